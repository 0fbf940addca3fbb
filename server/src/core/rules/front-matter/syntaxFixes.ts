import * as l10n from '@vscode/l10n';
import type { FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { quoteYaml } from '../../post/frontMatter/write.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import { windowsCharacter } from '../../text/mojibake.ts';
import type { Span } from '../../text/span.ts';

/** Another field that ended up on the line of this one; quotes would make a part of the value of it. */
const swallowed = /(?:title|description|publishdate|date|attribution|keywords|tags|draft|aliases|weight)\s*:(?:\s|$)/i;

/** The ways out of a fault of the front matter. Those of which it is certain what was meant are safe. */
export function fixesOf({ code, span }: FrontMatterFault, { text }: Post): Fix[] {
	const found = text.slice(span.start, span.end);
	const replace = (title: string, safe: boolean, newText: string): Fix[] => [
		{ title, safe, edits: [{ span, newText }] },
	];
	const insert = (title: string, safe: boolean, at: number, newText: string): Fix[] => [
		{ title, safe, edits: [{ span: { start: at, end: at }, newText }] },
	];
	switch (code) {
		case 'colon-in-value':
		case 'reserved':
			return replace(
				l10n.t('Put the value in quotes'),
				isWhole(span, text) && !swallowed.test(found),
				quoteYaml(found),
			);
		case 'question-mark':
			return replace(l10n.t('Put the item in quotes'), true, quoteYaml(found));
		case 'after-value':
			return quoteWhole(span, text);
		case 'after-fence':
			// What names another language, or is code, is more than a slip.
			return /^(?:-+|#.*|ya?ml)$/i.test(found) ? replace(l10n.t('Remove {0}', found), false, '') : [];
		case 'tab':
			return replaceTabs(span, text);
		case 'no-space':
			// What begins with a letter and holds no colon is a value for certain; a hyphen, say, may begin a list.
			return insert(
				l10n.t('Insert the space'),
				/^[\p{L}\p{N}](?!.*:(?:\s|$))/u.test(lineFrom(text, span.end)),
				span.end,
				' ',
			);
		case 'wide-colon':
			return replace(l10n.t('Write a plain colon'), true, ': ');
		case 'odd-space':
			return replace(l10n.t('Write a plain space'), true, text[span.start - 1] === ':' ? ' ' : '');
		case 'control':
			return replaceControl(span, found);
		case 'dash-space':
			return insert(l10n.t('Insert the space'), true, span.end, ' ');
		case 'indented':
			return alignField(span, text);
		case 'misaligned':
			return alignItem(span, text);
		case 'empty-item':
			return replace(l10n.t('Remove the comma'), true, '');
		case 'missing-comma':
			return insert(l10n.t('Insert the comma'), false, span.start - (text[span.start - 1] === ' ' ? 1 : 0), ',');
		case 'extra-bracket':
			return replace(l10n.t('Remove it'), false, found.slice(1));
		case 'escape':
			return insert(l10n.t('Write the backslash twice'), false, span.start, '\\');
		case 'unclosed':
			return close(span, text);
		default:
			return [];
	}
}

function lineFrom(text: string, at: number): string {
	return /[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Closes a quote or bracket at the end of its line, a quote in a list together with the list. */
function close({ start, end }: Span, text: string): Fix[] {
	// Behind a # nothing closes anything.
	if (/\s#/.test(text.slice(start, end))) return [];
	const mark = closing[text[start] ?? ''] ?? '';
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const inList = mark !== ']' && /:[ \t]+\[[^\]]*$/.test(before);
	const at = inList && text[end - 1] === ']' ? end - 1 : end;
	const newText = inList && at === end ? `${mark}]` : mark;
	return [
		{
			title: l10n.t('Close it at the end of the line'),
			safe: false,
			edits: [{ span: { start: at, end: at }, newText }],
		},
	];
}

/** A text in Windows-1252 that was read as another has these in place of its quotes and dashes. */
function replaceControl(span: Span, found: string): Fix[] {
	const meant = windowsCharacter(found);
	const title = meant === undefined ? l10n.t('Remove it') : l10n.t('Write {0}', meant);
	return [{ title, safe: true, edits: [{ span, newText: meant ?? '' }] }];
}

/** Whether a value ends with its line: where the next one is indented, it may be a part of it. */
function isWhole({ start, end }: Span, text: string): boolean {
	const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1))?.[0].length ?? 0;
	const [, below = '', hyphen] = /^[^\n]*\n( *)(?:(-)(?!-)|\S)/.exec(text.slice(end)) ?? [];
	return below.length < indent || (below.length === indent && hyphen === undefined);
}

/** Puts quotes around all that stands behind the colon of a line. */
function quoteWhole({ start, end }: Span, text: string): Fix[] {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const name = /^[ \t]*(?:- +)?[^\s:][^:]*:[ \t]+/.exec(text.slice(lineStart, start))?.[0];
	if (name === undefined) return [];
	const span = { start: lineStart + name.length, end };
	const newText = quoteYaml(text.slice(span.start, end));
	return [{ title: l10n.t('Put the whole value in quotes'), safe: false, edits: [{ span, newText }] }];
}

/** The nearest line above an offset that is not blank, without the space at its end; empty where there is none. */
function lineAbove(text: string, at: number): string {
	let end = at;
	while (/\s/.test(text[end - 1] ?? '')) end--;
	return text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

/** Begins a field where the line above it begins; the first one at the margin. */
function alignField({ start }: Span, text: string): Fix[] {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const above = lineAbove(text, lineStart);
	const indent = above.startsWith('---') ? '' : (/^ */.exec(above)?.[0] ?? '');
	const edit = { span: { start: lineStart, end: start }, newText: indent };
	return [
		{
			title: indent === '' ? l10n.t('Begin it at the margin') : l10n.t('Indent it as the line above'),
			safe: false,
			edits: [edit],
		},
	];
}

/** Indents an item as the one above it is. */
function alignItem({ start }: Span, text: string): Fix[] {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	let at = lineStart;
	let above = lineAbove(text, at);
	while (above !== '' && !/^ *-(?:\s|$)/.test(above)) {
		at = text.lastIndexOf(above, at - 1);
		above = lineAbove(text, at);
	}
	const indent = /^ */.exec(above)?.[0] ?? '';
	const edit = { span: { start: lineStart, end: start }, newText: indent };
	return [{ title: l10n.t('Indent it as the item above'), safe: false, edits: [edit] }];
}

/** A field goes to the margin, where it can only belong; what goes on from the line above stays indented. */
function replaceTabs({ start, end }: Span, text: string): Fix[] {
	const above = lineAbove(text, start);
	const opens = /:\s*(?:[|>][+-]?\d?)?$|^\s*-|[[{,]$/.test(above) && above.trim() !== '---';
	const isField = /^(?:[\w-]+|"[^"]*")[ \t]*:(?:\s|$)/.test(text.slice(end));
	const isBlank = lineFrom(text, end).trim() === '';
	const indent = (opens || !isField) && !isBlank ? text.slice(start, end).replaceAll('\t', '  ') : '';
	return [
		{ title: l10n.t('Replace the tabs by spaces'), safe: true, edits: [{ span: { start, end }, newText: indent }] },
	];
}
