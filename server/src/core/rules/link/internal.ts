import * as l10n from '@vscode/l10n';
import type { Fix } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
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
	check({ post, facts, report }) {
		for (const { written, span, by, near } of facts.missingLinks ?? []) {
			if (isInFormula(post.text, span)) continue;
			const [best] = near;
			const host = hostIn(written);
			const name = shortened(written);
			report({
				span,
				message: messageFor(name, by === 'shortcode', host !== undefined, best && shortened(best)),
				fixes: [
					...(host ? [fix(l10n.t('Write https://{0}…', shortened(host, 40)), `https://${written}`)] : []),
					...near.map((other) => fix(l10n.t('Use {0}', other), other)),
				],
			});

			function fix(title: string, newText: string): Fix {
				return { title, safe: false, edits: [{ span, newText }] };
			}
		}
	},
};

/** Whether something stands between two `$` of a line: sites that show formulas read no links in them, as in `$f[x](y)$`. */
function isInFormula(text: string, { start, end }: Span): boolean {
	const before = text.lastIndexOf('$', start);
	const after = before < 0 ? -1 : text.indexOf('$', end);
	return after >= 0 && !text.slice(before, after).includes('\n');
}

function messageFor(name: string, stops: boolean, hasHost: boolean, best: string | undefined): string {
	if (hasHost) {
		return stops
			? l10n.t(
					'The site has no page {0}, and Hugo stops at a reference to it. If it is another site, write https:// before it.',
					name,
				)
			: l10n.t('The site has no page or file {0}. If it is another site, write https:// before it.', name);
	}
	if (best !== undefined) {
		return stops
			? l10n.t('The site has no page {0}, and Hugo stops at a reference to it. Did you mean {1}?', name, best)
			: l10n.t('The site has no page or file {0}. Did you mean {1}?', name, best);
	}
	return stops
		? l10n.t('The site has no page {0}, and Hugo stops at a reference to it.', name)
		: l10n.t('The site has no page or file {0}.', name);
}

/** The host of a web address that lacks its scheme; undefined where the path begins with none. */
function hostIn(written: string): string | undefined {
	return /^(?:www\.)?(?:[\w-]+\.)+(?:com|org|net|io|dev|co|edu|gov|cloud)(?=\/|$)/i.exec(written)?.[0];
}
