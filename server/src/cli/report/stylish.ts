import { countsInWords, type LinkCounts } from '../../core/links/verdict.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import { type Colours, printable } from '../colours.ts';
import type { FileReport, Reporter, RuleCount, Summary } from './report.ts';
import { count, kindsText } from './words.ts';

/**
 * The report for a person: problems under their file, then one line of counts. Lines and columns count from 1.
 * @param all whether every problem was asked for, or errors only
 * @param list whether each problem is told, or only how many each rule has
 */
export function stylishReporter(write: (text: string) => void, colours: Colours, all: boolean, list = true): Reporter {
	return {
		file(report: FileReport): void {
			if (list && report.problems.length > 0) write(`${fileText(report, colours)}\n`);
		},
		end(summary: Summary, mended: number, rules: readonly RuleCount[]): void {
			if (!list && rules.length > 0) write(`${rulesText(rules, colours)}\n`);
			if (mended > 0) write(`${count(mended, 'file')} mended.\n`);
			write(`${summaryText(summary, colours, all ? 'problems' : 'errors')}\n`);
			if (summary.links) write(`${linksText(summary.links, colours)}\n`);
		},
	};
}

function fileText(report: FileReport, colours: Colours): string {
	return `${colours.underlined(printable(report.path))}\n${problemLines(report, colours)}`;
}

/** A line for each problem of a file, and one more for the best fix of those that have one. */
export function problemLines(report: FileReport, colours: Colours): string {
	const lines = new Lines(report.text);
	const places = report.problems.map((problem) => {
		const { line, character } = lines.positionAt(problem.span.start);
		return `${line + 1}:${character + 1}`;
	});
	const width = Math.max(0, ...places.map((place) => place.length));
	const rows = report.problems.map((problem, index) =>
		problemText(problem, (places[index] ?? '').padStart(width), colours),
	);
	return rows.join('');
}

function problemText(problem: Problem, place: string, colours: Colours): string {
	const severity = severityColour(problem.severity, colours)(problem.severity.padEnd('warning'.length));
	const row = `  ${colours.dim(place)}  ${severity}  ${printable(problem.message)}  ${colours.dim(problem.rule)}\n`;
	const [best] = problem.fixes;
	if (!best) return row;
	const hint = `fix: ${printable(best.title)}${best.safe ? ' (--fix)' : ''}`;
	return `${row}${' '.repeat(place.length + 'warning'.length + 6)}${colours.dim(hint)}\n`;
}

function severityColour(severity: Severity, colours: Colours): (text: string) => string {
	return { error: colours.red, warning: colours.yellow, info: colours.blue }[severity];
}

/** How the links are: the colour is that of the worst of them. */
function linksText(counts: LinkCounts, colours: Colours): string {
	const words = countsInWords(counts);
	const colour = counts.gone + counts.private > 0 ? colours.yellow : colours.green;
	return colour(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

function summaryText(summary: Summary, colours: Colours, sought: string): string {
	const { files, errors, warnings, infos, fixable } = summary;
	const problems = errors + warnings + infos;
	if (files === 0) return 'No post or page to check.';
	if (problems === 0) return colours.green(`${count(files, 'file')} checked, no ${sought}.`);
	const colour = errors > 0 ? colours.red : colours.yellow;
	const found = colour(`${count(problems, 'problem')} in ${count(files, 'file')} checked: ${kindsText(summary)}.`);
	return fixable > 0 ? `${found} ${fixable} fixable with --fix.` : found;
}

/** A line for each rule: how many problems it found, of which severity, in how many files. */
function rulesText(rules: readonly RuleCount[], colours: Colours): string {
	const rows = rules.map((one) => {
		const worst = one.errors > 0 ? 'error' : one.warnings > 0 ? 'warning' : 'info';
		const number = String(one.errors + one.warnings + one.infos);
		return { one, number, paint: severityColour(worst, colours) };
	});
	const width = Math.max(...rows.map(({ number }) => number.length));
	const nameWidth = Math.max(...rules.map(({ rule }) => rule.length));
	return rows
		.map(({ one, number, paint }) => {
			const rest = colours.dim(`${kindsText(one)} in ${count(one.files, 'file')}`);
			return `  ${paint(number.padStart(width))}  ${one.rule.padEnd(nameWidth)}  ${rest}\n`;
		})
		.join('');
}
