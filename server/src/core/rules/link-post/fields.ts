import * as l10n from '@vscode/l10n';
import { type Field, fieldOf, isEmpty } from '../../post/frontMatter/frontMatter.ts';
import { writeText } from '../../post/frontMatter/literals.ts';
import { insertField } from '../../post/frontMatter/write.ts';
import type { Fix } from '../../problem.ts';
import { later, told } from '../../told.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { bodyLink, isLinkPost, isWebAddress } from './linkPost.ts';

const head = '---\ntitle: "Mesh Day"\ndate: "2026-03-12T09:30:00Z"\n';

export const linkPostFields: Rule = {
	name: 'link-post/fields',
	severity: 'error',
	scope: 'posts',
	reads: 'whole',
	summary: 'A link post does not say where it leads, or who published it.',
	why: 'The site shows a link post by its source and opens `external_url` for the reader. Without them the post leads nowhere.',
	examples: {
		bad: [
			{
				text: `${head}source: Example News\npost_kind: link\n---\nOpen the original post ↗ https://example.org/mesh-day\n`,
				fixed: `${head}source: Example News\nexternal_url: "https://example.org/mesh-day"\npost_kind: link\n---\nOpen the original post ↗ https://example.org/mesh-day\n`,
			},
			{
				text: `${head}external_url: https://example.org/mesh-day\npost_kind: link\n---\n`,
				fixed: `${head}source: ""\nexternal_url: https://example.org/mesh-day\npost_kind: link\n---\n`,
			},
			{ text: `${head}source: Example News\nexternal_url: example.org/mesh-day\npost_kind: link\n---\n` },
		],
		good: [
			{
				text: `${head}source: Example News\nexternal_url: https://example.org/mesh-day\npost_kind: link\n---\nOpen the original post ↗ https://example.org/mesh-day\n`,
			},
		],
	},
	check(context) {
		const { post, place, report } = context;
		if (!isLinkPost(post, place)) return;
		const inBody = bodyLink(post)?.url;
		checkField('source', later('Say who published the original post.'), undefined, context);
		const address = checkField('external_url', later('Say where the original post is.'), inBody, context);
		if (!address) return;
		const { value } = address;
		if (value.kind === 'string' && isWebAddress(value.text.trim())) return;
		const found = value.kind === 'string' ? shortened(value.text) : l10n.t('a value of this kind');
		report({
			span: value.span,
			message: l10n.t('{0} takes a whole address that begins with https://, not {1}.', address.key, found),
			fixes: repairs(value.kind === 'string' ? value.text.trim() : '', inBody).map((newText) => ({
				title: l10n.t('Use {0}', shortened(newText)),
				safe: false,
				edits: [{ span: value.span, newText: writeText(newText, post.frontMatter.format) }],
			})),
		});
	},
};

/** Reports a field that is absent or empty. Gives it back where it is there. */
function checkField(
	name: string,
	advice: string,
	known: string | undefined,
	{ post, place, report }: RuleContext,
): Field | undefined {
	const { frontMatter, text } = post;
	const field = fieldOf(frontMatter, name);
	if (field && !isEmpty(field.value)) return field;
	const value = writeText(known ?? '', frontMatter.format);
	const cursor = known === undefined ? 1 : value.length;
	const fixes: Fix[] = [];
	if (!field && frontMatter.close) {
		const edit = insertField(text, frontMatter, place.site.profile.fieldOrder, name, value, cursor);
		fixes.push({
			title: known ? l10n.t('Add {0}: {1}', name, shortened(known)) : l10n.t('Add {0}', name),
			safe: false,
			edits: [edit],
		});
	}
	report({
		span: field?.keySpan ?? (frontMatter.open.end > frontMatter.open.start ? frontMatter.open : frontMatter.content),
		message: field
			? l10n.t('{0} is empty. {1}', field.key, told(advice))
			: l10n.t('This link post has no {0}. {1}', name, told(advice)),
		fixes,
	});
	return undefined;
}

/** The addresses that an invalid one may have been meant as. */
function repairs(address: string, inBody: string | undefined): string[] {
	const addresses = new Set(inBody === undefined ? [] : [inBody]);
	if (/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(address)) addresses.add(`https://${address}`);
	return [...addresses].filter(isWebAddress);
}
