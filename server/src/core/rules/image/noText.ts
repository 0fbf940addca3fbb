import * as l10n from '@vscode/l10n';
import { parameterOf, type ShortcodeFaultCode } from '../../post/shortcodes/shortcode.ts';
import { knowsPictureShortcode } from '../../site/pictures.ts';
import { isCode } from '../code.ts';
import type { Rule } from '../rule.ts';

/** Faults that leave every parameter readable. */
const readable: ReadonlySet<ShortcodeFaultCode> = new Set([
	'quote-style',
	'half-closed',
	'delimiter-mismatch',
	'odd-space',
	'glued-end',
]);

export const imageNoText: Rule = {
	name: 'image/no-text',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A picture has neither alt text nor title nor caption.',
	why: 'Readers who cannot see it learn nothing of it, and nobody learns who is in it.',
	examples: {
		bad: [
			{ text: '{{< image link="./welcome.jpg" >}}\n', fixed: '{{< image link="./welcome.jpg" caption="" >}}\n' },
			{ text: '{{< image link="./welcome.jpg" caption="" >}}\n' },
		],
		good: [{ text: '{{< image link="./welcome.jpg" alt="People entering a hall" >}}\n' }],
	},
	check({ post, place, report }) {
		const spec = place.site.profile.picture;
		if (!knowsPictureShortcode(place.site)) return;
		for (const shortcode of post.shortcodes) {
			if (shortcode.name !== spec.shortcode || shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
			if (isCode(post, shortcode.span)) continue;
			// Where quotes or delimiters are astray the words may be there and not be read.
			if (shortcode.faults.some((fault) => !readable.has(fault.code))) continue;
			if (spec.words.some((word) => (parameterOf(shortcode, word)?.value.trim() ?? '') !== '')) continue;
			const empty = parameterOf(shortcode, spec.words[0] ?? 'caption');
			const last = shortcode.parameters.at(-1)?.span.end ?? shortcode.nameSpan.end;
			const edit = empty
				? { span: empty.span, newText: `${empty.name}=""`, cursor: (empty.name ?? '').length + 2 }
				: { span: { start: last, end: last }, newText: ' caption=""', cursor: ' caption="'.length };
			report({
				span: shortcode.nameSpan,
				message: l10n.t('This picture has no caption, alt or title. Add one that says what it shows.'),
				fixes: [{ title: l10n.t('Add a caption'), safe: false, edits: [edit] }],
			});
		}
	},
};
