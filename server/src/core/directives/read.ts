import type { Value } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Directive, RuleName } from './directive.ts';

const inBody = /<!--+\s*recap-(disable-next-line|disable-file|disable|enable)(?=[\s,]|--)/y;
const inHead = /#[ \t]*recap-disable-line(?=[\s,]|--|$)/g;

const kinds: Readonly<Record<string, Directive['kind']>> = {
	'disable-next-line': 'next-line',
	'disable-file': 'file',
	disable: 'start',
	enable: 'end',
};

/** The directives of a post, in order. What stands in code or in a value is text, and none. */
export function readDirectives(post: Post): Directive[] {
	return [...headDirectives(post), ...bodyDirectives(post)];
}

function bodyDirectives({ text, code }: Post): Directive[] {
	const found: Directive[] = [];
	for (const span of code) {
		if (!span.comment || !text.startsWith('-->', span.end - 3)) continue;
		const start = text.indexOf('<!--', span.start);
		inBody.lastIndex = start;
		const match = inBody.exec(text);
		const kind = kinds[match?.[1] ?? ''];
		if (!kind) continue;
		found.push({ kind, span: { start, end: span.end }, ...readNames(text, inBody.lastIndex, span.end - 3) });
	}
	return found;
}

function headDirectives({ text, frontMatter }: Post): Directive[] {
	const { format, content, fields } = frontMatter;
	if (format !== 'yaml' && format !== 'toml') return [];
	const found: Directive[] = [];
	const source = text.slice(content.start, content.end);
	// Most posts have none.
	if (!source.includes('recap-')) return [];
	for (const match of source.matchAll(inHead)) {
		const start = content.start + match.index;
		const before = linePart(text, content.start, start);
		if (!beginsComment(before, format) || fields.some(({ value }) => isInText(value, start, text))) continue;
		const lineEnd = start + text.slice(start, content.end).search(/[\r\n]|$/);
		const end = start + text.slice(start, lineEnd).trimEnd().length;
		found.push({ kind: 'line', span: { start, end }, ...readNames(text, start + match[0].length, end) });
	}
	return found;
}

/** What stands before an offset on its line. */
function linePart(text: string, from: number, at: number): string {
	const before = text.slice(Math.max(from, at - 10_000), at);
	return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Whether a `#` after this part of a line begins a comment, or stands in one. */
function beginsComment(before: string, format: 'yaml' | 'toml'): boolean {
	if (format === 'yaml') return before === '' || /[ \t]$/.test(before);
	const withoutStrings = before.replace(/"(?:\\.|[^"\\])*"|'[^']*'/g, '');
	return withoutStrings.includes('#') || !/["']/.test(withoutStrings);
}

function isInText(value: Value, offset: number, text: string): boolean {
	if (offset <= value.span.start || offset >= value.span.end) return false;
	if (value.kind === 'list') return value.items.some((item) => isInText(item, offset, text));
	if (value.kind === 'map') return value.fields.some((field) => isInText(field.value, offset, text));
	if (value.kind !== 'string') return false;
	// The mark that opens a block text may have a comment after it.
	return value.style !== 'block' || /[\r\n]/.test(text.slice(value.span.start, offset));
}

/** Reads names between two offsets, up to the reason that follows `--`. */
function readNames(text: string, from: number, to: number): { names: RuleName[]; namesEnd: number } {
	const words = (text.slice(from, to).split('--')[0] ?? '').replace(/-$/, '');
	const names = Array.from(words.matchAll(/[^\s,]+/g), ({ 0: name, index }) => {
		const start = from + index;
		return { name, span: { start, end: start + name.length } };
	});
	return { names, namesEnd: names.at(-1)?.span.end ?? from };
}
