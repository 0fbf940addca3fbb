import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';

const spanish = { at: 'content/es/blog/2026/example/index.md' };

export const linkUntranslated: Rule = {
	name: 'link/untranslated',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A link of a translated post leads to a page in the first language.',
	why: 'Pages of other languages have the language in their paths: `/zh/docs/…`. Without it readers land in English, and the site’s lint refuses it in Chinese. In other languages it is an info where the page is there in English only.',
	examples: {
		bad: [
			{ ...spanish, text: 'Véase [la guía](/docs/setup/).\n', fixed: 'Véase [la guía](/es/docs/setup/).\n' },
			{
				at: 'content/zh/blog/2026/example/index.md',
				text: '请看[博客](/blog/)。\n',
				fixed: '请看[博客](/zh/blog/)。\n',
			},
		],
		good: [
			{ ...spanish, text: 'Véase [la guía](/es/docs/setup/) y [el evento](/events/).\n' },
			{ text: 'See [the guide](/docs/setup/).\n' },
		],
	},
	check({ post, place, facts, report }) {
		const { lint } = place.site.profile;
		const { language } = place;
		if (!lint || language === undefined || language === lint.firstLanguage) return;
		for (const { url, urlSpan, element, kind } of post.links) {
			if (url[0] !== '/' || element !== 'a' || kind === 'reference' || kind === 'shortcode') continue;
			const first = /^\/([\w-]+)(?=[/?#]|$)/.exec(url)?.[1];
			if (first === undefined || !lint.translated.includes(first)) continue;
			const refused = lint.languageInLinks.includes(language) && post.text[urlSpan.start - 1] === '(';
			const isThere = facts.translated?.get(url);
			// Where nobody has translated the page yet, its language before the path may lead nowhere.
			if (isThere === false && !refused) {
				report({
					span: urlSpan,
					severity: 'info',
					message: l10n.t('This leads to the page in the first language: there is none at /{0}{1} yet.', language, url),
				});
				continue;
			}
			const at = urlSpan.start;
			report({
				span: urlSpan,
				severity: refused ? 'error' : 'warning',
				message: l10n.t('This leads to the page in the first language. Write /{0}{1}.', language, url),
				fixes: [
					{
						title: l10n.t('Put /{0} before it', language),
						safe: isThere === true,
						edits: [{ span: { start: at, end: at }, newText: `/${language}` }],
					},
				],
			});
		}
	},
};
