import type { CheckLinksResult, LinkCounts } from '../../../server/src/protocol.ts';

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

/** Whether some of them are problems. */
export function hasDead({ gone, private: hidden }: LinkCounts): boolean {
	return gone + hidden > 0;
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
