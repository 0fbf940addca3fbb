import type { Token } from 'markdown-it';
import { HeadingIds } from './anchor.ts';

/**
 * Gives every heading the id that Hugo gives it: the anchor of its source, with `-1`, `-2` … behind one that is taken, or
 * the id that the author wrote, which is there already.
 */
export function setHeadingIds(tokens: readonly Token[]): void {
	const ids = new HeadingIds();
	for (const [index, token] of tokens.entries()) {
		const inline = tokens[index + 1];
		if (token.type !== 'heading_open' || inline?.type !== 'inline') continue;
		const own = token.attrGet('id');
		token.attrSet('id', own === null ? ids.of(inline.content) : ids.own(String(own)));
	}
}
