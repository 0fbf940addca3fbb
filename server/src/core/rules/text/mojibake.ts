import { findMojibake } from '../../text/mojibake.ts';
import { Opaque } from '../../text/opaque.ts';
import type { Rule } from '../rule.ts';

export const textMojibake: Rule = {
	name: 'text/mojibake',
	severity: 'error',
	scope: 'pages',
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
		const found = findMojibake(post.text);
		if (found.length === 0) return;
		const code = new Opaque(post.code);
		for (const { span, meant } of found) {
			if (code.endAt(span.start) !== undefined) continue;
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
