import type { Configuration, LintError } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { parse } from 'yaml';
import type { StyleFault } from '../../core/siteLint/siteLint.ts';

/** The files of a site that may hold its style, in the order in which they count. */
export const styleNames = ['.markdownlint.jsonc', '.markdownlint.json', '.markdownlint.yaml', '.markdownlint.yml'];

/** Rules that long lines, callouts and lists of shortcodes break on purpose; the same that istio.io leaves out. */
const leftOut = ['MD013', 'MD014', 'MD030', 'MD032', 'MD033', 'MD041', 'MD046'];

/** Rules that speak of what istio.io's linter passes: signs and indents of lists, and addresses that Hugo links by itself. */
const stricter = ['MD004', 'MD007', 'MD034'];

/** The style of a site that has none of its own: istio.io's, with the rules that its linter and this one have in common. */
const defaults: Configuration = {
	default: true,
	...Object.fromEntries([...leftOut, ...stricter].map((name) => [name, false])),
	// Those that came later are no part of that linter.
	...Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`MD0${48 + at}`, false])),
	MD025: { front_matter_title: '' },
	MD026: { punctuation: '.,;:!' },
};

/**
 * Reads a style.
 *
 * @param text undefined where the site has none
 * @returns undefined where it cannot be read, or builds on one that is elsewhere: nobody knows what the site wants
 */
export function readStyle(text: string | undefined): Configuration | undefined {
	if (text === undefined) return defaults;
	try {
		const read: unknown = parse(withoutComments(text));
		return isStyle(read) && !read.extends ? read : undefined;
	} catch {
		return undefined;
	}
}

/** JSON with comments is YAML without them; in YAML itself none begins so. */
function withoutComments(text: string): string {
	return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
		found.startsWith('"') ? found : '',
	);
}

function isStyle(value: unknown): value is Configuration {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a style says of a text, in order; nothing where the style is not known. */
export function styleFaults(text: string, config: Configuration | undefined): StyleFault[] {
	if (!config) return [];
	const starts = lineStarts(text);
	const { post = [] } = lint({ strings: { post: text }, config });
	return post.map((found) => faultOf(found, text, starts)).sort((a, b) => a.span.start - b.span.start);
}

function faultOf(found: LintError, text: string, starts: readonly number[]): StyleFault {
	const { lineNumber, ruleNames, ruleDescription, errorDetail, errorRange, fixInfo } = found;
	const line = lineSpan(lineNumber, text, starts);
	const [column = 1, length = line.end - line.start] = errorRange ?? [];
	const start = Math.min(line.start + column - 1, line.end);
	const detail = errorDetail ? `: ${errorDetail}` : '';
	return {
		name: ruleNames[0] ?? '',
		message: `${ruleDescription}${detail}`,
		span: { start, end: Math.min(start + length, line.end) },
		...(fixInfo && { fix: fixOf(fixInfo, lineNumber, text, starts) }),
	};
}

type Mend = NonNullable<LintError['fixInfo']>;

function fixOf(mend: Mend, number: number, text: string, starts: readonly number[]): NonNullable<StyleFault['fix']> {
	const { lineNumber = number, editColumn = 1, deleteCount = 0, insertText = '' } = mend;
	const line = lineSpan(lineNumber, text, starts);
	// The whole line goes, its break too.
	if (deleteCount === -1) return { span: { start: line.start, end: starts[lineNumber] ?? text.length }, newText: '' };
	const start = Math.min(line.start + editColumn - 1, line.end);
	const [lineBreak = '\n'] = /\r\n|\r|\n/.exec(text) ?? [];
	const newText = insertText.replaceAll('\n', lineBreak);
	return { span: { start, end: Math.min(start + deleteCount, line.end) }, newText };
}

function lineStarts(text: string): number[] {
	return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: { length }, index }) => index + length)];
}

/** A line without its break. */
function lineSpan(number: number, text: string, starts: readonly number[]): { start: number; end: number } {
	const start = starts[number - 1] ?? text.length;
	const end = starts[number] ?? text.length;
	return { start, end: start + text.slice(start, end).replace(/[\r\n]+$/, '').length };
}
