import type { YAMLParseError } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { FrontMatterFault, FrontMatterFaultCode } from './frontMatter.ts';

/** What the YAML parser's codes mean to an author. */
const codes: Readonly<Partial<Record<YAMLParseError['code'], FrontMatterFaultCode>>> = {
	BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
	TAB_AS_INDENT: 'tab',
	MULTILINE_IMPLICIT_KEY: 'no-colon',
	UNEXPECTED_TOKEN: 'after-value',
	RESOURCE_EXHAUSTION: 'too-deep',
};

/** Turns an error of the YAML parser into a fault with a span of the whole post. */
export function yamlFault(error: YAMLParseError, text: string, content: Span): FrontMatterFault {
	const [from, to] = error.pos;
	const start = content.start + Math.min(from, content.end - content.start);
	const end = Math.max(content.start + Math.min(to, content.end - content.start), start);
	const span = { start, end };
	const detail = error.message;
	const code = codes[error.code];
	if (code === 'colon-in-value') return { code, span: valueOfLine(text, content, start), detail };
	if (error.code === 'MISSING_CHAR' && /quote/i.test(detail))
		return { code: 'unclosed', span: openQuote(text, content, start), detail };
	if (error.code === 'BAD_INDENT' && /^Flow/.test(detail))
		return { code: 'unclosed', span: openBracket(text, content, start), detail };
	if (error.code === 'MISSING_CHAR' && /map keys need/.test(detail))
		return { code: 'no-colon', span: line(text, content, start), detail };
	if (code === 'no-colon') return { code, span: line(text, content, start), detail };
	return { code: code ?? 'other', span: start === end ? atLeastOne(span, content) : span, detail };
}

function line(text: string, content: Span, at: number): Span {
	const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, content.start);
	const found = text.indexOf('\n', at);
	const end = found === -1 || found > content.end ? content.end : found;
	const trimmed = text.slice(start, end).trimEnd().length;
	return { start, end: start + trimmed };
}

/** The plain value of `key: value` on the line of an offset: what would have to be quoted. */
function valueOfLine(text: string, content: Span, at: number): Span {
	const { start, end } = line(text, content, at);
	const key = /^[ \t-]*[^:\n]*?:[ \t]+/.exec(text.slice(start, end));
	return key ? { start: start + key[0].length, end } : { start, end };
}

/** The quote that is not closed: the parser tells where it gave up, the last odd quote before that is where it began. */
function openQuote(text: string, content: Span, at: number): Span {
	for (let i = Math.min(at, content.end) - 1; i >= content.start; i--) {
		if (
			(text[i] === '"' || text[i] === "'") &&
			/[:\-[,{][ \t]*$/.test(text.slice(Math.max(content.start, i - 200), i))
		) {
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
