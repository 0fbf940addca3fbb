import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import type { NearLink } from '../../post/links/nearLink.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const linkForm: Rule = {
	name: 'link/form',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A link that is written so that it is none, or that leads nowhere.',
	why: 'Markdown is strict about links: with a space before the address, or a bracket that is not closed, readers see the brackets and the address instead. A space inside the brackets does no harm and is told as an info.',
	examples: {
		bad: [
			{
				text: 'See [the keynote] (https://youtu.be/abcDEF12345).\n',
				fixed: 'See [the keynote](https://youtu.be/abcDEF12345).\n',
			},
			{ text: 'See [the keynote]().\n' },
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345, and come next year.\n',
				fixed: 'See [the keynote](https://youtu.be/abcDEF12345), and come next year.\n',
			},
			{
				text: 'See [the keynote][keynot].\n\n[keynote]: https://youtu.be/abcDEF12345\n',
				fixed: 'See [the keynote][keynote].\n\n[keynote]: https://youtu.be/abcDEF12345\n',
			},
			{
				text: 'See [the keynote]( https://youtu.be/abcDEF12345).\n',
				fixed: 'See [the keynote](https://youtu.be/abcDEF12345).\n',
			},
		],
		good: [
			{ text: 'See [the keynote](https://youtu.be/abcDEF12345) [sic] (and the others).\n' },
			{ text: 'Typed as `[the keynote] (https://youtu.be/abcDEF12345)`, or matrix[0][1].\n' },
		],
	},
	check({ post, report }) {
		for (const near of post.nearLinks) {
			// What another page or template brings along may define the label.
			if (near.fault === 'undefined-label' && post.shortcodes.some(({ delimiter }) => delimiter === '%')) continue;
			report(findingFor(near, post));
		}
		for (const link of post.links) {
			if (link.kind !== 'inline') continue;
			if (link.url === '') report(leadsNowhere(link));
			else reportPadding(link, post, report);
		}
	},
};

function findingFor(near: NearLink, post: Post): Finding {
	const { fault, slip, span, image } = near;
	const name = `[${shortened(near.text, 40)}]`;
	const found = post.text.slice(slip.start, slip.end);
	const one = (title: string, newText: string, safe: boolean, at = slip): Fix => ({
		title,
		safe,
		edits: [{ span: at, newText }],
	});
	const breaks = /[\r\n]/.test(found);
	switch (fault) {
		case 'gap':
			return { span, message: sayGap(name, breaks, image), fixes: [one(l10n.t('Join them'), '', !near.nested)] };
		case 'full-width': {
			const address = found.replace(/^\s*[（(]\s*/, '').replace(/\s*[）)]$/, '');
			return {
				span,
				message: image
					? l10n.t(
							'The address of {0} stands in brackets that Markdown does not know, so this is no picture. Write ( and ).',
							name,
						)
					: l10n.t(
							'The address of {0} stands in brackets that Markdown does not know, so this is no link. Write ( and ).',
							name,
						),
				fixes: [one(l10n.t('Write ( and )'), `(${address})`, !near.nested)],
			};
		}
		case 'unclosed':
			return {
				span,
				message: image
					? l10n.t(
							'The bracket before the address of {0} is never closed, so this is no picture and readers see it as it stands.',
							name,
						)
					: l10n.t(
							'The bracket before the address of {0} is never closed, so this is no link and readers see it as it stands.',
							name,
						),
				fixes: [one(l10n.t('Close it behind the address'), ')', false, { start: slip.end, end: slip.end })],
			};
		case 'space-in-address':
			return {
				span,
				message: sayInAddress(name, breaks, image),
				fixes: /["'<>\r\n]/.test(found)
					? []
					: [one(l10n.t('Write %20 for the spaces'), found.trim().replace(/ /g, '%20'), false)],
			};
		case 'undefined-label': {
			const label = shortened(found, 40);
			return {
				span,
				message: image
					? l10n.t('The label [{0}] is defined nowhere, so this is no picture and readers see the brackets.', label)
					: l10n.t('The label [{0}] is defined nowhere, so this is no link and readers see the brackets.', label),
				fixes: nearest(found, definedLabels(post)).map((near) => one(l10n.t('Use {0}', near), near, false)),
			};
		}
	}
}

function sayGap(name: string, breaks: boolean, image: boolean): string {
	if (breaks) {
		return image
			? l10n.t(
					'A line break stands between {0} and its address, so this is no picture and readers see the brackets.',
					name,
				)
			: l10n.t(
					'A line break stands between {0} and its address, so this is no link and readers see the brackets.',
					name,
				);
	}
	return image
		? l10n.t('A space stands between {0} and its address, so this is no picture and readers see the brackets.', name)
		: l10n.t('A space stands between {0} and its address, so this is no link and readers see the brackets.', name);
}

function sayInAddress(name: string, breaks: boolean, image: boolean): string {
	if (breaks) {
		return image
			? l10n.t(
					'The address of {0} has a line break in it, so this is no picture and readers see it as it stands.',
					name,
				)
			: l10n.t('The address of {0} has a line break in it, so this is no link and readers see it as it stands.', name);
	}
	return image
		? l10n.t('The address of {0} has a space in it, so this is no picture and readers see it as it stands.', name)
		: l10n.t('The address of {0} has a space in it, so this is no link and readers see it as it stands.', name);
}

function definedLabels({ links }: Post): string[] {
	return links.filter(({ kind }) => kind === 'definition').map(({ text }) => text);
}

function leadsNowhere({ span, text, element }: Link): Finding {
	return { span, message: sayNowhere(shortened(text.trim(), 40), element) };
}

function sayNowhere(name: string, element: Link['element']): string {
	if (element === 'img') {
		return name === ''
			? l10n.t('This names no picture. Write the file’s name between the brackets.')
			: l10n.t('{0} names no picture. Write the file’s name between the brackets.', name);
	}
	return name === ''
		? l10n.t('This leads nowhere. Write the address between the brackets.')
		: l10n.t('{0} leads nowhere. Write the address between the brackets.', name);
}

/** White space between the bracket and the address does no harm, but looks like the slip that does. */
function reportPadding({ textSpan, urlSpan, span }: Link, { text }: Post, report: (finding: Finding) => void): void {
	const start = textSpan.end + 2;
	if (urlSpan.start === start) return;
	const padding = /^\s+/.exec(text.slice(start, urlSpan.start))?.[0].length ?? 0;
	if (padding === 0) return;
	const gap = { start, end: start + padding };
	report({
		span,
		severity: 'info',
		message: /[\r\n]/.test(text.slice(gap.start, gap.end))
			? l10n.t('A line break stands before the address. The link works without it too.')
			: l10n.t('A space stands before the address. The link works without it too.'),
		fixes: [{ title: l10n.t('Remove it'), safe: true, edits: [{ span: gap, newText: '' }] }],
	});
}
