import type { CheckLinksResult, LinkCounts, LinkReport } from '../../../server/src/protocol.ts';
import type { L10n } from '../l10n.ts';

/** What came of a check that was made. */
export type CheckedLinks = Extract<CheckLinksResult, { kind: 'checked' }>;

const verdicts = ['alive', 'gone', 'private', 'unverifiable'] as const;

type LinkVerdict = (typeof verdicts)[number];

/** How links are, such as "18 links alive, 1 gone, 2 unverifiable"; undefined where there are none. */
export function linksInWords(l10n: L10n, counts: LinkCounts): string | undefined {
	const [first, ...rest] = verdicts.filter((verdict) => counts[verdict] > 0);
	if (first === undefined) return undefined;
	return [
		linksCounted(l10n, first, counts[first]),
		...rest.map((verdict) => moreCounted(l10n, verdict, counts[verdict])),
	].join(l10n.t(', '));
}

function linksCounted(l10n: L10n, verdict: LinkVerdict, count: number): string {
	const many = l10n.number(count);
	switch (verdict) {
		case 'alive':
			return count === 1 ? l10n.t('1 link alive') : l10n.t('{0} links alive', many);
		case 'gone':
			return count === 1 ? l10n.t('1 link gone') : l10n.t('{0} links gone', many);
		case 'private':
			return count === 1 ? l10n.t('1 link private') : l10n.t('{0} links private', many);
		case 'unverifiable':
			return count === 1 ? l10n.t('1 link unverifiable') : l10n.t('{0} links unverifiable', many);
	}
}

/** The same behind other links. */
function moreCounted(l10n: L10n, verdict: LinkVerdict, count: number): string {
	const many = l10n.number(count);
	switch (verdict) {
		case 'alive':
			return l10n.t('{0} alive', many);
		case 'gone':
			return l10n.t('{0} gone', many);
		case 'private':
			return l10n.t('{0} private', many);
		case 'unverifiable':
			return l10n.t('{0} unverifiable', many);
	}
}

/** What came of checking one link, such as "“Sails for sidecars” is alive (oEmbed 200)". */
function linkInWords(l10n: L10n, { url, verdict, evidence, title }: LinkReport): string {
	const link = title === undefined ? url : l10n.t('“{0}”', title);
	switch (verdict) {
		case 'alive':
			return l10n.t('{0} is alive ({1}).', link, evidence);
		case 'gone':
			return l10n.t('{0} is gone ({1}).', link, evidence);
		case 'private':
			return l10n.t('{0} is private ({1}).', link, evidence);
		case 'unverifiable':
			return l10n.t('{0} is unverifiable ({1}).', link, evidence);
	}
}

/** What came of a check: of one link everything, of more of them how they are; undefined where there are none. */
export function resultInWords(l10n: L10n, { counts, documents }: CheckedLinks): string | undefined {
	const [link, ...others] = documents.flatMap(({ links }) => links);
	return link && others.length === 0 ? linkInWords(l10n, link) : linksInWords(l10n, counts);
}

/** The links that no reader can follow, each with its document. */
export function deadLinks({ documents }: CheckedLinks): { readonly uri: string; readonly link: LinkReport }[] {
	const isDead = ({ verdict }: LinkReport) => verdict === 'gone' || verdict === 'private';
	return documents.flatMap(({ uri, links }) => links.filter(isDead).map((link) => ({ uri, link })));
}

/** Whether a value tells how links are. */
export function isLinkCounts(value: unknown): value is LinkCounts {
	if (typeof value !== 'object' || value === null) return false;
	return verdicts.every((verdict) => typeof Object.getOwnPropertyDescriptor(value, verdict)?.value === 'number');
}

/** Whether an answer of the server is one to a request for a check. */
export function isCheckLinksResult(answer: unknown): answer is CheckLinksResult {
	if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return false;
	if (answer.kind === 'not-allowed') return true;
	return (
		answer.kind === 'checked' &&
		'counts' in answer &&
		isLinkCounts(answer.counts) &&
		'documents' in answer &&
		Array.isArray(answer.documents)
	);
}
