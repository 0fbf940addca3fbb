import type { Counts, CountsParams, LinkCounts } from '../../server/src/protocol.ts';
import {
	errorsCounted,
	notesCounted,
	picturesCounted,
	talksCounted,
	warningsCounted,
	wordsCounted,
} from './counted.ts';
import type { L10n } from './l10n.ts';
import { isLinkCounts, linksInWords } from './links/summary.ts';

const names = ['errors', 'warnings', 'infos', 'pictures', 'talks', 'words'] as const;

/** How a post is told in the status bar. */
export interface Described {
	/** With icons; what there is none of is left out. */
	readonly text: string;
	/** The same for a screen reader. */
	readonly words: string;
	/** Markdown with icons: everything, a line each. */
	readonly details: string;
}

/** What the status bar shows for a post, and for its links as far as they are known. */
export function describeCounts(l10n: L10n, counts: Counts, linkCounts?: LinkCounts): Described {
	const { errors, warnings, infos, pictures, talks, words } = counts;
	const problems = [
		{ count: errors, icon: 'error', name: errorsCounted(l10n, errors) },
		{ count: warnings, icon: 'warning', name: warningsCounted(l10n, warnings) },
		{ count: infos, icon: 'info', name: notesCounted(l10n, infos) },
	].filter(({ count }) => count > 0);
	const wordCount = wordsCounted(l10n, words);
	const contents = [
		...(pictures > 0 ? [{ icon: `$(device-camera) ${pictures}`, name: picturesCounted(l10n, pictures) }] : []),
		...(talks > 0 ? [{ icon: `$(play-circle) ${talks}`, name: talksCounted(l10n, talks) }] : []),
		{ icon: wordCount, name: wordCount },
	];
	const links = linkCounts && linksInWords(l10n, linkCounts);
	const icons = problems.map(({ count, icon }) => `$(${icon}) ${count}`).join(' ');
	const none = l10n.t('no problems');
	const faults = problems.length === 0 ? none : l10n.list(problems.map(({ name }) => name));
	const has = l10n.list(contents.map(({ name }) => name));
	const post = l10n.t('Post');
	return {
		text: [
			icons === '' ? `$(check) ${post}` : `${post} ${icons}`,
			...contents.map(({ icon }) => icon),
			...(links === undefined ? [] : [`$(link) ${links}`]),
		].join('  '),
		words:
			links === undefined ? l10n.t('Post: {0}; {1}', faults, has) : l10n.t('Post: {0}; {1}; {2}', faults, has, links),
		details: [
			`**${l10n.t('Post at a Glance')}**\n`,
			...(problems.length === 0 ? [`$(check) ${none}  `] : []),
			...problems.map(({ icon, name }) => `$(${icon}) ${name}  `),
			`$(device-camera) ${picturesCounted(l10n, pictures)}  `,
			`$(play-circle) ${talksCounted(l10n, talks)}  `,
			...(links === undefined ? [] : [`$(link) ${links}  `]),
			`$(book) ${wordCount}\n`,
			l10n.t('Click to go to each of them.'),
		].join('\n'),
	};
}

/** Whether a message from the server tells counts; anything else is left alone. */
export function isCounts(message: unknown): message is CountsParams {
	if (typeof message !== 'object' || message === null) return false;
	if (!('uri' in message) || typeof message.uri !== 'string') return false;
	if ('links' in message && message.links !== undefined && !isLinkCounts(message.links)) return false;
	const counts = 'counts' in message ? message.counts : undefined;
	if (counts === undefined) return true;
	return typeof counts === 'object' && counts !== null && names.every((name) => hasNumber(counts, name));
}

function hasNumber(counts: object, name: string): boolean {
	return typeof Object.getOwnPropertyDescriptor(counts, name)?.value === 'number';
}
