import * as l10n from '@vscode/l10n';
import type { Post } from '../../post/post.ts';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Span } from '../../text/span.ts';
import { isCode } from '../code.ts';
import type { Rule } from '../rule.ts';

export const shortcodeDelimiter: Rule = {
	name: 'shortcode/delimiter',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
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
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome" >}}}\n',
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
		message: l10n.t(
			'Hugo does not run this {0} but prints it: it begins with {1} instead of {2}.',
			name,
			text.slice(open.start, open.end),
			opening,
		),
		fixes: [
			{
				title: l10n.t('Write it as {0} … {1}', opening, closing),
				safe: true,
				edits: [
					{ span: open, newText: `${opening}${gapAfter}` },
					{ span: close, newText: `${gapBefore}${slash}${closing}` },
				],
			},
		],
	});
}

function reportStrayBraces({ span, close, name }: Shortcode, post: Post, report: Report): void {
	const { text } = post;
	const before = braces(text, span.start, -1);
	// Behind a tag that is not closed as it should be, a brace belongs to the end that was meant.
	const after = braces(text, span.end, text.startsWith('}}', close.end - 2) ? 1 : 0);
	const stray = [before, after].filter(({ start, end }) => end > start);
	const [first] = stray;
	// In code, and around a tag, braces may be meant: `{ {{< name >}}}`.
	if (!first || isCode(post, first) || (first === after && opensBefore(text, span.start))) return;
	report({
		span: first,
		message:
			first === before
				? l10n.t('There is a brace too many before {0}; readers would see it.', name)
				: l10n.t('There is a brace too many after {0}; readers would see it.', name),
		fixes: [{ title: l10n.t('Remove it'), safe: true, edits: stray.map((brace) => ({ span: brace, newText: '' })) }],
	});
}

/** Whether a brace is opened on the line before an offset. */
function opensBefore(text: string, at: number): boolean {
	return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).includes('{');
}

/** The braces that stand right behind an offset or, for -1, before it; with 0 none are looked for. */
function braces(text: string, at: number, step: 1 | 0 | -1): Span {
	let other = at;
	while (step !== 0 && text[step === 1 ? other : other - 1] === (step === 1 ? '}' : '{')) other += step;
	return step === 1 ? { start: at, end: other } : { start: other, end: at };
}
