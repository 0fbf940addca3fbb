import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import { type Pair, pairTags } from '../../post/shortcodes/pairs.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Rule } from '../rule.ts';

export const shortcodeOneLine: Rule = {
	name: 'shortcode/one-line',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A callout or a quote stands on one line.',
	why: 'The site’s build wants the text of a tip, a warning, an idea or a quote on lines of its own, between its tags.',
	examples: {
		bad: [
			{
				text: '{{< tip >}}Come early.{{< /tip >}}\n',
				fixed: '{{< tip >}}\nCome early.\n{{< /tip >}}\n',
			},
			{
				text: '1. Register.\n\n    {{< warning >}} Bring a badge. {{< /warning >}}\n',
				fixed: '1. Register.\n\n    {{< warning >}}\n    Bring a badge.\n    {{< /warning >}}\n',
			},
		],
		good: [{ text: '{{< quote caption="Ada Lin" >}}\nWe all came early.\n{{< /quote >}}\n' }],
	},
	check({ post, place, report }) {
		const { text, shortcodes } = post;
		const spans = (name: string) => place.site.profile.shortcodes[name]?.mustSpanLines === true;
		if (!shortcodes.some((tag) => spans(tag.name))) return;
		const { pairs } = pairTags(shortcodes, (tag) => shortcodeSpec(tag.name, place.site)?.form);
		for (const pair of pairs) {
			const { opening, closing } = pair;
			if (!spans(opening.name) || /[\n\r]/.test(text.slice(opening.span.end, closing.span.start))) continue;
			report({
				span: { start: opening.span.start, end: closing.span.end },
				message: l10n.t('The text of this {0} has to stand on lines of its own, between the tags.', opening.name),
				fixes: [spread(pair, text)],
			});
		}
	},
};

/** What may stand before a block on its line: the marks of a list. */
const lead = /^[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*$/;

/** What stands further in on its line than this, in characters, is no list's mark. */
const deepest = 200;

const restIsBlank = /[ \t]*(?=[\r\n]|$)/y;

/** The fix that gives the inner text lines of its own, as far in as the opening tag. */
function spread({ opening, closing }: Pair, text: string): Fix {
	const lineBreak = lineBreakOf(text);
	const lineStart = text.lastIndexOf('\n', opening.span.start - 1) + 1;
	const before = text.slice(lineStart, Math.min(opening.span.start, lineStart + deepest));
	const leads = opening.span.start - lineStart <= deepest && lead.test(before);
	restIsBlank.lastIndex = closing.span.end;
	const ends = restIsBlank.test(text);
	const indent = leads ? before.replace(/[^\t]/g, ' ') : (/^[ \t]*/.exec(before)?.[0] ?? '');
	const inner = text.slice(opening.span.end, closing.span.start);
	const start = opening.span.end + (inner.length - inner.trimStart().length);
	const end = opening.span.end + inner.trimEnd().length;
	const isEmpty = inner.trim() === '';
	const newText = `${lineBreak}${indent}`;
	return {
		title: l10n.t('Give the text lines of its own'),
		// Within a sentence the lines around it may change their meaning.
		safe: !isEmpty && leads && ends,
		edits: isEmpty
			? [
					{
						span: { start: opening.span.end, end: closing.span.start },
						newText: newText + newText,
						cursor: newText.length,
					},
				]
			: [
					{ span: { start: opening.span.end, end: start }, newText },
					{ span: { start: end, end: closing.span.start }, newText },
				],
	};
}
