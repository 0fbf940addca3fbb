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
	const kind = image ? 'picture' : 'link';
	const found = post.text.slice(slip.start, slip.end);
	const one = (title: string, newText: string, safe: boolean, at = slip): Fix => ({
		title,
		safe,
		edits: [{ span: at, newText }],
	});
	switch (fault) {
		case 'gap': {
			const gap = /[\r\n]/.test(found) ? 'A line break' : 'A space';
			return {
				span,
				message: `${gap} stands between ${name} and its address, so this is no ${kind} and readers see the brackets.`,
				fixes: [one('Join them', '', !near.nested)],
			};
		}
		case 'full-width': {
			const address = found.replace(/^\s*[（(]\s*/, '').replace(/\s*[）)]$/, '');
			return {
				span,
				message: `The address of ${name} stands in brackets that Markdown does not know, so this is no ${kind}. Write ( and ).`,
				fixes: [one('Write ( and )', `(${address})`, !near.nested)],
			};
		}
		case 'unclosed':
			return {
				span,
				message: `The bracket before the address of ${name} is never closed, so this is no ${kind} and readers see it as it stands.`,
				fixes: [one('Close it behind the address', ')', false, { start: slip.end, end: slip.end })],
			};
		case 'space-in-address':
			return {
				span,
				message: `The address of ${name} has a ${/[\r\n]/.test(found) ? 'line break' : 'space'} in it, so this is no ${kind} and readers see it as it stands.`,
				fixes: /["'<>\r\n]/.test(found)
					? []
					: [one('Write %20 for the spaces', found.trim().replace(/ /g, '%20'), false)],
			};
		case 'undefined-label':
			return {
				span,
				message: `The label [${shortened(found, 40)}] is defined nowhere, so this is no ${kind} and readers see the brackets.`,
				fixes: nearest(found, definedLabels(post)).map((label) => one(`Use ${label}`, label, false)),
			};
	}
}

function definedLabels({ links }: Post): string[] {
	return links.filter(({ kind }) => kind === 'definition').map(({ text }) => text);
}

function leadsNowhere({ span, text, element }: Link): Finding {
	const name = text.trim() === '' ? 'This' : shortened(text.trim(), 40);
	return {
		span,
		message:
			element === 'img'
				? `${name} names no picture. Write the file’s name between the brackets.`
				: `${name} leads nowhere. Write the address between the brackets.`,
	};
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
		message: `${/[\r\n]/.test(text.slice(gap.start, gap.end)) ? 'A line break' : 'A space'} stands before the address. The link works without it too.`,
		fixes: [{ title: 'Remove it', safe: true, edits: [{ span: gap, newText: '' }] }],
	});
}
