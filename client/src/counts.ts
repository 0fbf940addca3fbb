import type { Counts, CountsParams, LinkCounts } from '../../server/src/protocol.ts';
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
export function describeCounts(counts: Counts, linkCounts?: LinkCounts): Described {
	const { errors, warnings, infos, pictures, talks, words } = counts;
	const problems = [
		{ count: errors, icon: 'error', name: plural(errors, 'error') },
		{ count: warnings, icon: 'warning', name: plural(warnings, 'warning') },
		{ count: infos, icon: 'info', name: plural(infos, 'note') },
	].filter(({ count }) => count > 0);
	const contents = [
		...(pictures > 0 ? [{ icon: `$(device-camera) ${pictures}`, name: plural(pictures, 'picture') }] : []),
		...(talks > 0 ? [{ icon: `$(play-circle) ${talks}`, name: plural(talks, 'talk') }] : []),
		{ icon: plural(words, 'word'), name: plural(words, 'word') },
	];
	const links = linkCounts && linksInWords(linkCounts);
	const icons = problems.map(({ count, icon }) => `$(${icon}) ${count}`).join(' ');
	const faults = problems.length === 0 ? 'no problems' : listed(problems.map(({ name }) => name));
	return {
		text: [
			icons === '' ? '$(check) Post' : `Post ${icons}`,
			...contents.map(({ icon }) => icon),
			...(links === undefined ? [] : [`$(link) ${links}`]),
		].join('  '),
		words: `Post: ${faults}; ${listed(contents.map(({ name }) => name))}${links === undefined ? '' : `; ${links}`}`,
		details: [
			'**Post at a glance**\n',
			...(problems.length === 0 ? ['$(check) no problems  '] : []),
			...problems.map(({ icon, name }) => `$(${icon}) ${name}  `),
			`$(device-camera) ${plural(pictures, 'picture')}  `,
			`$(play-circle) ${plural(talks, 'talk')}  `,
			...(links === undefined ? [] : [`$(link) ${links}  `]),
			`$(book) ${plural(words, 'word')}\n`,
			'Click to go to each of them.',
		].join('\n'),
	};
}

function plural(count: number, word: string): string {
	return `${count === 0 ? 'no' : count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
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
