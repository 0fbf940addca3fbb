import type { Edit } from '../problem.ts';
import type { Lines } from '../text/lines.ts';
import type { Directive, RuleName } from './directive.ts';

/** An edit that takes a directive out of a text: with its line where it is alone on it, else with the space before it. */
export function removeDirective(text: string, lines: Lines, { span }: Directive): Edit {
	const first = lines.positionAt(span.start).line;
	const last = lines.positionAt(span.end).line;
	const start = lines.startOf(first);
	const next = lines.startOf(last + 1);
	let from = span.start;
	while (from > start && /[ \t]/.test(text[from - 1] ?? '')) from--;
	if (from > start || text.slice(span.end, next).trim() !== '') {
		return { span: { start: from, end: span.end }, newText: '' };
	}
	// Of the blank lines above and below it one stays.
	const isBlank = (line: number) =>
		line >= 0 && line < lines.count && text.slice(lines.startOf(line), lines.startOf(line + 1)).trim() === '';
	const both = next < text.length && isBlank(first - 1) && isBlank(last + 1);
	return { span: { start, end: both ? lines.startOf(last + 2) : next }, newText: '' };
}

/** An edit that takes one of several names out of a directive, with what parts it from its neighbour. */
export function removeName(directive: Directive, name: RuleName): Edit {
	const index = directive.names.indexOf(name);
	const before = directive.names[index - 1];
	const after = directive.names[index + 1];
	if (before) return { span: { start: before.span.end, end: name.span.end }, newText: '' };
	return { span: { start: name.span.start, end: after?.span.start ?? name.span.end }, newText: '' };
}
