import type { Problem } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileReport, Reporter, RuleCount, Summary } from './report.ts';

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
		end(summary: Summary, _mended: number, _rules: readonly RuleCount[], faults: readonly string[]): void {
			const start = separator === opening ? opening : '';
			const incomplete = faults.length > 0 ? `,"faults":${JSON.stringify(faults)}` : '';
			write(`${start}],"summary":${JSON.stringify(summary)}${incomplete}}\n`);
		},
	};
}

function fileOf(report: FileReport): object {
	const { path, problems, text } = report;
	const links = report.links && { links: report.links.map(linkOf) };
	if (problems.length === 0) return { path, problems: [], ...links };
	const lines = new Lines(text);
	return { path, problems: problems.map((problem) => problemOf(problem, lines)), ...links };
}

function linkOf({ url, state }: NonNullable<FileReport['links']>[number]): object {
	const { verdict, evidence, checkedAt, title } = state;
	const at = new Date(checkedAt).toISOString();
	return { url, verdict, evidence, checkedAt: at, ...(title !== undefined && { title }) };
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
			...(fix.renames && { renames: fix.renames }),
		})),
		...(problem.related && {
			related: { range: rangeOf(problem.related.span, lines), message: problem.related.message },
		}),
	};
}

function rangeOf(span: Span, lines: Lines): object {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
