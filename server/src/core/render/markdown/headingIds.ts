import type { Token } from 'markdown-it';
import { anchorOf } from './anchor.ts';

/**
 * Gives every heading the id that Hugo gives it: the anchor of its source, with `-1`, `-2` … behind one that is taken, or
 * the id that the author wrote, which is there already.
 */
export function setHeadingIds(tokens: readonly Token[]): void {
	const taken = new Set<string>();
	const numbers = new Map<string, number>();
	for (const [index, token] of tokens.entries()) {
		const inline = tokens[index + 1];
		if (token.type !== 'heading_open' || inline?.type !== 'inline') continue;
		const id = ownId(token) ?? free(idOf(inline.content), taken, numbers);
		taken.add(id);
		token.attrSet('id', id);
	}
}

function ownId(token: Token): string | undefined {
	const id = token.attrGet('id');
	return id === null ? undefined : String(id);
}

function idOf(source: string): string {
	// Hugo looks at the last line of a heading that is underlined.
	return anchorOf(source.slice(source.lastIndexOf('\n') + 1)) || 'heading';
}

/** @param numbers the number last given to each id */
function free(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
	if (!taken.has(id)) return id;
	let number = (numbers.get(id) ?? 0) + 1;
	while (taken.has(`${id}-${number}`)) number++;
	numbers.set(id, number);
	return `${id}-${number}`;
}
