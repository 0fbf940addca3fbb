import type { CheckLinksResult, LinkCounts, LinkReport } from '../../../server/src/protocol.ts';

/** What came of a check that was made. */
export type CheckedLinks = Extract<CheckLinksResult, { kind: 'checked' }>;

const verdicts = ['alive', 'gone', 'private', 'unverifiable'] as const;

/** How links are, such as "18 links alive, 1 gone, 2 unverifiable"; undefined where there are none. */
export function linksInWords(counts: LinkCounts): string | undefined {
	const [first, ...rest] = verdicts.filter((verdict) => counts[verdict] > 0);
	if (first === undefined) return undefined;
	const many = counts[first] === 1 ? 'link' : 'links';
	return [
		`${number(counts[first])} ${many} ${first}`,
		...rest.map((verdict) => `${number(counts[verdict])} ${verdict}`),
	].join(', ');
}

/** What came of checking one link, such as "“Sails for sidecars” is alive (oEmbed 200)". */
function linkInWords({ url, verdict, evidence, title }: LinkReport): string {
	return `${title === undefined ? url : `“${title}”`} is ${verdict} (${evidence}).`;
}

/** What came of a check: of one link everything, of more of them how they are; undefined where there are none. */
export function resultInWords({ counts, documents }: CheckedLinks): string | undefined {
	const [link, ...others] = documents.flatMap(({ links }) => links);
	return link && others.length === 0 ? linkInWords(link) : linksInWords(counts);
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

function number(count: number): string {
	return count.toLocaleString('en');
}
