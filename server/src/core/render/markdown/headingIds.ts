import type { Token } from 'markdown-it';
import { anchorOf } from './anchor.ts';

/**
 * Gives every heading the id that Hugo gives it: the anchor of its source, with `-1`, `-2` … behind one that is taken, or
 * the id that the author wrote as `{#id}`.
 */
export function setHeadingIds(tokens: readonly Token[]): void {
	const taken = new Set<string>();
	const numbers = new Map<string, number>();
	for (const [index, token] of tokens.entries()) {
		const inline = tokens[index + 1];
		if (token.type !== 'heading_open' || inline?.type !== 'inline') continue;
		const id = takeOwnId(inline) ?? free(idOf(inline.content), taken, numbers);
		taken.add(id);
		token.attrSet('id', id);
	}
}

/** Removes `{#id}` from the end of a heading and gives the id. */
function takeOwnId(inline: Token): string | undefined {
	const last = inline.children?.at(-1);
	const [written, id] = /[ \t]*\{#([\p{L}\p{N}_:.-]+)\}\s*$/u.exec(last?.type === 'text' ? last.content : '') ?? [];
	if (!last || !written || !id) return undefined;
	last.content = last.content.slice(0, -written.length);
	return id;
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
