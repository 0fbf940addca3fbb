import * as l10n from '@vscode/l10n';
import { findMojibake } from '../../text/mojibake.ts';
import { spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { quotePlace } from './quotePlace.ts';

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
	check({ post, place, report }) {
		// What begins a garbled character is never among the usual ones.
		if (!post.unusual) return;
		const straight = place.site.profile.lint?.straightQuotesIn.includes(place.language ?? '') === true;
		for (const { span, meant: was } of findMojibake(post.text)) {
			if (spanAt(post.code, span.start)) continue;
			// Where no curly quotes may stand they are not put there.
			const where = straight && /[“”]/.test(was) ? quotePlace(post, span.start) : undefined;
			const meant = where?.kind === 'text' && !where.requote ? was.replace(/[“”]/g, where.written) : was;
			const garbled = post.text.slice(span.start, span.end);
			report({
				span,
				message: messageFor(garbled, meant),
				fixes: [
					{
						title: titleFor(meant),
						safe: true,
						edits: [{ span, newText: meant }],
					},
				],
			});
		}
	},
};

/** Characters are told as an author sees them, or by what they are called where there is nothing to see. */
function messageFor(garbled: string, meant: string): string {
	if (meant === '\u00a0') return l10n.t('{0} is a garbled no-break space.', garbled);
	if (meant === '\u00ad') return l10n.t('{0} is a garbled soft hyphen.', garbled);
	return l10n.t('{0} is a garbled {1}.', garbled, meant);
}

function titleFor(meant: string): string {
	if (meant === '\u00a0') return l10n.t('Write a no-break space');
	return meant === '\u00ad' ? l10n.t('Write a soft hyphen') : l10n.t('Write {0}', meant);
}
