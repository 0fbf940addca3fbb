import type { Configuration, LintError } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import type { StyleFault } from '../../core/siteLint/siteLint.ts';

/** How markdownlint is to judge a text. */
export interface Style {
	readonly config: Configuration;
	/** Set where comments in a text that turn rules off are not heeded. */
	readonly noInlineConfig?: boolean;
}

/** Rules that long lines, callouts and lists of shortcodes break on purpose; the same that istio.io leaves out. */
const leftOut = ['MD013', 'MD014', 'MD030', 'MD032', 'MD033', 'MD041', 'MD046'];

/** Rules that speak of what istio.io's linter passes: signs and indents of lists, and addresses that Hugo links by itself. */
const stricter = ['MD004', 'MD007', 'MD034'];

/** The style of a site that has none of its own: istio.io's, with the rules that its linter and this one have in common. */
const rules: Configuration = {
	default: true,
	...Object.fromEntries([...leftOut, ...stricter].map((name) => [name, false])),
	// Those that came later are no part of that linter.
	...Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`MD0${48 + at}`, false])),
	MD025: { front_matter_title: '' },
	MD026: { punctuation: '.,;:!' },
};

/** The same as a style. */
export const ownStyle: Style = { config: rules };

/** What a style says of a text, in order; nothing where the style is not known. */
export function styleFaults(text: string, style: Style | undefined): StyleFault[] {
	if (!style) return [];
	const starts = lineStarts(text);
	const { config, noInlineConfig = false } = style;
	const { post = [] } = lint({ strings: { post: text }, config, noInlineConfig });
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
