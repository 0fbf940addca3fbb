import type { Fix } from '../../problem.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const linkInternal: Rule = {
	name: 'link/internal',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A link leads to a page or file that the site does not have.',
	why: 'Readers who follow it meet a page that says “not found”. A `ref` or `relref` without its page stops the build.',
	examples: {
		bad: [
			{
				text: 'More in [the guide](/docs/guids/).\n',
				site: { 'content/en/docs/guides/_index.md': '' },
				fixed: 'More in [the guide](/docs/guides/).\n',
			},
			{
				text: 'More in [the guide]({{< relref "/docs/guids" >}}).\n',
				site: { 'content/en/docs/guides/_index.md': '' },
			},
		],
		good: [
			{
				text: 'More in [the guide](/docs/guides/#first), [once](/docs/handbook/), and [the plan](/files/plan.pdf).\n',
				site: {
					'content/en/docs/guides/_index.md': '---\naliases: [/docs/handbook]\n---\n',
					'static/files/plan.pdf': '',
				},
			},
			{ text: 'Nothing is known of [another section](/shop/), where the site has none.\n', site: {} },
		],
	},
	check({ facts, report }) {
		for (const { written, span, by, near } of facts.missingLinks ?? []) {
			const [best] = near;
			const hint = best === undefined ? '' : ` Did you mean ${shortened(best)}?`;
			const host = hostIn(written);
			const what =
				by === 'shortcode'
					? `The site has no page ${shortened(written)}, and Hugo stops at a reference to it.`
					: `The site has no page or file ${shortened(written)}.`;
			const lead = host ? ` If it is another site, write https:// before it.` : hint;
			report({
				span,
				message: what + lead,
				fixes: [
					...(host ? [fix(`Write https://${shortened(host, 40)}…`, `https://${written}`)] : []),
					...near.map((other) => fix(`Use ${other}`, other)),
				],
			});

			function fix(title: string, newText: string): Fix {
				return { title, safe: false, edits: [{ span, newText }] };
			}
		}
	},
};

/** The host of a web address that lacks its scheme; undefined where the path begins with none. */
function hostIn(written: string): string | undefined {
	return /^(?:www\.)?(?:[\w-]+\.)+(?:com|org|net|io|dev|co|edu|gov|cloud)(?=\/|$)/i.exec(written)?.[0];
}
