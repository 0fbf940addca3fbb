import type { Post } from '../../post/post.ts';
import type { Shortcode, ShortcodeFault } from '../../post/shortcodes/shortcode.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Rule } from '../rule.ts';

export const shortcodeSyntax: Rule = {
	name: 'shortcode/syntax',
	severity: 'error',
	scope: 'pages',
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
			const inner = shortcode.faults.filter((fault) => fault.code === 'inner-quote');
			for (const fault of shortcode.faults) {
				if (fault.code === 'inner-quote' && fault !== inner[0]) continue;
				const span =
					fault.code === 'unclosed-tag' ? { start: shortcode.open.start, end: fault.span.start } : fault.span;
				report({ span, message: messageOf(fault, shortcode, post), fixes: fixesOf(fault, inner, shortcode, post) });
			}
		}
	},
};

function closingOf(shortcode: Shortcode): string {
	return shortcode.delimiter === '<' ? '>}}' : '%}}';
}

function messageOf(fault: ShortcodeFault, shortcode: Shortcode, post: Post): string {
	const found = post.text.slice(fault.span.start, fault.span.end);
	const name = shortcode.name === '' ? 'This shortcode' : `The shortcode ${shortcode.name}`;
	switch (fault.code) {
		case 'quote-style':
			return `Hugo knows straight double quotes only. Write "${found.slice(1, -1)}".`;
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
			return `${found} cannot stand here. Values with other characters than letters, digits, - and _ are put in quotes.`;
		case 'no-name':
			return 'This shortcode has no name.';
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
		case 'quote-style': {
			const value = found.slice(1, -1);
			// Whether a straight quote among curly ones belongs to the text is the author's to say.
			return one('Use straight quotes', !value.includes('"'), `"${value.replace(/(?<!\\)"/g, '\\"')}"`);
		}
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
			return one('Close the quote', false, `${found}${found[0] === '`' ? '`' : '"'}`);
		case 'unclosed-tag':
			return shortcode.faults.some((other) => other.code === 'unclosed-quote')
				? []
				: one(`Close it with ${closingOf(shortcode)}`, false, ` ${closingOf(shortcode)}`);
		case 'half-closed':
			// `>}` is two thirds of the end; `}}` or `>` alone may be something else.
			return one(`Close it with ${closingOf(shortcode)}`, found.length === 2 && found !== '}}', closingOf(shortcode));
		case 'delimiter-mismatch':
			return one(`Close it with ${closingOf(shortcode)}`, true, closingOf(shortcode));
		default:
			return [];
	}
}
