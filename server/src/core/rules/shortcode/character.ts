import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Edit, Fix } from '../../problem.ts';
import { type Span, textOf } from '../../text/span.ts';

/** Marks that part parameters in other notations, as they are called. */
const marks: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon' };

/** What to say of a character that cannot stand in a shortcode. */
export function characterMessage(found: string): string {
	const mark = marks[found];
	if (mark) return `Parameters are parted by spaces, not by a ${mark}.`;
	if (found === ':') return 'A parameter is written name="value", with = and not with a colon.';
	return `${found} cannot stand here. Put a value with other characters than letters, digits, - and _ in quotes.`;
}

/** The way out, where it is clear: a comma goes, a colon between a name and a value becomes `=`. */
export function characterFix(span: Span, { faults }: Shortcode, text: string): Fix[] {
	const found = textOf(text, span);
	const mark = marks[found];
	if (mark) return [{ title: `Remove the ${mark}`, safe: false, edits: [{ span, newText: '' }] }];
	if (found !== ':') return [];
	// Hugo allows one kind of parameters only, so all of a tag are written anew.
	const colons = faults.filter((fault) => fault.code === 'character' && textOf(text, fault.span) === ':');
	const edits = colons.map((fault) => equalsFor(fault.span, text));
	return edits.every((edit) => edit !== undefined) ? [{ title: 'Write = instead', safe: false, edits }] : [];
}

/** The edit that makes `=` of a colon between a name and a value in quotes. */
function equalsFor({ start, end }: Span, text: string): Edit | undefined {
	const space = /^\s*(?=["`])/.exec(text.slice(end));
	if (!space || !/[\p{L}\p{N}_-]/u.test(text[start - 1] ?? '')) return undefined;
	return { span: { start, end: end + space[0].length }, newText: '=' };
}
