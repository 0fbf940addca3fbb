import * as l10n from '@vscode/l10n';
import { writeText } from '../../post/frontMatter/literals.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import { findMojibake } from '../../text/mojibake.ts';
import { spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { type QuotePlace, quotePlace } from './quotePlace.ts';

export const textCurlyQuote: Rule = {
	name: 'text/curly-quote',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A curly opening quote, `“`, in an English text.',
	why: 'The site’s lint refuses `“` in English: straight quotes are made curly when the page is built. Editors of letters and chats put curly ones in by themselves.',
	examples: {
		bad: [
			{ text: 'They call it “the quay”.\n', fixed: 'They call it "the quay".\n' },
			{
				text: '{{< image link="./welcome.jpg" caption="The “quay”" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="The \\"quay\\"" >}}\n',
			},
			{ text: '---\ntitle: “Quay” days\n---\n', fixed: `---\ntitle: '"Quay" days'\n---\n` },
		],
		good: [{ text: 'They call it "the quay". It’s `a “name”`.\n' }],
	},
	check({ post, place, report }) {
		const { text } = post;
		const languages = place.site.profile.lint?.straightQuotesIn;
		if (!post.unusual || !languages?.includes(place.language ?? '') || !text.includes('“')) return;
		for (let at = text.indexOf('“'); at !== -1; at = text.indexOf('“', at + 1)) {
			if (spanAt(post.code, at) || isGarbled(text, at)) continue;
			const where = quotePlace(post, at);
			if (where.kind === 'delimiter') continue;
			report({
				span: { start: at, end: at + 1 },
				message: l10n.t('The site’s lint refuses “ in English. Write ", which the page shows as a curly quote.'),
				fixes: fixesFor(post, at, where),
			});
		}
	},
};

/** Whether it is a part of another character that was garbled, such as `â€“`, of which text/mojibake tells what was meant. */
function isGarbled(text: string, at: number): boolean {
	const start = Math.max(0, at - 8);
	return findMojibake(text.slice(start, at + 8)).some(({ span }) => start + span.start <= at && at < start + span.end);
}

/** What may stand before a quote that opens. */
const mayOpen = /[\s([{*_>"'‘—–/-]/;

function fixesFor(post: Post, at: number, where: QuotePlace): Fix[] {
	if (where.kind !== 'text') return [];
	const { text } = post;
	const inside = text.slice(at + 1, where.end);
	const length = /^[^“”]*”/.exec(inside)?.[0].length;
	const close = length === undefined ? undefined : at + length;
	const places = close === undefined ? [at] : [at, close];
	const opens = at === where.start || mayOpen.test(text[at - 1] ?? ' ');
	// Alone, or in the midst of a word, it may have been meant as another mark.
	const safe = close !== undefined && opens && /^\S/.test(inside);
	const title = close === undefined ? l10n.t('Write a straight quote') : l10n.t('Write straight quotes');
	const { requote } = where;
	if (requote) {
		const units = [...requote.text];
		const first = units.indexOf('“');
		const last = units.indexOf('”', first);
		if (first === -1 || requote.span.end - requote.span.start !== requote.text.length) return [];
		units[first] = '"';
		if (last !== -1) units[last] = '"';
		return [{ title, safe, edits: [{ span: requote.span, newText: writeText(units.join(''), requote.format) }] }];
	}
	const edits = places.map((start) => ({ span: { start, end: start + 1 }, newText: where.written }));
	return [{ title, safe, edits }];
}
