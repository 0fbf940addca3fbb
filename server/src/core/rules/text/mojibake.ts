import { findMojibake } from '../../text/mojibake.ts';
import { spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const textMojibake: Rule = {
	name: 'text/mojibake',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'Garbled characters, such as `â€™` for an apostrophe.',
	why: 'Text in UTF-8 was read as Windows-1252 on its way, most often by copying. Readers see the garble.',
	examples: {
		bad: [
			{ text: 'The meshâ€™s first day.\n', fixed: 'The mesh’s first day.\n' },
			{ text: 'The cafÃ© was full.\n', fixed: 'The café was full.\n' },
			{ text: 'The meshÃ¢â‚¬â„¢s first day.\n', fixed: 'The mesh’s first day.\n' },
		],
		good: [{ text: 'The mesh’s first day, at the café.\n' }],
	},
	check({ post, report }) {
		for (const { span, meant } of findMojibake(post.text)) {
			if (spanAt(post.code, span.start)) continue;
			const garbled = post.text.slice(span.start, span.end);
			report({
				span,
				message: `${garbled} is a garbled ${nameOf(meant)}.`,
				fixes: [
					{
						title: `Write ${nameOf(meant) === meant ? meant : `a ${nameOf(meant)}`}`,
						safe: true,
						edits: [{ span, newText: meant }],
					},
				],
			});
		}
	},
};

/** Characters as an author sees them, or what they are called where there is nothing to see. */
function nameOf(meant: string): string {
	if (meant === '\u00a0') return 'no-break space';
	return meant === '\u00ad' ? 'soft hyphen' : meant;
}
