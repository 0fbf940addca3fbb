import type { PictureUse } from '../completion/habits.ts';
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
		...(size ? [`${Math.round(size.width)} × ${Math.round(size.height)} pixels`] : []),
		...(weight === undefined ? [] : [weightInWords(weight)]),
	];
	const parts = address === undefined ? [] : [`![${escapeMarkdown(name)}](${address})`];
	parts.push(facts.join(' · '));
	if (uses.length > 0) {
		const named = uses.slice(0, mostUses).map(({ path, title }) => {
			const words = title.trim() === '' ? path.split('/').slice(-2).join('/') : title;
			return `[${escapeMarkdown(words.replace(/\s+/g, ' '))}](${addressOf(path)})`;
		});
		const more = uses.length > mostUses ? ` and ${uses.length - mostUses} more` : '';
		parts.push(`Also in ${named.join(', ')}${more}.`);
	}
	return parts.join('\n\n');
}

/** A number of bytes as file managers tell it, in steps of 1,000. */
export function weightInWords(bytes: number): string {
	if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
