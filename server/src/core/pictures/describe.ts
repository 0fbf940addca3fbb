import * as l10n from '@vscode/l10n';
import type { PictureUse } from '../completion/habits.ts';
import { inTenths } from '../spoken.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Size } from './size.ts';

/** What is known of a picture's file. */
export interface PictureDescription {
	readonly name: string;
	/** Where it can be loaded from; absent where nobody can. */
	readonly address?: string;
	/** In pixels; absent where that is not known. */
	readonly size?: Size;
	/** In bytes; absent where that is not known. */
	readonly weight?: number;
	/** Other posts that show it. */
	readonly uses: readonly PictureUse[];
}

/** So many posts are named; of more the number is told. */
const mostUses = 5;

/**
 * A picture as Markdown: small, with its pixels, its weight and where else it is used.
 *
 * @param addressOf the address under which a post can be opened
 */
export function pictureMarkdown(
	{ name, address, size, weight, uses }: PictureDescription,
	addressOf: (path: string) => string,
): string {
	const facts = [
		`**${escapeMarkdown(name)}**`,
		...(size ? [l10n.t('{0} × {1} pixels', Math.round(size.width), Math.round(size.height))] : []),
		...(weight === undefined ? [] : [weightInWords(weight)]),
	];
	const parts = address === undefined ? [] : [`![${escapeMarkdown(name)}](${address})`];
	parts.push(facts.join(' · '));
	if (uses.length > 0) {
		const named = uses.slice(0, mostUses).map(({ path, title }) => {
			const words = title.trim() === '' ? path.split('/').slice(-2).join('/') : title;
			return `[${escapeMarkdown(words.replace(/\s+/g, ' '))}](${addressOf(path)})`;
		});
		const all =
			uses.length > mostUses ? l10n.t('{0} and {1} more', named.join(', '), uses.length - mostUses) : named.join(', ');
		parts.push(l10n.t('Also in {0}.', all));
	}
	return parts.join('\n\n');
}

/** A number of bytes as file managers tell it, in steps of 1,000. */
export function weightInWords(bytes: number): string {
	if (bytes < 1000) return bytes === 1 ? l10n.t('1 byte') : l10n.t('{0} bytes', bytes);
	if (bytes < 999_500) return l10n.t('{0} KB', Math.round(bytes / 1000));
	return l10n.t('{0} MB', inTenths(bytes / 1_000_000));
}
