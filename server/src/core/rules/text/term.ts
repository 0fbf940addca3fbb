import * as l10n from '@vscode/l10n';
import type { Value } from '../../post/frontMatter/frontMatter.ts';
import type { Post } from '../../post/post.ts';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Place } from '../../site/site.ts';
import { contains, type Span, spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const textTerm: Rule = {
	name: 'text/term',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A name is spelt otherwise than its owners spell it.',
	why: 'Names of events and products are spelt in one way throughout the site. A team puts its own below `terms` in `.recap.yaml`.',
	examples: {
		bad: [
			{ text: 'We met at Kubecon.\n', fixed: 'We met at KubeCon.\n' },
			{ text: 'IstioDay was on Tuesday.\n', fixed: 'Istio Day was on Tuesday.\n' },
			{ text: 'All talks are on Youtube.\n', fixed: 'All talks are on YouTube.\n' },
		],
		good: [
			{ text: 'We met at KubeCon, and on Istio Day; see https://www.youtube.com/@Kubecon.\n' },
			{ text: 'KUBECON! `Youtube` [x](./Kubecon.md) #IstioDay\n' },
		],
	},
	check({ post, place, report }) {
		// What another site wrote is quoted as it stands there.
		if (place.kind === 'link-post') return;
		const { site } = place;
		for (const { span, term } of (site.names ?? site.profile.names).misspelt(post.text)) {
			if (!isSeen(post, place, span)) continue;
			const written = post.text.slice(span.start, span.end);
			report({
				span,
				message: l10n.t('{0} is spelt {1}.', written, term),
				fixes: [
					{
						title: l10n.t('Write {0}', term),
						// Another space in a heading makes another address of it.
						safe: !isHeading(post.text, span) || /\s/.test(written) === /\s/.test(term),
						edits: [{ span, newText: term }],
					},
				],
			});
		}
	},
};

/** Fields that hold prose. */
const prose: ReadonlySet<string> = new Set([
	'title',
	'linktitle',
	'subtitle',
	'description',
	'keywords',
	'tags',
	'attribution',
	'summary',
]);

/** Whether readers see a place as text: not in code, addresses, tags. */
function isSeen({ frontMatter, text, body, code, links, shortcodes }: Post, place: Place, span: Span): boolean {
	if (span.start < body.start) {
		const field = frontMatter.fields.find((one) => contains(one.value.span, span));
		return field !== undefined && prose.has(field.name) && isText(field.value, span);
	}
	if (spanAt(code, span.start)) return false;
	const tag = shortcodes.find((one) => one.span.start < span.end && span.start < one.span.end);
	if (tag) {
		const { shortcode, words } = place.site.profile.picture;
		if (tag.name !== shortcode || tag.notation === 'inert') return false;
		return words.some((word) => {
			const value = parameterOf(tag, word)?.valueSpan;
			return value !== undefined && contains(value, span);
		});
	}
	if (links.some(({ kind, urlSpan }) => kind !== 'reference' && contains(urlSpan, span))) return false;
	const paragraph = text.slice(text.lastIndexOf('\n\n', span.start) + 1, span.start);
	return !/<\/?[A-Za-z][^<>]*$/.test(paragraph);
}

/** Whether a place stands in a text among the values. */
function isText(value: Value, span: Span): boolean {
	if (value.kind === 'list') return value.items.some((item) => contains(item.span, span) && isText(item, span));
	return value.kind === 'string';
}

function isHeading(text: string, { start }: Span): boolean {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', start);
	return (
		text[lineStart] === '#' ||
		(lineEnd !== -1 && /^\r?\n {0,3}(?:=+|-+)[ \t]*(?:\r?\n|$)/.test(text.slice(lineEnd, lineEnd + 80)))
	);
}
