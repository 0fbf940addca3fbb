import type { Token } from 'markdown-it';
import { atLine } from '../lines.ts';

/** Blocks that Markdown's renderer writes as a whole, without the attributes of their tokens. */
const written: ReadonlySet<string> = new Set(['fence', 'code_block', 'html_block']);

/**
 * Has every block say the line on which it begins.
 *
 * @param lineOf the line to say for a line of the text
 * @param render the HTML of a single token
 */
export function markLines(
	tokens: readonly Token[],
	lineOf: (line: number) => number,
	render: (token: Token) => string,
): void {
	for (const token of tokens) {
		if (!token.map || token.nesting < 0 || token.type === 'inline') continue;
		const line = lineOf(token.map[0]);
		if (written.has(token.type)) {
			token.content = atLine(render(token), line);
			token.type = 'html_block';
		} else token.attrSet('data-line', String(line));
	}
}
