import type { CheckSiteResult } from '../../../server/src/protocol.ts';

const names = ['files', 'faulty', 'errors', 'warnings', 'infos', 'unread'] as const;

/** Whether an answer of the server tells what came of a check of the site. */
export function isCheckSiteResult(answer: unknown): answer is CheckSiteResult {
	if (typeof answer !== 'object' || answer === null) return false;
	return names.every((name) => typeof Object.getOwnPropertyDescriptor(answer, name)?.value === 'number');
}

/** Whether there is anything to show. */
export function hasProblems({ faulty }: CheckSiteResult): boolean {
	return faulty > 0;
}

/** What came of a check, such as "2,750 posts and pages checked: 3 errors and 12 warnings in 9 of them." */
export function siteInWords(result: CheckSiteResult, stopped: boolean): string {
	const { files, faulty, errors, warnings, infos, unread } = result;
	const left = unread === 0 ? '' : ` ${plural(unread, 'file')} could not be read.`;
	if (files === 0) {
		if (stopped) return 'Stopped before any post was checked.';
		return `There is no post or page of a site in the open folders.${left}`;
	}
	const many = files === 1 ? '1 post or page' : `${number(files)} posts and pages`;
	const checked = stopped ? `Stopped. ${many} checked so far` : `${many} checked`;
	if (faulty === 0) return `${checked}: no problems.${left}`;
	const counts = [
		...(errors > 0 ? [plural(errors, 'error')] : []),
		...(warnings > 0 ? [plural(warnings, 'warning')] : []),
		...(infos > 0 ? [plural(infos, 'note')] : []),
	];
	const last = counts.at(-1) ?? '';
	const listed = counts.length < 2 ? last : `${counts.slice(0, -1).join(', ')} and ${last}`;
	return `${checked}: ${listed}${files === 1 ? '' : ` in ${number(faulty)} of them`}.${left}`;
}

function plural(count: number, word: string): string {
	return `${number(count)} ${word}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
	return count.toLocaleString('en');
}
