import { fieldOf, type Value } from '../../post/frontMatter/frontMatter.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const keywordsDuplicate: Rule = {
	name: 'keywords/duplicate',
	severity: 'warning',
	scope: 'posts',
	summary: 'A keyword stands twice.',
	why: 'The second one adds nothing, and lists of keywords show both.',
	examples: {
		bad: [
			{ text: '---\nkeywords: [mesh, Gateway, gateway]\n---\n', fixed: '---\nkeywords: [mesh, Gateway]\n---\n' },
			{ text: '---\nkeywords:\n- mesh\n- mesh\n- gateway\n---\n', fixed: '---\nkeywords:\n- mesh\n- gateway\n---\n' },
		],
		good: [{ text: '---\nkeywords: [mesh, gateway]\n---\n' }],
	},
	check({ post, report }) {
		const list = fieldOf(post.frontMatter, 'keywords')?.value;
		if (list?.kind !== 'list' || post.frontMatter.faults.length > 0) return;
		const seen = new Map<string, string>();
		for (const [index, item] of list.items.entries()) {
			if (item.kind !== 'string') continue;
			const key = item.text.trim().toLowerCase();
			const first = seen.get(key);
			if (first === undefined || key === '') {
				seen.set(key, item.text);
				continue;
			}
			const span = list.flow ? withSeparator(list.items, index) : lineOf(post.text, item.span);
			report({
				span: item.span,
				message:
					first === item.text
						? `The keyword ${first} stands twice.`
						: `The keyword ${item.text} stands twice, the first time as ${first}.`,
				fixes: [{ title: 'Remove the second one', safe: true, edits: [{ span, newText: '' }] }],
			});
		}
	},
};

/** An item of a flow list from the end of the one before it, its comma included. */
function withSeparator(items: readonly Value[], index: number): Span {
	const item = items[index];
	const before = items[index - 1];
	const end = item?.span.end ?? 0;
	return { start: before?.span.end ?? end, end };
}

function lineOf(text: string, span: Span): Span {
	const start = text.lastIndexOf('\n', span.start - 1) + 1;
	const end = text.indexOf('\n', span.end);
	return { start, end: end === -1 ? text.length : end + 1 };
}
