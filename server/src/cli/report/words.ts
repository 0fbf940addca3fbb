import type { RuleCount, Summary } from './report.ts';

/** A number with its word, as in `1 file` and `2 files`. */
export function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** What a run counted, in one line. */
export function countsText({ files, errors, warnings, infos, fixable }: Summary): string {
	const problems = errors + warnings + infos;
	if (files === 0) return 'No post or page to check.';
	if (problems === 0) return `${count(files, 'file')} checked, no problems.`;
	const found = `${count(problems, 'problem')} in ${count(files, 'file')} checked: ${kindsText({ errors, warnings, infos })}.`;
	return fixable > 0 ? `${found} ${fixable} fixable with --fix.` : found;
}

/** The severities that occur, each with its number. */
export function kindsText({ errors, warnings, infos }: Pick<RuleCount, 'errors' | 'warnings' | 'infos'>): string {
	return [
		errors > 0 ? count(errors, 'error') : '',
		warnings > 0 ? count(warnings, 'warning') : '',
		infos > 0 ? count(infos, 'info') : '',
	]
		.filter((kind) => kind !== '')
		.join(', ');
}
