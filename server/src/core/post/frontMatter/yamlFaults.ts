import type { YAMLParseError } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { FrontMatterFault, FrontMatterFaultCode } from './frontMatter.ts';
import { findSlips } from './slips.ts';

/** What the YAML parser's codes mean to an author. */
const codes: Readonly<Partial<Record<YAMLParseError['code'], FrontMatterFaultCode>>> = {
	BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
	TAB_AS_INDENT: 'tab',
	MULTILINE_IMPLICIT_KEY: 'no-colon',
	UNEXPECTED_TOKEN: 'after-value',
	RESOURCE_EXHAUSTION: 'too-deep',
	BAD_DQ_ESCAPE: 'escape',
};

/**
 * What is wrong with a head that the YAML parser gave up on, each fault once and where it is. The slips that authors
 * make come first; of the parser's own errors the first counts, the others follow from it.
 */
export function faultsOf(errors: readonly YAMLParseError[], text: string, content: Span): FrontMatterFault[] {
	const [error] = errors;
	if (!error) return [];
	const first = yamlFault(error, text, content);
	const slips = findSlips(text, content);
	const before = slips.every(
		(slip) => first.span.end <= slip.span.start && text.slice(first.span.end, slip.span.start).includes('\n'),
	);
	return slips.length === 0 || (first.code === 'other' && before) ? [first, ...slips] : [...slips];
}

/** Turns an error of the YAML parser into a fault with a span of the whole post. */
export function yamlFault(error: YAMLParseError, text: string, content: Span): FrontMatterFault {
	const [from, to] = error.pos;
	const start = content.start + Math.min(from, content.end - content.start);
	const end = Math.max(content.start + Math.min(to, content.end - content.start), start);
	const span = { start, end };
	const detail = error.message;
	const code = codes[error.code];
	if (code === 'colon-in-value') {
		const value = valueOfLine(text, content, start);
		const isValue = /:(?:\s|$)/.test(text.slice(value.start, value.end));
		// A value of one line that reads as a name: the line below it was taken for a part of it.
		return { code: isValue ? code : 'indented', span: isValue ? value : line(text, content, value.end + 1), detail };
	}
	if (error.code === 'MISSING_CHAR' && /quote/i.test(detail))
		return { code: 'unclosed', span: openQuote(text, content, start, detail.includes('"') ? '"' : "'"), detail };
	if (error.code === 'BAD_INDENT' && /^Flow/.test(detail))
		return { code: 'unclosed', span: openBracket(text, content, start), detail };
	if (error.code === 'MISSING_CHAR' && /map keys need/.test(detail))
		return { code: 'no-colon', span: line(text, content, start), detail };
	if (code === 'no-colon') return { code, span: line(text, content, start), detail };
	if (code === 'escape') return { code, span: { start, end: Math.min(start + 2, content.end) }, detail };
	return { code: code ?? 'other', span: start === end ? atLeastOne(span, content) : span, detail };
}

function line(text: string, content: Span, at: number): Span {
	const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, content.start);
	const found = text.indexOf('\n', at);
	const end = found === -1 || found > content.end ? content.end : found;
	const source = text.slice(start, end);
	// A byte order mark is white space to JavaScript, and none to YAML.
	if (source.trim() === '') return { start, end: Math.max(start, end) };
	return { start: end - source.trimStart().length, end: start + source.trimEnd().length };
}

/** The plain value of `key: value` on the line of an offset: what would have to be quoted. */
function valueOfLine(text: string, content: Span, at: number): Span {
	const { start, end } = line(text, content, at);
	const key = /^[ \t-]*[^:\n]*?:[ \t]+/.exec(text.slice(start, end));
	return key ? { start: start + key[0].length, end } : { start, end };
}

/** The quote that is not closed: the parser tells where it gave up, the last odd quote before that is where it began. */
function openQuote(text: string, content: Span, at: number, quote: string): Span {
	for (let i = Math.min(at, content.end) - 1; i >= content.start; i--) {
		if (text[i] === quote && /[:\-[,{][ \t]*$/.test(text.slice(Math.max(content.start, i - 200), i))) {
			return { start: i, end: line(text, content, i).end };
		}
	}
	return atLeastOne({ start: at, end: at }, content);
}

function openBracket(text: string, content: Span, at: number): Span {
	for (let i = Math.min(at, content.end) - 1; i >= content.start; i--) {
		if (text[i] === '[' || text[i] === '{') return { start: i, end: line(text, content, i).end };
	}
	return atLeastOne({ start: at, end: at }, content);
}

function atLeastOne(span: Span, content: Span): Span {
	if (span.end > span.start) return span;
	return span.end < content.end
		? { start: span.start, end: span.end + 1 }
		: { start: Math.max(content.start, span.start - 1), end: span.end };
}
