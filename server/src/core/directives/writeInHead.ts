import type { Value } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Edit } from '../problem.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Directive } from './directive.ts';
import { addName } from './names.ts';

/**
 * An edit that turns a rule off for a line of the front matter, by a comment at the line's end.
 *
 * @param offset where the problem begins
 * @returns undefined where no comment can stand: in JSON, and in a text of several lines
 */
export function atEndOfHeadLine(
	rule: string,
	offset: number,
	{ text, frontMatter }: Post,
	lines: Lines,
	directives: readonly Directive[],
): Edit | undefined {
	const { format, content, fields } = frontMatter;
	if ((format !== 'yaml' && format !== 'toml') || offset < content.start || offset >= content.end) return undefined;
	let { line } = lines.positionAt(offset);
	let end = endOf(line, text, lines);
	const around = fields.map(({ value }) => textAround(value, end)).find((value) => value !== undefined);
	if (around) {
		// The mark that opens a block text may have a comment after it.
		if (around.style !== 'block') return undefined;
		line = lines.positionAt(around.span.start).line;
		end = endOf(line, text, lines);
	}
	const existing = directives.find(
		({ kind, span, names }) => kind === 'line' && names.length > 0 && lines.positionAt(span.start).line === line,
	);
	if (existing) return addName(existing, rule, text);
	return { span: { start: end, end }, newText: ` # recap-disable-line ${rule}` };
}

/** The end of a line without white space. */
function endOf(line: number, text: string, lines: Lines): number {
	const start = lines.startOf(line);
	const next = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
	return start + text.slice(start, next).trimEnd().length;
}

/** The text of several lines that holds an offset. */
function textAround(value: Value, offset: number): { readonly style: string; readonly span: Span } | undefined {
	const { start, end } = value.span;
	// The last line of a block text has no end of its own.
	const isBlock = value.kind === 'string' && value.style === 'block';
	if (offset <= start || offset > end || (offset === end && !isBlock)) return undefined;
	if (value.kind === 'string') return value;
	const inside = value.kind === 'list' ? value.items : value.kind === 'map' ? value.fields.map((one) => one.value) : [];
	return inside.map((one) => textAround(one, offset)).find((found) => found !== undefined);
}
