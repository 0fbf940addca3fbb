import type { MarkdownIt, StateBlock } from 'markdown-it';
import deflist from 'markdown-it-deflist';

/**
 * Definition lists as Goldmark has them: a definition begins with a colon at the beginning of its line and a space. The
 * plugin also takes a tilde, a colon that is indented, and one with nothing behind it.
 */
export function definitionLists(markdown: MarkdownIt): void {
	deflist({
		utils: markdown.utils,
		block: {
			ruler: {
				before: (_other, name, rule, options) =>
					markdown.block.ruler.before(
						'paragraph',
						name,
						(state, start, end, silent) => {
							return (silent || isTerm(state, start, end)) && rule(state, start, end, silent);
						},
						options,
					),
			},
		},
	});
}

/** Whether a definition follows a line, at once or behind a blank line. */
function isTerm(state: StateBlock, line: number, end: number): boolean {
	const next = line + 1 < end && state.isEmpty(line + 1) ? line + 2 : line + 1;
	if (next >= end || state.sCount[next] !== state.blkIndent) return false;
	const start = (state.bMarks[next] ?? 0) + (state.tShift[next] ?? 0);
	return state.src[start] === ':' && /[ \t]/.test(state.src[start + 1] ?? '');
}
