import { lineBreakOf } from '../post/frontMatter/write.ts';
import type { Post } from '../post/post.ts';
import type { Shortcode } from '../post/shortcodes/shortcode.ts';
import type { Edit } from '../problem.ts';
import { contains, type Span, touches } from '../text/span.ts';

/** How far the lines of a tag stand in from its first one: four spaces in every block of the site's posts. */
const indent = '    ';

/**
 * What brings the shortcodes of a post into one of two shapes, and touches nothing else: a tag on one line keeps its line,
 * with one space between its parts; one of several lines has its first parameter beside its name, each further one on a
 * line of its own, and its end on the last. What a tag says stays as it is written. A tag that Hugo refuses is left alone.
 *
 * @param within only tags that lie in it, or touch it where that is what was selected
 */
export function formatShortcodes(post: Post, within?: Span): Edit[] {
	const edits: Edit[] = [];
	for (const tag of post.shortcodes) {
		if (tag.notation !== 'run' || tag.faults.length > 0 || tag.name === '') continue;
		if (within && !touches(within, tag.span)) continue;
		const formatted = shaped(post.text, tag);
		if (formatted !== undefined && formatted !== post.text.slice(tag.span.start, tag.span.end))
			edits.push({ span: tag.span, newText: formatted });
	}
	return edits;
}

/** A tag in its shape; undefined where it has something between its parts that is not understood. */
function shaped(text: string, tag: Shortcode): string | undefined {
	if (!isPlain(text, tag)) return undefined;
	const slash = { opening: '', closing: '/', 'self-closing': '' }[tag.kind];
	const start = `{{${tag.delimiter} ${slash}${tag.name}`;
	const end = `${tag.kind === 'self-closing' ? '/' : ''}${tag.delimiter === '<' ? '>' : '%'}}}`;
	const parts = tag.parameters.map(({ span }) => text.slice(span.start, span.end));
	if (parts.length === 0 || !spansLines(text, tag)) return [start, ...parts, end].join(' ');
	const margin = marginOf(text, tag.span.start);
	if (margin === undefined) return undefined;
	const lineBreak = `${lineBreakOf(text)}${margin}${indent}`;
	const [first = '', ...others] = parts;
	return [`${start} ${first}`, ...others, end].join(lineBreak);
}

/** Whether nothing but white space stands between the parts of a tag, and each of them lies in it. */
function isPlain(text: string, { span, open, close, nameSpan, parameters, kind }: Shortcode): boolean {
	let at = open.end;
	const gaps: string[] = [];
	for (const part of [nameSpan, ...parameters.map((parameter) => parameter.span), close]) {
		if (part.start < at || !contains(span, part)) return false;
		gaps.push(text.slice(at, part.start));
		at = part.end;
	}
	if (at !== span.end) return false;
	// The slash of a closing tag stands before its name, that of one that closes itself before its end.
	const before = gaps.shift() ?? '';
	const behind = gaps.pop() ?? '';
	const isSpace = (gap: string) => /^[ \t\r\n]*$/.test(gap);
	if (!gaps.every((gap) => gap !== '' && isSpace(gap))) return false;
	if (!(kind === 'closing' ? /^[ \t\r\n]*\/[ \t\r\n]*$/ : /^[ \t\r\n]*$/).test(before)) return false;
	return (kind === 'self-closing' ? /^[ \t\r\n]*\/[ \t\r\n]*$/ : /^[ \t\r\n]*$/).test(behind);
}

/** Whether a line ends between two parts of a tag; one within a value counts for nothing. */
function spansLines(text: string, { open, close, parameters }: Shortcode): boolean {
	let at = open.end;
	for (const { span } of [...parameters, { span: close }]) {
		if (/[\r\n]/.test(text.slice(at, span.start))) return true;
		at = span.end;
	}
	return false;
}

/** The white space before a tag that begins its line; undefined for one behind anything else. */
function marginOf(text: string, at: number): string | undefined {
	const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
	const margin = at === 0 ? '' : text.slice(start, at);
	return /^[ \t]*$/.test(margin) ? margin : undefined;
}
