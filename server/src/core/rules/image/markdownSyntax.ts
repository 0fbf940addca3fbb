import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import { contains, type Span, spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const imageMarkdownSyntax: Rule = {
	name: 'image/markdown-syntax',
	severity: 'info',
	scope: 'posts',
	reads: 'body',
	summary: 'A picture is written in Markdown where the site has a shortcode.',
	why: 'The shortcode gives the picture its caption and a place of the right size before it is loaded, and the build stops when the file is missing.',
	examples: {
		bad: [
			{
				text: '![Doors open](./welcome.jpg)\n',
				fixed: '{{< image link="./welcome.jpg" caption="Doors open" >}}\n',
			},
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Doors open" >}}\n' },
			{ text: 'As `![this](./welcome.jpg)` says.\n' },
		],
	},
	check({ post, place, report }) {
		const { shortcode, path, words, pathIsFile, ownFolderPrefixes } = place.site.profile.picture;
		// Only where it is known what the shortcode makes of it.
		if (!pathIsFile) return;
		let linked: Span[] | undefined;
		for (const link of post.links) {
			if (link.element !== 'img' || link.kind !== 'inline') continue;
			// A picture of elsewhere has to be measured by hand, and one within a link has no shortcode.
			if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(link.url)) continue;
			linked ??= post.links.filter(({ element }) => element === 'a').map(({ span }) => span);
			const around = spanAt(linked, link.span.start);
			if (around && contains(around, link.span)) continue;
			// What leads out of the folder in Markdown may lead into it by the shortcode.
			const leadsOut = /^(?:\.\/)*\.\.\//.test(link.url) && ownFolderPrefixes.includes('../');
			const name = leadsOut ? undefined : fileOf(link.url);
			report({
				span: link.span,
				message: l10n.t('The site shows pictures by its shortcode {0}, which gives them a caption.', shortcode),
				fixes: name === undefined ? [] : [convert(link, post, [shortcode, path, words[0] ?? 'alt'], name)],
			});
		}
	},
};

/** The file that an address names; undefined where the address is more than that. */
function fileOf(url: string): string | undefined {
	if (url === '' || /[?#]/.test(url)) return undefined;
	try {
		return decodeURIComponent(url);
	} catch {
		return undefined;
	}
}

function convert(link: Link, { text }: Post, [shortcode, path, caption]: readonly string[], name: string): Fix {
	const quoted = (value: string) => `"${value.replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1').replaceAll('"', '\\"')}"`;
	// The build stops at a caption with a full stop at its end.
	const words = link.text.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
	const title = /\s+(?:"([^"]*)"|'([^']*)')\s*\)$/.exec(text.slice(link.urlSpan.end, link.span.end));
	const more = title ? ` title=${quoted(title[1] ?? title[2] ?? '')}` : '';
	const said = words === '' ? '' : ` ${caption}=${quoted(words)}`;
	const newText = `{{< ${shortcode} ${path}=${quoted(name)}${said}${more} >}}`;
	return { title: l10n.t('Make it an {0}', shortcode ?? 'image'), safe: false, edits: [{ span: link.span, newText }] };
}
