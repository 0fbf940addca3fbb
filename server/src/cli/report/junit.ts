import type { Problem } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import type { FileReport, Reporter, RuleCount, Summary } from './report.ts';

/**
 * JUnit's XML, as build servers read it: a suite for each file, a case for each problem. Only errors are failures, as
 * they alone fail a run by themselves; what a warning or a remark says is the output of a case that passes. What could not
 * be checked is an error, as JUnit has them beside failures.
 */
export function junitReporter(write: (text: string) => void): Reporter {
	write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="recap">\n');
	return {
		file({ path, text, problems }: FileReport): void {
			const failures = problems.filter((problem) => problem.severity === 'error').length;
			const cases = Math.max(problems.length, 1);
			write(`<testsuite name="${xml(path)}" tests="${cases}" failures="${failures}" errors="0">\n`);
			if (problems.length === 0) write(`<testcase classname="${xml(path)}" name="no problems"/>\n`);
			else {
				const lines = new Lines(text);
				for (const problem of problems) write(caseOf(problem, path, lines));
			}
			write('</testsuite>\n');
		},
		end(_summary: Summary, _mended: number, _rules: readonly RuleCount[], faults: readonly string[]): void {
			if (faults.length > 0) {
				write(`<testsuite name="recap" tests="${faults.length}" failures="0" errors="${faults.length}">\n`);
				for (const [index, fault] of faults.entries()) {
					write(
						`<testcase classname="recap" name="the run (${index + 1})"><error message="${xml(fault)}"/></testcase>\n`,
					);
				}
				write('</testsuite>\n');
			}
			write('</testsuites>\n');
		},
	};
}

function caseOf({ rule, severity, message, span }: Problem, path: string, lines: Lines): string {
	const { line, character } = lines.positionAt(span.start);
	const place = `${line + 1}:${character + 1}`;
	const opening = `<testcase classname="${xml(path)}" name="${xml(`${rule} (${place})`)}">`;
	const words = xml(`${path}:${place}: ${severity}: ${message} (${rule})`);
	const inner =
		severity === 'error'
			? `<failure type="${xml(rule)}" message="${xml(message)}">${words}</failure>`
			: `<system-out>${words}</system-out>`;
	return `${opening}${inner}</testcase>\n`;
}

/** Text as XML 1.0 has it, in an attribute too; characters that XML cannot hold at all are replaced. */
function xml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}
