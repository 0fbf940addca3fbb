import type { Problem } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileReport, Reporter, Summary } from './report.ts';

/** The form's number; it changes when something in it changes its meaning or goes away. See docs/json.md. */
const version = 1;

/** One line of JSON for the whole run, described in docs/json.md. */
export function jsonReporter(write: (text: string) => void): Reporter {
	let separator = `{"version":${version},"files":[`;
	const opening = separator;
	return {
		file(report: FileReport): void {
			write(separator + JSON.stringify(fileOf(report)));
			separator = ',';
		},
		end(summary: Summary): void {
			const start = separator === opening ? opening : '';
			write(`${start}],"summary":${JSON.stringify(summary)}}\n`);
		},
	};
}

function fileOf(report: FileReport): object {
	if (report.problems.length === 0) return { path: report.path, problems: [] };
	const lines = new Lines(report.text);
	return { path: report.path, problems: report.problems.map((problem) => problemOf(problem, lines)) };
}

function problemOf(problem: Problem, lines: Lines): object {
	return {
		rule: problem.rule,
		severity: problem.severity,
		message: problem.message,
		range: rangeOf(problem.span, lines),
		fixes: problem.fixes.map((fix) => ({
			title: fix.title,
			safe: fix.safe,
			edits: fix.edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.newText })),
		})),
	};
}

function rangeOf(span: Span, lines: Lines): object {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
