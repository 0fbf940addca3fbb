import * as l10n from '@vscode/l10n';
import { fieldOf, type Value } from '../../post/frontMatter/frontMatter.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const keywordsDuplicate: Rule = {
	name: 'keywords/duplicate',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A keyword stands twice.',
	why: 'The second one adds nothing, and lists of keywords show both.',
	examples: {
		bad: [
			{ text: '---\nkeywords: [mesh, Gateway, gateway]\n---\n', fixed: '---\nkeywords: [mesh, Gateway]\n---\n' },
			{
				text: '+++\nkeywords = [\n  "mesh", # first\n  "Mesh",\n]\n+++\n',
				fixed: '+++\nkeywords = [\n  "mesh", # first\n  \n]\n+++\n',
			},
			{ text: '{ "keywords": ["mesh", "mesh"] }\n', fixed: '{ "keywords": ["mesh"] }\n' },
			{ text: '---\nkeywords:\n- mesh\n- mesh\n- gateway\n---\n', fixed: '---\nkeywords:\n- mesh\n- gateway\n---\n' },
		],
		good: [{ text: '---\nkeywords: [mesh, gateway]\n---\n' }],
	},
	check({ post, report }) {
		const list = fieldOf(post.frontMatter, 'keywords')?.value;
		if (list?.kind !== 'list' || post.frontMatter.faults.length > 0) return;
		const seen = new Map<string, string>();
		for (const [index, item] of list.items.entries()) {
			const word = wordOf(item);
			const key = word.trim().normalize('NFC').toLowerCase();
			const first = seen.get(key);
			if (key === '') continue;
			if (first === undefined) {
				seen.set(key, word);
				continue;
			}
			const span = list.flow ? withComma(list.items, index, post.text) : lineOf(post.text, item.span);
			report({
				span: item.span,
				message:
					first === word
						? l10n.t('The keyword {0} stands twice.', word)
						: l10n.t('The keyword {0} stands twice, the first time as {1}.', word, first),
				fixes: [{ title: l10n.t('Remove the second one'), safe: true, edits: [{ span, newText: '' }] }],
			});
		}
	},
};

function wordOf(item: Value): string {
	if (item.kind === 'string') return item.text;
	return item.kind === 'number' ? item.source : '';
}

/** An item of a flow list and a comma: the one before it, or the one after it where a comment stands before. */
function withComma(items: readonly Value[], index: number, text: string): Span {
	const { start, end } = items[index]?.span ?? { start: 0, end: 0 };
	const before = items[index - 1]?.span.end ?? start;
	if (!text.slice(before, start).includes('#')) return { start: before, end };
	return { start, end: end + (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0) };
}

function lineOf(text: string, span: Span): Span {
	const start = text.lastIndexOf('\n', span.start - 1) + 1;
	const end = text.indexOf('\n', span.end);
	return { start, end: end === -1 ? text.length : end + 1 };
}
