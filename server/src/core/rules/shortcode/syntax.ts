import * as l10n from '@vscode/l10n';
import type { Post } from '../../post/post.ts';
import type { Shortcode, ShortcodeFault } from '../../post/shortcodes/shortcode.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { characterFix, characterMessage } from './character.ts';

export const shortcodeSyntax: Rule = {
	name: 'shortcode/syntax',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A shortcode is written in a way that Hugo does not read.',
	why: 'Hugo stops at the first such place and names the end of the file or another line, not the fault.',
	examples: {
		bad: [
			{
				text: '{{< image link="./welcome.jpg" caption=“Welcome” >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome" >}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome" %}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="The "big" hall" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="The \\"big\\" hall" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome"\n\nThe day began early.\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n\nThe day began early.\n',
			},
		],
		good: [
			{ text: '{{< image width="75%"\n    link="./welcome.jpg"\n    caption="The \\"big\\" hall"\n    >}}\n' },
			{ text: '{{</* image link="./welcome.jpg" caption=“shown, not run” */>}}\n' },
		],
	},
	check({ post, place, report }) {
		for (const shortcode of post.shortcodes) {
			// What only looks like a shortcode matters where its name is one.
			if (shortcode.notation === 'printed' && !shortcodeSpec(shortcode.name, place.site)) continue;
			const quotes = innerQuotes(shortcode);
			for (const fault of shortcode.faults) {
				const inner = quotes.get(fault) ?? [];
				// Quotes inside one value are one slip.
				if (fault.code === 'inner-quote' && inner.length === 0) continue;
				const span =
					fault.code === 'unclosed-tag' ? { start: shortcode.open.start, end: fault.span.start } : fault.span;
				report({ span, message: messageOf(fault, shortcode, post), fixes: fixesOf(fault, inner, shortcode, post) });
			}
		}
	},
};

/** The quotes inside each value that has some, by the first of them. Parameters and faults stand in order. */
function innerQuotes({ parameters, faults }: Shortcode): ReadonlyMap<ShortcodeFault, ShortcodeFault[]> {
	const groups = new Map<ShortcodeFault, ShortcodeFault[]>();
	let at = 0;
	let group: { readonly at: number; readonly quotes: ShortcodeFault[] } | undefined;
	for (const fault of faults.filter(({ code }) => code === 'inner-quote')) {
		while ((parameters[at]?.span.end ?? Number.POSITIVE_INFINITY) < fault.span.end) at++;
		if (group?.at === at) group.quotes.push(fault);
		else {
			group = { at, quotes: [fault] };
			groups.set(fault, group.quotes);
		}
	}
	return groups;
}

function closingOf(shortcode: Shortcode): string {
	return shortcode.delimiter === '<' ? '>}}' : '%}}';
}

function messageOf(fault: ShortcodeFault, shortcode: Shortcode, post: Post): string {
	const found = post.text.slice(fault.span.start, fault.span.end);
	const name = shortcode.name === '' ? l10n.t('This shortcode') : l10n.t('The shortcode {0}', shortcode.name);
	switch (fault.code) {
		case 'quote-style':
			return l10n.t('Hugo knows straight double quotes only. Write {0}.', shortened(straightened(found)));
		case 'inner-quote':
			return l10n.t(
				'A quote inside quotes needs a backslash before it: \\". As it stands, Hugo takes it for the end of the value.',
			);
		case 'newline-in-quotes':
			return l10n.t('A value in quotes has to stand on one line.');
		case 'unclosed-quote':
			return l10n.t('The quote that begins here is never closed.');
		case 'unclosed-tag':
			return l10n.t('{0} is never closed. It ends in {1}.', name, closingOf(shortcode));
		case 'half-closed':
			return l10n.t('{0} ends in {1}, not in {2}.', name, closingOf(shortcode), found);
		case 'delimiter-mismatch':
			return l10n.t(
				'{0} begins with {1} and so ends in {2}, not in {3}.',
				name,
				`{{${shortcode.delimiter}`,
				closingOf(shortcode),
				found,
			);
		case 'mixed-parameters':
			return l10n.t(
				'{0} has parameters with a name and {1} without one, or the other way round. Hugo allows one kind only.',
				name,
				found,
			);
		case 'character':
			return characterMessage(found);
		case 'odd-space':
			return l10n.t(
				'{0} stands here, a space that Hugo does not know or a character that cannot be seen. Type a plain space.',
				codesOf(found),
			);
		case 'no-value':
			return l10n.t(
				'{0} has no value, and Hugo takes {1} for it. Write {0}"" or remove it.',
				found,
				closingOf(shortcode),
			);
		case 'glued-end':
			return l10n.t(
				'A space must come after {0}: Hugo takes {1} for a part of a value without quotes.',
				found,
				closingOf(shortcode),
			);
		case 'closing-tag':
			return l10n.t(
				'Nothing may stand between the name of a closing tag and {0}, not even a line break.',
				closingOf(shortcode),
			);
		case 'no-name':
			return l10n.t('This shortcode has no name. Write one, or remove it.');
		case 'unclosed-comment':
			return l10n.t('This commented shortcode is never closed. It ends in */{0}.', closingOf(shortcode));
	}
}

function fixesOf(fault: ShortcodeFault, inner: readonly ShortcodeFault[], shortcode: Shortcode, post: Post): Fix[] {
	const found = post.text.slice(fault.span.start, fault.span.end);
	const one = (title: string, safe: boolean, newText: string): Fix[] => [
		{ title, safe, edits: [{ span: fault.span, newText }] },
	];
	switch (fault.code) {
		case 'quote-style':
			// Whether a straight quote among curly ones belongs to the text is the author's to say.
			return one(l10n.t('Use straight quotes'), !found.slice(1, -1).includes('"'), straightened(found));
		case 'inner-quote':
			return [
				{
					title: l10n.t('Put a backslash before the quotes inside'),
					safe: false,
					edits: inner.map(({ span }) => ({ span, newText: '\\"' })),
				},
			];
		case 'newline-in-quotes':
			return one(l10n.t('Put the value on one line'), false, found.replace(/\s*[\r\n]+\s*/g, ' '));
		case 'unclosed-quote':
			return one(l10n.t('Close the quote'), false, closed(found));
		case 'no-name':
			return [{ title: l10n.t('Remove it'), safe: false, edits: [{ span: shortcode.span, newText: '' }] }];
		case 'unclosed-tag':
			// Without a name there is nothing to close.
			if (shortcode.name === '')
				return [{ title: l10n.t('Remove it'), safe: false, edits: [{ span: shortcode.open, newText: '' }] }];
			return shortcode.faults.some((other) => other.code === 'unclosed-quote')
				? []
				: one(l10n.t('Close it with {0}', closingOf(shortcode)), false, ` ${closingOf(shortcode)}`);
		case 'half-closed':
			// `>}` is two thirds of the end; `}}` or `>` alone may be something else.
			return one(l10n.t('Close it with {0}', closingOf(shortcode)), !['}}', '>'].includes(found), closingOf(shortcode));
		case 'delimiter-mismatch':
			return one(l10n.t('Close it with {0}', closingOf(shortcode)), true, closingOf(shortcode));
		case 'character':
			return characterFix(fault.span, shortcode, post.text);
		case 'odd-space':
			return one(l10n.t('Replace it by a plain space'), true, ' ');
		case 'no-value':
			return one(l10n.t('Give it an empty value'), false, `${found}""`);
		case 'glued-end':
			return one(l10n.t('Insert the space'), true, `${found} `);
		case 'closing-tag':
			return one(l10n.t('Remove what stands there'), found.trim() === '', ' ');
		default:
			return [];
	}
}

/** Characters by their numbers: `U+00A0`. */
function codesOf(found: string): string {
	const codes = [...found].map((one) => `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
	return [...new Set(codes)].join(', ');
}

/** A value in curly or single quotes in straight double ones. */
function straightened(found: string): string {
	return `"${found.slice(1, -1).replace(/(?<!\\)"/g, '\\"')}"`;
}

/** A value that lacks its closing quote with it. */
function closed(found: string): string {
	if (found.startsWith('`')) return `${found}\``;
	if (found.startsWith('\\"')) return `${found}\\"`;
	return found.startsWith('"') ? `${found}"` : straightened(`${found}"`);
}
