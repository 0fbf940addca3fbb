import type { Problem, Severity } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import { printable } from '../colours.ts';
import type { FileReport, Reporter, RuleCount, Summary } from './report.ts';
import { countsText } from './words.ts';

/**
 * Commands of GitHub's workflow runners, a line each, which show problems beside the lines of a pull request. Without a
 * runner they read as plain lines.
 */
export function githubReporter(write: (text: string) => void): Reporter {
	return {
		file({ path, text, problems }: FileReport): void {
			if (problems.length === 0) return;
			const lines = new Lines(text);
			for (const problem of problems) write(`${commandOf(problem, path, lines)}\n`);
		},
		end(summary: Summary, _mended: number, _rules: readonly RuleCount[], faults: readonly string[]): void {
			for (const fault of faults) write(`::error title=recap::${escaped(fault)}\n`);
			write(`${countsText(summary)}\n`);
		},
	};
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

function commandOf({ rule, severity, message, span }: Problem, path: string, lines: Lines): string {
	const start = lines.positionAt(span.start);
	const end = lines.positionAt(span.end);
	const place = {
		file: path,
		line: start.line + 1,
		endLine: end.line + 1,
		// Columns are heeded within one line only.
		...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
		title: rule,
	};
	const properties = Object.entries(place).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
	return `::${commands[severity]} ${properties.join(',')}::${escaped(message)}`;
}

/** As the runner's own toolkit escapes what stands behind the second `::`; no other control character gets through. */
function escaped(text: string): string {
	return text.replace(/[%\r\n]|[^%\r\n]+/g, (piece) => escapes[piece] ?? printable(piece));
}

function escapedProperty(text: string): string {
	return escaped(text).replace(/[:,]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };
