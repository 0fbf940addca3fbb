import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Edit, Fix } from '../../problem.ts';
import { Opaque } from '../../text/opaque.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const textBlockQuote: Rule = {
	name: 'text/block-quote',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A block quote of Markdown, whose lines begin with `>`.',
	why: 'The site’s lint refuses block quotes: what somebody said stands in a `quote`, and a hint in a `tip` or a `warning`.',
	examples: {
		bad: [
			{
				text: '> We all came early.\n> And stayed.\n',
				fixed: '{{< quote >}}\nWe all came early.\nAnd stayed.\n{{< /quote >}}\n',
			},
			{
				text: '> [!WARNING]\n> Bring a badge.\n',
				fixed: '{{< warning >}}\nBring a badge.\n{{< /warning >}}\n',
			},
		],
		good: [{ text: '{{< quote >}}\nWe all came early.\n{{< /quote >}}\n' }, { text: '`> 1` and a -> b, 2 > 1\n' }],
	},
	check({ post, place, report }) {
		const { quoteMarks, text } = post;
		const blocks = place.site.profile.lint?.quoteBlocks;
		if (quoteMarks.length === 0 || !blocks) return;
		const tags = new Opaque([...post.code, ...post.shortcodes.map(({ span }) => span)]);
		let done = 0;
		for (const mark of quoteMarks) {
			if (mark < done || tags.endAt(mark) !== undefined || endsTag(text, mark)) continue;
			const span = quoteAt(text, mark);
			done = span.end;
			report({
				span,
				message: l10n.t(
					'The site’s lint refuses block quotes. Write {0} and {1} on lines around it.',
					`{{< ${blocks[0]} >}}`,
					`{{< /${blocks[0]} >}}`,
				),
				fixes: fixesFor(text, span, blocks),
			});
		}
	},
};

/** How far back the beginning of an HTML tag is looked for. */
const longestTag = 5000;

/** Whether a `>` is the end of an HTML tag that began on a line above. */
function endsTag(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - longestTag), at);
	return /<\/?[A-Za-z][^<>]*$/.test(before) && !/\n[ \t]*\r?\n[^<]*$/.test(before);
}

/** The quote that begins with a mark, up to the blank line, the closing tag around it or the end of the text behind it. */
function quoteAt(text: string, mark: number): Span {
	const blank = /\r?\n[ \t]*(?:\r?\n|$|\{\{[<%]\s*\/)/g;
	blank.lastIndex = mark;
	const end = blank.exec(text)?.index ?? text.length;
	return { start: mark, end: mark + text.slice(mark, end).trimEnd().length };
}

const alerts: Readonly<Record<string, string>> = {
	note: 'tip',
	tip: 'tip',
	important: 'warning',
	warning: 'warning',
	caution: 'warning',
};

function fixesFor(text: string, span: Span, blocks: readonly string[]): Fix[] {
	const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
	const indent = text.slice(lineStart, span.start);
	const marks = [...text.slice(lineStart, span.end).matchAll(/^ {0,3}> ?/gm)];
	const inner = text.slice(lineStart, span.end).replace(/^ {0,3}> ?/gm, '');
	// In a list, around a shortcode, or around another quote, lines may belong to something else.
	if (!/^ *$/.test(indent) || /^\s*>|\{\{[<%]/m.test(inner) || inner.trim() === '') return [];
	const lineBreak = lineBreakOf(text);
	const alert = /^\[!([a-z]+)\][ \t]*(?:\r?\n|$)/i.exec(inner);
	const meant = alerts[alert?.[1]?.toLowerCase() ?? ''];
	return (meant === undefined ? blocks : [meant]).map((name) => {
		const edits = marks.map(({ index, 0: found }, line): Edit => {
			const start = lineStart + index;
			const end = start + found.length;
			if (line > 0) return { span: { start, end }, newText: '' };
			const opening = `{{< ${name} >}}${lineBreak}`;
			// The line that names the kind of an alert goes with it.
			if (meant === undefined || !alert) return { span: { start, end }, newText: opening };
			return { span: { start, end: end + alert[0].length }, newText: opening };
		});
		edits.push({ span: { start: span.end, end: span.end }, newText: `${lineBreak}{{< /${name} >}}` });
		return { title: l10n.t('Make it a {0}', name), safe: false, edits };
	});
}
