import type {
	GlanceRange,
	Overview,
	OverviewPicture,
	OverviewPoint,
	OverviewTalk,
} from '../../../server/src/protocol.ts';
import type { L10n } from '../l10n.ts';

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
export function talkNodes(l10n: L10n, { talks, pictures, ready }: Overview): TalkNode[] {
	return [checklist(l10n, ready), talkGroup(l10n, talks), pictureGroup(l10n, pictures)];
}

function checklist(l10n: L10n, points: readonly OverviewPoint[]): TalkNode {
	const open = points.filter(({ state }) => state === 'open').length;
	const unknown = points.filter(({ state }) => state === 'unknown').length;
	const nothing = unknown > 0 ? l10n.t('as far as is known') : l10n.t('nothing is open');
	const description = open > 0 ? l10n.t('{0} of {1} open', l10n.number(open), l10n.number(points.length)) : nothing;
	const icon = open > 0 ? 'checklist' : 'pass';
	const nodes = points.map((point) => pointNode(l10n, point));
	return group(l10n, {
		id: 'ready',
		label: l10n.t('Ready to Publish'),
		description,
		icon,
		children: nodes,
		isOpen: true,
	});
}

const states: Readonly<Record<OverviewPoint['state'], { icon: string; colour: string }>> = {
	done: { icon: 'pass', colour: green },
	open: { icon: 'circle-large-outline', colour: red },
	unknown: { icon: 'question', colour: yellow },
};

function stateInWords(l10n: L10n, state: OverviewPoint['state']): string {
	if (state === 'unknown') return l10n.t('not known');
	return state === 'done' ? l10n.t('done') : l10n.t('open');
}

function pointNode(l10n: L10n, { name, label, state, note = '', places }: OverviewPoint): TalkNode {
	const { icon, colour } = states[state];
	const [first] = places;
	const description = places.length > 0 ? l10n.number(places.length) : note;
	const counted = places.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', l10n.number(places.length));
	const spoken = [
		stateInWords(l10n, state),
		...(places.length > 0 ? [counted] : []),
		...(note === '' ? [] : [note]),
	].join(l10n.t(', '));
	const id = `ready/${name}`;
	return {
		id,
		label,
		description,
		tooltip: [label, ...(note === '' ? [] : [note]), ...places.map(({ message }) => `• ${message}`)].join('\n'),
		icon,
		colour,
		spoken: l10n.t('{0}: {1}', label, spoken),
		...(first && { range: first.range }),
		children: places.map(({ message, range }, index) =>
			line(l10n, `${id}/${index}`, message, lineOf(l10n, range), 'arrow-small-right', range),
		),
		isOpen: true,
	};
}

function talkGroup(l10n: L10n, talks: readonly OverviewTalk[]): TalkNode {
	const unlinked = talks.filter(({ sched, video }) => sched === undefined && video === undefined).length;
	const unseen = talks.filter(({ sched, video }) => sched !== undefined && video === undefined).length;
	const parts = [
		l10n.number(talks.length),
		...(unlinked === 0 ? [] : [l10n.t('{0} with no link', l10n.number(unlinked))]),
		...(unseen === 0 ? [] : [l10n.t('{0} with no video', l10n.number(unseen))]),
	];
	const description = talks.length === 0 ? l10n.t('none') : parts.join(l10n.t(', '));
	const seen = new Map<string, number>();
	const children = talks.map((talk) => talkNode(l10n, talk, seen));
	return group(l10n, { id: 'talks', label: l10n.t('Talks'), description, icon: 'play-circle', children, isOpen: true });
}

type Verdict = NonNullable<OverviewTalk['verdict']>;

const verdicts: Readonly<Record<Verdict, { icon: string; colour?: string }>> = {
	alive: { icon: 'pass', colour: green },
	gone: { icon: 'error', colour: red },
	private: { icon: 'lock', colour: red },
	unverifiable: { icon: 'question', colour: yellow },
};

function verdictInWords(l10n: L10n, verdict: Verdict): string {
	switch (verdict) {
		case 'alive':
			return l10n.t('is there');
		case 'gone':
			return l10n.t('is gone');
		case 'private':
			return l10n.t('is private');
		case 'unverifiable':
			return l10n.t('could not be checked');
	}
}

function talkNode(l10n: L10n, talk: OverviewTalk, seen: Map<string, number>): TalkNode {
	const { title, speakers, sched, video, verdict, missing, range } = talk;
	const label = title === '' ? (video ?? sched ?? l10n.t('A talk without a name')) : title;
	const count = (seen.get(label) ?? 0) + 1;
	seen.set(label, count);
	const isLinked = sched !== undefined || video !== undefined;
	const unchecked = isLinked ? { icon: 'circle-outline' } : { icon: 'warning', colour: yellow };
	const look: { icon: string; colour?: string } = verdict ? verdicts[verdict] : unchecked;
	const told = isLinked ? [l10n.t('not checked')] : [];
	const facts = [
		...(speakers === '' ? [] : [speakers]),
		...(sched === undefined ? [] : [l10n.t('sched {0}', sched)]),
		...(video === undefined ? [] : [l10n.t('video {0}', video)]),
	];
	// In the order in which they are seen, so that whoever listens and whoever looks can speak of the same.
	const words = [...(missing === '' ? [] : [missing]), ...facts, ...(verdict ? [verdictInWords(l10n, verdict)] : told)];
	return {
		id: `talks/${label}/${count}`,
		label,
		description: [...(missing === '' ? [] : [missing]), ...facts].join(' · '),
		tooltip: [label, ...words].join('\n'),
		icon: look.icon,
		...(look.colour !== undefined && { colour: look.colour }),
		spoken: [label, ...words].join(l10n.t(', ')),
		range,
		children: [],
		isOpen: false,
	};
}

function pictureGroup(l10n: L10n, pictures: readonly OverviewPicture[]): TalkNode {
	const faulty = pictures.filter(({ isFaulty }) => isFaulty).length;
	const total = l10n.number(pictures.length);
	const all = faulty === 0 ? total : l10n.t('{0}, {1} to look at', total, l10n.number(faulty));
	const description = pictures.length === 0 ? l10n.t('none') : all;
	const seen = new Map<string, number>();
	const children = pictures.map(({ name, state, isFaulty, range }) => {
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		// What is wrong begins with the name, which stands before it here.
		const told = state.startsWith(`${name} `) ? state.slice(name.length + 1) : state;
		const node = line(l10n, `pictures/${name}/${count}`, name, told, isFaulty ? 'warning' : 'file-media', range);
		return isFaulty ? { ...node, colour: yellow } : node;
	});
	const label = l10n.t('Pictures');
	return group(l10n, { id: 'pictures', label, description, icon: 'device-camera', children, isOpen: faulty > 0 });
}

type Group = Pick<TalkNode, 'id' | 'label' | 'description' | 'icon' | 'children' | 'isOpen'>;

function group(l10n: L10n, own: Group): TalkNode {
	const words = l10n.t('{0}: {1}', own.label, own.description);
	return { ...own, tooltip: words, spoken: words };
}

function line(l10n: L10n, id: string, label: string, description: string, icon: string, range: GlanceRange): TalkNode {
	const words = description === '' ? label : [label, description].join(l10n.t(', '));
	return { id, label, description, tooltip: words, icon, spoken: words, range, children: [], isOpen: false };
}

function lineOf(l10n: L10n, { start }: GlanceRange): string {
	return l10n.t('line {0}', l10n.number(start.line + 1));
}
