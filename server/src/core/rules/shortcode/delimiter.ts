import type { Post } from '../../post/post.ts';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const shortcodeDelimiter: Rule = {
	name: 'shortcode/delimiter',
	severity: 'error',
	scope: 'pages',
	summary: 'Text that is meant as a shortcode would be printed on the page.',
	why: 'Hugo knows `{{<` and `{{%` only. Anything that merely looks like them is built without a word and shown to readers as it stands.',
	examples: {
		bad: [
			{
				text: '<<< image link="./welcome.jpg" caption="Welcome" >>>\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{< image link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{{< image link="./welcome.jpg" caption="Welcome" >}}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' },
			{ text: 'Written as `<<< image >>>` in some guides.\n' },
		],
	},
	check({ post, place, report }) {
		for (const shortcode of post.shortcodes) {
			if (!shortcodeSpec(shortcode.name, place.site)) continue;
			if (shortcode.notation === 'printed') reportPrinted(shortcode, post, report);
			else if (shortcode.notation === 'run') reportStrayBraces(shortcode, post, report);
		}
	},
};

type Report = Parameters<Rule['check']>[0]['report'];

function reportPrinted({ span, open, close, name, delimiter }: Shortcode, { text }: Post, report: Report): void {
	const opening = `{{${delimiter}`;
	const closing = delimiter === '<' ? '>}}' : '%}}';
	const slash = /^\s*\//.test(text.slice(close.start, close.end)) ? '/' : '';
	// A name glued to its delimiter is read by Hugo too; the space is how every post has it.
	const gapAfter = /\s/.test(text[open.end] ?? '') ? '' : ' ';
	const gapBefore = /\s/.test(text[close.start - 1] ?? '') ? '' : ' ';
	report({
		span,
		message: `Hugo does not run this ${name} but prints it: it begins with ${text.slice(open.start, open.end)} instead of ${opening}.`,
		fixes: [
			{
				title: `Write it as ${opening} … ${closing}`,
				safe: true,
				edits: [
					{ span: open, newText: `${opening}${gapAfter}` },
					{ span: close, newText: `${gapBefore}${slash}${closing}` },
				],
			},
		],
	});
}

function reportStrayBraces({ span, name }: Shortcode, post: Post, report: Report): void {
	const before = braces(post.text, span.start, -1);
	const after = braces(post.text, span.end, 1);
	// Beside a code span or a template a brace may be meant; right before the tag it is one too many.
	if (before.end === before.start || isCode(post, before)) return;
	report({
		span: before,
		message: `There is a brace too many before ${name}; readers would see it.`,
		fixes: [
			{
				title: 'Remove it',
				safe: true,
				edits: [before, ...(after.end > after.start ? [after] : [])].map((brace) => ({ span: brace, newText: '' })),
			},
		],
	});
}

function braces(text: string, at: number, step: 1 | -1): Span {
	let other = at;
	while (text[step === 1 ? other : other - 1] === (step === 1 ? '}' : '{')) other += step;
	return step === 1 ? { start: at, end: other } : { start: other, end: at };
}

function isCode(post: Post, span: Span): boolean {
	return post.code.some((code) => code.start <= span.start && span.end <= code.end);
}
