import * as l10n from '@vscode/l10n';
import { parameterOf, type ShortcodeFaultCode } from '../../post/shortcodes/shortcode.ts';
import type { Fix } from '../../problem.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** Faults after which a value may not be what its author wrote. */
const astray: ReadonlySet<ShortcodeFaultCode> = new Set([
	'character',
	'inner-quote',
	'unclosed-quote',
	'newline-in-quotes',
	'mixed-parameters',
]);

export const imageWidth: Rule = {
	name: 'image/width',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A picture’s width is nothing that a browser can use.',
	why: 'The width is copied into the page’s style as it stands. One that CSS does not know, such as a number without a unit, is ignored, and the picture takes the whole width.',
	examples: {
		bad: [
			{
				text: '{{< image width="75" link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image width="75%" link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image width="75 %" link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image width="75%" link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image width="640" link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image width="640px" link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: '{{< image width="wide" link="./welcome.jpg" caption="Welcome" >}}\n' },
		],
		good: [
			{ text: '{{< image width="75%" link="./welcome.jpg" caption="Welcome" >}}\n' },
			{ text: '{{< image width="20em" link="./welcome.jpg" caption="Welcome" >}}\n' },
		],
	},
	check({ post, place, report }) {
		const { shortcode: name, cssWidth } = place.site.profile.picture;
		if (cssWidth === undefined) return;
		for (const shortcode of post.shortcodes) {
			if (shortcode.name !== name || shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
			if (shortcode.faults.some((fault) => astray.has(fault.code))) continue;
			const width = parameterOf(shortcode, cssWidth);
			if (!width || isUsable(width.value)) continue;
			const span = width.valueSpan;
			report({
				span: span.end > span.start ? span : width.span,
				message: l10n.t(
					'A browser cannot use the width {0}. Write it in percent, such as 75%.',
					shortened(width.value),
				),
				fixes: meant(width.value).map(
					({ text, safe }): Fix => ({
						title: l10n.t('Write {0}', text),
						safe: safe && width.quote !== 'curly' && width.quote !== 'single',
						edits: [{ span, newText: text }],
					}),
				),
			});
		}
	},
};

/** A length or a percentage, or 0; https://www.w3.org/TR/css-values-4/#lengths names the units. */
const length =
	/^\+?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:%|px|cm|mm|q|in|pc|pt|r?(?:em|ex|ch|cap|ic|lh)|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max))$|^[+-]?0+(?:\.0+)?$/i;

const words = /^(?:auto|inherit|initial|unset|revert(?:-layer)?|(?:min|max|fit)-content|stretch|-\w+-[\w-]+)$/i;

/** Whether CSS takes a value for a width. Of a function or of more than one value nothing is said; an empty one is 100%. */
function isUsable(value: string): boolean {
	const width = value.trim();
	return width === '' || length.test(width) || words.test(width) || /[();!/]/.test(width);
}

/** What a width was meant as, the likeliest first. */
function meant(value: string): { readonly text: string; readonly safe: boolean }[] {
	const [, number = '', unit = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*(%|％|[a-z]*)\s*$/i.exec(value) ?? [];
	if (number === '') return [];
	const dotted = number.replace(',', '.');
	const amount = Number(dotted);
	const percent = unit === '' || unit === '%' || unit === '％';
	if (!percent) {
		const text = `${dotted}${unit}`;
		return length.test(text) ? [{ text, safe: false }] : [];
	}
	if (unit !== '') return [{ text: `${dotted}%`, safe: amount <= 100 }];
	// A part of one is a part of the page's width; 1 may be either.
	if (amount > 0 && amount <= 1) return [{ text: `${Math.round(amount * 10_000) / 100}%`, safe: false }];
	if (amount <= 100) return [{ text: `${dotted}%`, safe: true }];
	return [
		{ text: `${dotted}px`, safe: false },
		{ text: '100%', safe: false },
	];
}
