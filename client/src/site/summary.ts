import type { CheckSiteResult } from '../../../server/src/protocol.ts';
import { errorsCounted, notesCounted, warningsCounted } from '../counted.ts';
import type { L10n } from '../l10n.ts';

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
export function siteInWords(l10n: L10n, result: CheckSiteResult, stopped: boolean): string {
	const { unread } = result;
	const checked = checkedInWords(l10n, result, stopped);
	if (unread === 0 || (stopped && result.files === 0)) return checked;
	return unread === 1
		? l10n.t('{0} 1 file could not be read.', checked)
		: l10n.t('{0} {1} files could not be read.', checked, l10n.number(unread));
}

function checkedInWords(l10n: L10n, result: CheckSiteResult, stopped: boolean): string {
	const { files, faulty, errors, warnings, infos } = result;
	if (files === 0) {
		if (stopped) return l10n.t('Stopped before any post was checked.');
		return l10n.t('There is no post or page of a site in the open folders.');
	}
	const many = l10n.number(files);
	if (faulty === 0) {
		if (files === 1) {
			return stopped
				? l10n.t('Stopped. 1 post or page checked so far: no problems.')
				: l10n.t('1 post or page checked: no problems.');
		}
		return stopped
			? l10n.t('Stopped. {0} posts and pages checked so far: no problems.', many)
			: l10n.t('{0} posts and pages checked: no problems.', many);
	}
	const counts = l10n.list([
		...(errors > 0 ? [errorsCounted(l10n, errors)] : []),
		...(warnings > 0 ? [warningsCounted(l10n, warnings)] : []),
		...(infos > 0 ? [notesCounted(l10n, infos)] : []),
	]);
	if (files === 1) {
		return stopped
			? l10n.t('Stopped. 1 post or page checked so far: {0}.', counts)
			: l10n.t('1 post or page checked: {0}.', counts);
	}
	return stopped
		? l10n.t('Stopped. {0} posts and pages checked so far: {1} in {2} of them.', many, counts, l10n.number(faulty))
		: l10n.t('{0} posts and pages checked: {1} in {2} of them.', many, counts, l10n.number(faulty));
}
