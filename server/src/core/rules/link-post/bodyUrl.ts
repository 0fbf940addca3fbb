import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';
import { bodyLink, isLinkPost, originalOf } from './linkPost.ts';

const head =
	'---\ntitle: "Mesh Day"\ndate: "2026-03-12T09:30:00Z"\nsource: Example News\nexternal_url: https://example.org/mesh-day\npost_kind: link\n---\n';

export const linkPostBodyUrl: Rule = {
	name: 'link-post/body-url',
	severity: 'warning',
	scope: 'posts',
	reads: 'whole',
	summary: 'The link to the original post leads elsewhere than the front matter says.',
	why: 'A link post is most often made from another one. Where only one of the two addresses was changed, lists and the page lead to different posts.',
	examples: {
		bad: [
			{
				text: `${head}Open the original post ↗ https://example.org/mesh-camp\n`,
				fixed: `${head}Open the original post ↗ https://example.org/mesh-day\n`,
			},
		],
		good: [{ text: `${head}Open the original post ↗ https://example.org/mesh-day\n` }],
	},
	check({ post, place, report }) {
		if (!isLinkPost(post, place)) return;
		const address = originalOf(post.frontMatter);
		const link = bodyLink(post);
		if (address === undefined || !link || link.kind === 'reference' || isSame(address, link.url)) return;
		report({
			span: link.urlSpan,
			message: l10n.t('This leads elsewhere than external_url, which is {0}.', address),
			fixes: [
				{
					title: l10n.t('Use the address of the front matter'),
					// In Markdown brackets and the like may end an address early.
					safe: /^[\w:/.,?#&=%~+@!$;-]+$/.test(address) && !/[.,;!?~_]$/.test(address),
					edits: [{ span: link.urlSpan, newText: address }],
				},
			],
		});
	},
};

/** Whether two addresses lead to the same page: a slash at the end and an escaped `&` make no difference. */
function isSame(a: string, b: string): boolean {
	const plain = (address: string) => address.replaceAll('&amp;', '&').replace(/\/$/, '');
	return plain(a) === plain(b);
}
