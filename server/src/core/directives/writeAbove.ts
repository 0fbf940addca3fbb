import { lineBreakOf } from '../post/frontMatter/write.ts';
import type { Post } from '../post/post.ts';
import type { Edit } from '../problem.ts';
import type { Lines } from '../text/lines.ts';
import type { Directive } from './directive.ts';
import { addName } from './names.ts';

const listItem = /^[ \t]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const fence = /^ {0,3}(?:`{3}|~{3})/;

/** Lines after which no paragraph goes on: headings, underlines, rules, comments, the end of a fence. */
const ended = /^ {0,3}(?:=+|(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}|~{3,})[ \t]*$|-->[ \t]*$/;

/**
 * An edit that turns a rule off for a line of the body. The comment stands on a line of its own above it where that
 * parts nothing that belongs together. In the middle of a paragraph or list it stands at the end of the line before.
 *
 * @returns undefined where no place leaves the page as it is
 */
export function aboveLine(
	rule: string,
	line: number,
	post: Post,
	lines: Lines,
	directives: readonly Directive[],
): Edit | undefined {
	const { text, body } = post;
	const existing = directives.find(
		({ kind, span, names }) => kind === 'next-line' && names.length > 0 && lines.positionAt(span.end).line === line - 1,
	);
	if (existing) return addName(existing, rule, text);
	const start = Math.max(lines.startOf(line), body.start);
	const own = lineText(text, lines, line).slice(start - lines.startOf(line));
	const comment = `<!-- recap-disable-next-line ${rule} -->`;
	const before = lines.startOf(line) > body.start ? lineText(text, lines, line - 1) : '';
	const interrupts = heading.test(own) || fence.test(own);
	if (before.trim() !== '' && !interrupts && !heading.test(before) && !ended.test(before)) {
		return atEnd(before, lines.startOf(line - 1), comment);
	}
	if (listItem.test(own) && continuesList(own, line, text, lines, body.start)) return undefined;
	const indent = /^[ \t]*/.exec(own)?.[0] ?? '';
	const lead = start > 0 && !/[\r\n\uFEFF]/.test(text[start - 1] ?? '') ? lineBreakOf(text) : '';
	return { span: { start, end: start }, newText: `${lead}${indent}${comment}${lineBreakOf(text)}` };
}

/** Puts a comment at a line's end, before what makes a line break of it. */
function atEnd(line: string, start: number, comment: string): Edit {
	const at = start + line.replace(/(?:[ \t]+|\\)$/, '').length;
	return { span: { start: at, end: at }, newText: ` ${comment}` };
}

/** Whether a list item follows another one of its list after blank lines, so that a comment would part the two. */
function continuesList(own: string, line: number, text: string, lines: Lines, from: number): boolean {
	const indent = /^[ \t]*/.exec(own)?.[0].length ?? 0;
	for (let above = line - 1; above >= 0 && lines.startOf(above) >= from; above--) {
		const other = lineText(text, lines, above);
		if (other.trim() === '') continue;
		const otherIndent = /^[ \t]*/.exec(other)?.[0].length ?? 0;
		if (listItem.test(other)) return otherIndent >= indent;
		return otherIndent > indent;
	}
	return false;
}

/** A line without its line break. */
function lineText(text: string, lines: Lines, line: number): string {
	const end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
	return text.slice(lines.startOf(line), end).replace(/\r?\n$|\r$/, '');
}
