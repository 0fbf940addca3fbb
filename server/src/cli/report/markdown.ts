import type { Problem } from '../../core/problem.ts';
import { docsUrl } from '../../core/rules/docsUrl.ts';
import { Lines } from '../../core/text/lines.ts';
import { printable } from '../colours.ts';
import type { FileReport, Reporter, RuleCount, Summary } from './report.ts';
import { countsText } from './words.ts';

/**
 * A Markdown page for a comment on a pull request or the summary of a job: a table for each file with problems.
 * @param list whether each problem is told, or only how many each rule has
 */
export function markdownReporter(write: (text: string) => void, list: boolean): Reporter {
	write('## Recap Posts\n\n');
	return {
		file({ path, text, problems }: FileReport): void {
			if (problems.length === 0 || !list) return;
			const lines = new Lines(text);
			const rows = problems.map((problem) => `${rowOf(problem, lines)}\n`).join('');
			write(`### ${plain(path)}\n\n| place | severity | problem | rule |\n| --- | --- | --- | --- |\n${rows}\n`);
		},
		end(summary: Summary, mended: number, rules: readonly RuleCount[], faults: readonly string[]): void {
			if (!list && rules.length > 0) {
				write('| rule | problems | errors | warnings | infos | files |\n| --- | --: | --: | --: | --: | --: |\n');
				write(`${rules.map(countRow).join('\n')}\n\n`);
			}
			if (mended > 0) write(`Files mended: ${mended}.\n\n`);
			if (faults.length > 0) write(`${faults.map((fault) => `- ${plain(fault)}\n`).join('')}\n`);
			write(`${countsText(summary)}\n`);
		},
	};
}

function rowOf({ rule, severity, message, span }: Problem, lines: Lines): string {
	const { line, character } = lines.positionAt(span.start);
	return `| ${line + 1}:${character + 1} | ${severity} | ${plain(message)} | ${linked(rule)} |`;
}

function countRow({ rule, errors, warnings, infos, files }: RuleCount): string {
	return `| ${linked(rule)} | ${errors + warnings + infos} | ${errors} | ${warnings} | ${infos} | ${files} |`;
}

function linked(rule: string): string {
	return `[${rule}](${docsUrl(rule)})`;
}

/** Text as it stands: nothing in it is Markdown, a mention or HTML. */
function plain(text: string): string {
	return printable(text).replace(/[\\`*_{}[\]<>()#+!|~@&$:]/g, (character) => `&#${character.charCodeAt(0)};`);
}
