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
	const name = shortcode.name === '' ? 'This shortcode' : `The shortcode ${shortcode.name}`;
	switch (fault.code) {
		case 'quote-style':
			return `Hugo knows straight double quotes only. Write ${shortened(straightened(found))}.`;
		case 'inner-quote':
			return 'A quote inside quotes needs a backslash before it: \\". As it stands, Hugo takes it for the end of the value.';
		case 'newline-in-quotes':
			return 'A value in quotes has to stand on one line.';
		case 'unclosed-quote':
			return 'The quote that begins here is never closed.';
		case 'unclosed-tag':
			return `${name} is never closed. It ends in ${closingOf(shortcode)}.`;
		case 'half-closed':
			return `${name} ends in ${closingOf(shortcode)}, not in ${found}.`;
		case 'delimiter-mismatch':
			return `${name} begins with {{${shortcode.delimiter} and so ends in ${closingOf(shortcode)}, not in ${found}.`;
		case 'mixed-parameters':
			return `${name} has parameters with a name and ${found} without one, or the other way round. Hugo allows one kind only.`;
		case 'character':
			return characterMessage(found);
		case 'odd-space':
			return `${codesOf(found)} stands here, a space that Hugo does not know or a character that cannot be seen. Type a plain space.`;
		case 'no-value':
			return `${found} has no value, and Hugo takes ${closingOf(shortcode)} for it. Write ${found}"" or remove it.`;
		case 'glued-end':
			return `A space must come after ${found}: Hugo takes ${closingOf(shortcode)} for a part of a value without quotes.`;
		case 'closing-tag':
			return `Nothing may stand between the name of a closing tag and ${closingOf(shortcode)}, not even a line break.`;
		case 'no-name':
			return 'This shortcode has no name. Write one, or remove it.';
		case 'unclosed-comment':
			return `This commented shortcode is never closed. It ends in */${closingOf(shortcode)}.`;
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
			return one('Use straight quotes', !found.slice(1, -1).includes('"'), straightened(found));
		case 'inner-quote':
			return [
				{
					title: 'Put a backslash before the quotes inside',
					safe: false,
					edits: inner.map(({ span }) => ({ span, newText: '\\"' })),
				},
			];
		case 'newline-in-quotes':
			return one('Put the value on one line', false, found.replace(/\s*[\r\n]+\s*/g, ' '));
		case 'unclosed-quote':
			return one('Close the quote', false, closed(found));
		case 'no-name':
			return [{ title: 'Remove it', safe: false, edits: [{ span: shortcode.span, newText: '' }] }];
		case 'unclosed-tag':
			// Without a name there is nothing to close.
			if (shortcode.name === '')
				return [{ title: 'Remove it', safe: false, edits: [{ span: shortcode.open, newText: '' }] }];
			return shortcode.faults.some((other) => other.code === 'unclosed-quote')
				? []
				: one(`Close it with ${closingOf(shortcode)}`, false, ` ${closingOf(shortcode)}`);
		case 'half-closed':
			// `>}` is two thirds of the end; `}}` or `>` alone may be something else.
			return one(`Close it with ${closingOf(shortcode)}`, !['}}', '>'].includes(found), closingOf(shortcode));
		case 'delimiter-mismatch':
			return one(`Close it with ${closingOf(shortcode)}`, true, closingOf(shortcode));
		case 'character':
			return characterFix(fault.span, shortcode, post.text);
		case 'odd-space':
			return one('Replace it by a plain space', true, ' ');
		case 'no-value':
			return one('Give it an empty value', false, `${found}""`);
		case 'glued-end':
			return one('Insert the space', true, `${found} `);
		case 'closing-tag':
			return one('Remove what stands there', found.trim() === '', ' ');
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
