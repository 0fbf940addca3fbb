import * as l10n from '@vscode/l10n';
import { fieldOf, stringOf } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';
import { isLinkPost } from './linkPost.ts';

/** Fewer words are no summary that one would read twice. */
const fewest = 5;

const head = (tldr: string, summary: string) =>
	`---\ntitle: "Mesh Day"\ndate: "2026-03-12T09:30:00Z"\nsource: Example News\nexternal_url: https://example.org/mesh-day\npost_kind: link\ntldr: ${tldr}\nsummary: ${summary}\n---\nOpen the original post ↗ https://example.org/mesh-day\n`;

export const linkPostRepeatedSummary: Rule = {
	name: 'link-post/repeated-summary',
	severity: 'info',
	scope: 'posts',
	reads: 'head',
	summary: 'The summary begins with the very words of the tldr.',
	why: 'The page shows the tldr and then the summary, so readers read the same words twice.',
	examples: {
		bad: [
			{ text: head('Two hundred people met by the quay.', 'Two hundred people met by the quay. They stayed late.') },
		],
		good: [{ text: head('A day by the quay.', 'Two hundred people met by the quay. They stayed late.') }],
	},
	check({ post, place, report }) {
		if (!isLinkPost(post, place)) return;
		const { frontMatter } = post;
		const tldr = wordsOf(stringOf(frontMatter, 'tldr'));
		const summary = wordsOf(stringOf(frontMatter, 'summary'));
		const value = fieldOf(frontMatter, 'tldr')?.value;
		// A few words may well begin both.
		if (!value || lengthOf(tldr) < fewest || tldr.some((word, index) => word !== summary[index])) return;
		report({
			span: value.span,
			message: l10n.t(
				'The summary begins with these very words, so readers see them twice. Say it shorter here, or leave it out.',
			),
		});
	},
};

/** The words of a text, of Chinese its signs; a full stop or an ellipsis at its end may be where it was cut. */
function wordsOf(text = ''): string[] {
	const words = text
		.replace(/(?:\.{1,3}|…+|。)\s*$/, '')
		.split(/\s+|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)
		.filter((word) => word !== '');
	return words.map((word) => word.replace(/[.,;:!?…。，；：！？、]+$/, ''));
}

const sign = /^\p{Script=Han}$/u;

/** How many words a text has. One of Chinese has about two signs. */
function lengthOf(words: readonly string[]): number {
	return words.reduce((sum, word) => sum + (sign.test(word) ? 0.5 : word === '' ? 0 : 1), 0);
}
