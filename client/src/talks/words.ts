import type { RecordingMatch, ScheduleTalk } from '../../../server/src/protocol.ts';
import { talksCounted } from '../counted.ts';
import type { L10n } from '../l10n.ts';

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
export function scheduleTitle(l10n: L10n, name: string, talks: number, untitled: number): string {
	const event = name === '' ? l10n.t('Schedule') : name;
	const counted = talksCounted(l10n, talks);
	if (untitled === 0) return l10n.t('{0}: {1}', event, counted);
	return untitled === 1
		? l10n.t('{0}: {1}, 1 entry without a title left out', event, counted)
		: l10n.t('{0}: {1}, {2} entries without a title left out', event, counted, l10n.number(untitled));
}

function whyPair(l10n: L10n, kind: RecordingMatch['kind'] | 'chosen'): string {
	switch (kind) {
		case 'same':
			return l10n.t('the same title');
		case 'likely':
			return l10n.t('much of the title');
		case 'tie':
			return l10n.t('several fit');
		case 'none':
			return l10n.t('none fits');
		case 'chosen':
			return l10n.t('chosen by you');
	}
}

/** A talk with a recording that may be its own, as a row. */
export function pairRow(
	l10n: L10n,
	title: string,
	kind: RecordingMatch['kind'] | 'chosen',
	video: { readonly title: string; readonly address: string },
): Row {
	return {
		label: withoutIcons(title),
		description: whyPair(l10n, kind),
		detail: `$(arrow-right) ${withoutIcons(video.title)} · ${video.address}`,
	};
}

/** What stands above the list of pairs: how many they are, and how many talks have none. */
export function pairsTitle(l10n: L10n, pairs: number, without: number): string {
	const counted = pairs === 1 ? l10n.t('1 pair') : l10n.t('{0} pairs', l10n.number(pairs));
	if (without === 0) return l10n.t('Match Recordings: {0}', counted);
	return without === 1
		? l10n.t('Match Recordings: {0}; 1 talk has no recording here', counted)
		: l10n.t('Match Recordings: {0}; {1} talks have no recording here', counted, l10n.number(without));
}

/** What came of a match, to be told once it is in the post. */
export function matchedInWords(l10n: L10n, filled: number, without: number, mayGoOn: boolean): string {
	const told = filledInWords(l10n, filled);
	const all = without === 0 ? told : withoutInWords(l10n, told, without);
	return mayGoOn ? withFeedEnds(l10n, all) : all;
}

function filledInWords(l10n: L10n, filled: number): string {
	if (filled === 0) return l10n.t('No talk was changed.');
	return filled === 1
		? l10n.t('1 talk has a recording now.')
		: l10n.t('{0} talks have a recording now.', l10n.number(filled));
}

function withoutInWords(l10n: L10n, told: string, without: number): string {
	return without === 1
		? l10n.t('{0} 1 talk has none yet.', told)
		: l10n.t('{0} {1} talks have none yet.', told, l10n.number(without));
}

/** What was told, and why not every video of a playlist may have been there. */
export function withFeedEnds(l10n: L10n, told: string): string {
	return l10n.t(
		'{0} A playlist’s feed names its 15 newest videos only: for the others, save the playlist’s page and choose that file.',
		told,
	);
}

/** A text in a row in which VS Code finds no icon: `$(name)` would become one. */
export function withoutIcons(text: string): string {
	return text.replace(/\$\(/g, '$\u200b(');
}
