import * as l10n from '@vscode/l10n';
import { keywordKey, keywordsOf } from '../../keywords/keywords.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** So many other posts have to agree, and so many times as many as write it as this one does. */
const least = 3;

const post = (keyword: string) => `---\nkeywords: [${keyword}]\n---\n`;
const site = Object.fromEntries(
	['porto', 'quay', 'tides'].map((name) => [`content/en/blog/2025/${name}/index.md`, post('KubeCon, mesh')]),
);

export const keywordsSpelling: Rule = {
	name: 'keywords/spelling',
	severity: 'info',
	scope: 'posts',
	reads: 'head',
	summary: 'A keyword is written otherwise than in the other posts of the site.',
	why: 'Sites group posts by their keywords, and `kubecon` beside `KubeCon` makes two groups of one.',
	examples: {
		bad: [{ text: post('kubecon, mesh'), site, fixed: post('KubeCon, mesh') }],
		good: [
			{ text: post('KubeCon, mesh, harbours'), site },
			{ text: post('kubecons'), site },
		],
	},
	check({ post: { frontMatter }, facts, report }) {
		const { keywords } = facts;
		if (!keywords || frontMatter.faults.length > 0) return;
		for (const { text, start, end } of keywordsOf(frontMatter)) {
			const spellings = keywords.get(keywordKey(text)) ?? [];
			const own = spellings.find((one) => one.text === text)?.posts ?? 0;
			const [best] = spellings;
			if (!best || best.text === text || best.posts < least * (own + 1)) continue;
			report({
				span: { start, end },
				message: l10n.t('{0} other posts write {1}, and not {2}.', best.posts, shortened(best.text), shortened(text)),
				fixes: /["'\\:#,[\]{}]/.test(best.text)
					? []
					: [
							{
								title: l10n.t('Use {0}', best.text),
								safe: false,
								edits: [{ span: { start, end }, newText: best.text }],
							},
						],
			});
		}
	},
};
