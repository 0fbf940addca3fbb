import type { RecordingMatch, ScheduleTalk } from '../../../server/src/protocol.ts';

/** A row of a list to choose from. */
export interface Row {
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

/** A talk of a schedule as a row: its title, who speaks, and when, on what track and where. */
export function talkRow({ title, speakers, when, track, room }: ScheduleTalk): Row {
	const people = speakers.map(({ name, company }) => (company === undefined ? name : `${name} (${company})`));
	return {
		label: withoutIcons(title),
		description: withoutIcons(people.join(', ')),
		detail: withoutIcons([when, track, room].filter((part) => part !== '').join(' · ')),
	};
}

/** What stands above the list of a schedule's talks. */
export function scheduleTitle(name: string, talks: number, untitled: number): string {
	const left = untitled === 0 ? '' : `, ${counted(untitled, 'entry', 'entries')} without a title left out`;
	return `${name === '' ? 'Schedule' : name}: ${counted(talks, 'talk', 'talks')}${left}`;
}

const kinds: Readonly<Record<RecordingMatch['kind'] | 'chosen', string>> = {
	same: 'the same title',
	likely: 'much of the title',
	tie: 'several fit',
	none: 'none fits',
	chosen: 'chosen by you',
};

/** A talk with a recording that may be its own, as a row. */
export function pairRow(
	title: string,
	kind: RecordingMatch['kind'] | 'chosen',
	video: { readonly title: string; readonly address: string },
): Row {
	return {
		label: withoutIcons(title),
		description: kinds[kind],
		detail: `$(arrow-right) ${withoutIcons(video.title)} · ${video.address}`,
	};
}

/** What came of a match, to be told once it is in the post. */
export function matchedInWords(filled: number, without: number, mayGoOn: boolean): string {
	const told = filled === 0 ? 'No talk was changed.' : `${counted(filled, 'talk has', 'talks have')} a recording now.`;
	const rest = without === 0 ? '' : ` ${counted(without, 'talk has', 'talks have')} none yet.`;
	return `${told}${rest}${mayGoOn ? ` ${feedEnds}` : ''}`;
}

/** Why not every video of a playlist may have been there. */
export const feedEnds =
	'A playlist’s feed names its 15 newest videos only: for the others, save the playlist’s page and choose that file.';

/** A number with its thing. */
export function counted(count: number, one: string, many: string): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A text in a row in which VS Code finds no icon: `$(name)` would become one. */
export function withoutIcons(text: string): string {
	return text.replace(/\$\(/g, '$\u200b(');
}
