import type {
	GlanceRange,
	Overview,
	OverviewPicture,
	OverviewPoint,
	OverviewTalk,
} from '../../../server/src/protocol.ts';

/** A line of the view, without anything of VS Code. */
export interface TalkNode {
	/** The same for the same thing from one version of the post to the next, so that the view keeps what is open. */
	readonly id: string;
	readonly label: string;
	readonly description: string;
	readonly tooltip: string;
	/** The name of one of VS Code's icons, and the name of the theme's colour that it has; absent for its own. */
	readonly icon: string;
	readonly colour?: string;
	/** What a screen reader says. */
	readonly spoken: string;
	/** Where it leads; absent for a heading of the view. */
	readonly range?: GlanceRange;
	readonly children: readonly TalkNode[];
	/** Whether its children are shown at first. */
	readonly isOpen: boolean;
}

const red = 'problemsErrorIcon.foreground';
const yellow = 'problemsWarningIcon.foreground';
const green = 'testing.iconPassed';

/** The lines of the view for a post. */
export function talkNodes({ talks, pictures, ready }: Overview): TalkNode[] {
	return [checklist(ready), talkGroup(talks), pictureGroup(pictures)];
}

function checklist(points: readonly OverviewPoint[]): TalkNode {
	const open = points.filter(({ state }) => state === 'open').length;
	const unknown = points.filter(({ state }) => state === 'unknown').length;
	const description =
		open > 0 ? `${open} of ${points.length} open` : unknown > 0 ? `as far as is known` : 'nothing is open';
	return group('ready', 'Ready to Publish', description, open > 0 ? 'checklist' : 'pass', points.map(pointNode), true);
}

const states: Readonly<Record<OverviewPoint['state'], { icon: string; colour: string; words: string }>> = {
	done: { icon: 'pass', colour: green, words: 'done' },
	open: { icon: 'circle-large-outline', colour: red, words: 'open' },
	unknown: { icon: 'question', colour: yellow, words: 'not known' },
};

function pointNode({ name, label, state, note = '', places }: OverviewPoint): TalkNode {
	const { icon, colour, words } = states[state];
	const [first] = places;
	const description = places.length > 0 ? String(places.length) : note;
	const id = `ready/${name}`;
	return {
		id,
		label,
		description,
		tooltip: [label, ...(note === '' ? [] : [note]), ...places.map(({ message }) => `• ${message}`)].join('\n'),
		icon,
		colour,
		spoken: `${label}: ${words}${places.length > 0 ? `, ${counted(places.length, 'place')}` : ''}${note === '' ? '' : `, ${note}`}`,
		...(first && { range: first.range }),
		children: places.map(({ message, range }, index) =>
			line(`${id}/${index}`, message, lineOf(range), 'arrow-small-right', range),
		),
		isOpen: true,
	};
}

function talkGroup(talks: readonly OverviewTalk[]): TalkNode {
	const lacking = ['no link', 'no video'].flatMap((one) => {
		const count = talks.filter(({ missing }) => missing === one).length;
		return count === 0 ? [] : [`${count} with ${one}`];
	});
	const description = talks.length === 0 ? 'none' : [`${talks.length}`, ...lacking].join(', ');
	const seen = new Map<string, number>();
	return group(
		'talks',
		'Talks',
		description,
		'play-circle',
		talks.map((talk) => talkNode(talk, seen)),
		true,
	);
}

const verdicts: Readonly<
	Record<NonNullable<OverviewTalk['verdict']>, { icon: string; colour?: string; words: string }>
> = {
	alive: { icon: 'pass', colour: green, words: 'is there' },
	gone: { icon: 'error', colour: red, words: 'is gone' },
	private: { icon: 'lock', colour: red, words: 'is private' },
	unverifiable: { icon: 'question', colour: yellow, words: 'could not be checked' },
};

function talkNode(talk: OverviewTalk, seen: Map<string, number>): TalkNode {
	const { title, speakers, sched, video, verdict, missing, range } = talk;
	const label = title === '' ? (video ?? sched ?? 'A talk without a name') : title;
	const count = (seen.get(label) ?? 0) + 1;
	seen.set(label, count);
	const known = verdict && verdicts[verdict];
	const look =
		known ??
		(sched || video
			? { icon: 'circle-outline', words: 'not checked' }
			: { icon: 'warning', colour: yellow, words: '' });
	const facts = [
		...(speakers === '' ? [] : [speakers]),
		...(sched === undefined ? [] : [`sched ${sched}`]),
		...(video === undefined ? [] : [`video ${video}`]),
	];
	const words = [...facts, ...(look.words === '' ? [] : [look.words]), ...(missing === '' ? [] : [missing])];
	return {
		id: `talks/${label}/${count}`,
		label,
		description: [...(missing === '' ? [] : [missing]), ...facts].join(' · '),
		tooltip: [label, ...words].join('\n'),
		icon: look.icon,
		...(look.colour !== undefined && { colour: look.colour }),
		spoken: [label, ...words].join(', '),
		range,
		children: [],
		isOpen: false,
	};
}

function pictureGroup(pictures: readonly OverviewPicture[]): TalkNode {
	const faulty = pictures.filter(({ isFaulty }) => isFaulty).length;
	const description =
		pictures.length === 0 ? 'none' : faulty === 0 ? `${pictures.length}` : `${pictures.length}, ${faulty} to look at`;
	const seen = new Map<string, number>();
	const nodes = pictures.map(({ name, state, isFaulty, range }) => {
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		// What is wrong begins with the name, which stands before it here.
		const told = state.startsWith(`${name} `) ? state.slice(name.length + 1) : state;
		const node = line(`pictures/${name}/${count}`, name, told, isFaulty ? 'warning' : 'file-media', range);
		return isFaulty ? { ...node, colour: yellow } : node;
	});
	return group('pictures', 'Pictures', description, 'device-camera', nodes, faulty > 0);
}

function group(
	id: string,
	label: string,
	description: string,
	icon: string,
	children: readonly TalkNode[],
	isOpen: boolean,
): TalkNode {
	return {
		id,
		label,
		description,
		tooltip: `${label}: ${description}`,
		icon,
		spoken: `${label}: ${description}`,
		children,
		isOpen,
	};
}

function line(id: string, label: string, description: string, icon: string, range: GlanceRange): TalkNode {
	const words = description === '' ? label : `${label}, ${description}`;
	return { id, label, description, tooltip: words, icon, spoken: words, range, children: [], isOpen: false };
}

function lineOf({ start }: GlanceRange): string {
	return `line ${start.line + 1}`;
}

function counted(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
