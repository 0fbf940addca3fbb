import * as l10n from '@vscode/l10n';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Edit, Fix } from '../../problem.ts';
import { type Span, textOf } from '../../text/span.ts';

/** What to say of a character that cannot stand in a shortcode. */
export function characterMessage(found: string): string {
	if (found === ',') return l10n.t('Parameters are parted by spaces, not by a comma.');
	if (found === ';') return l10n.t('Parameters are parted by spaces, not by a semicolon.');
	if (found === ':') return l10n.t('A parameter is written name="value", with = and not with a colon.');
	return l10n.t(
		'{0} cannot stand here. Put a value with other characters than letters, digits, - and _ in quotes.',
		found,
	);
}

/** The way out, where it is clear: a comma goes, a colon between a name and a value becomes `=`. */
export function characterFix(span: Span, { faults }: Shortcode, text: string): Fix[] {
	const found = textOf(text, span);
	if (found === ',' || found === ';') {
		const title = found === ',' ? l10n.t('Remove the comma') : l10n.t('Remove the semicolon');
		return [{ title, safe: false, edits: [{ span, newText: '' }] }];
	}
	if (found !== ':') return [];
	// Hugo allows one kind of parameters only, so all of a tag are written anew.
	const colons = faults.filter((fault) => fault.code === 'character' && textOf(text, fault.span) === ':');
	const edits = colons.map((fault) => equalsFor(fault.span, text));
	return edits.every((edit) => edit !== undefined) ? [{ title: l10n.t('Write = instead'), safe: false, edits }] : [];
}

/** The edit that makes `=` of a colon between a name and a value in quotes. */
function equalsFor({ start, end }: Span, text: string): Edit | undefined {
	const space = /^\s*(?=["`])/.exec(text.slice(end));
	if (!space || !/[\p{L}\p{N}_-]/u.test(text[start - 1] ?? '')) return undefined;
	return { span: { start, end: end + space[0].length }, newText: '=' };
}
