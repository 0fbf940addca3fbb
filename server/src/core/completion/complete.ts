import { frontMatterKeys } from './frontMatterKeys.ts';
import { frontMatterValues } from './frontMatterValues.ts';
import { headAt } from './headAt.ts';
import { linkAt } from './linkAt.ts';
import { linkTargets } from './linkTargets.ts';
import { parameterNames } from './parameters.ts';
import { parameterValues } from './parameterValues.ts';
import { shortcodeNames } from './shortcodeNames.ts';
import type { Suggestion } from './suggestion.ts';
import { surroundingsOf } from './surroundings.ts';
import { tagAt } from './tagAt.ts';
import type { Writing } from './writing.ts';

/**
 * What may be written at the cursor, the best first; nothing in prose and code, and where nothing is known.
 * Of a long post only what is near the cursor is read.
 */
export async function complete(writing: Writing): Promise<Suggestion[]> {
	const { text, offset, frontMatter, body, place } = writing;
	if (place.kind === 'other') return [];
	const inHead = headAt(text, frontMatter, offset);
	if (inHead) return inHead.kind === 'key' ? frontMatterKeys(inHead, writing) : frontMatterValues(inHead, writing);
	if (offset < body) return [];
	const tag = tagAt(text, offset);
	if (tag && tag.tag.start >= body) {
		const around = surroundingsOf(text, body, tag.tag.start, tag.tag.closing ? 'tags' : 'no tags');
		if (tag.kind === 'name') return shortcodeNames(tag, writing, around);
		if (around.isCode || around.verbatim) return [];
		return tag.kind === 'parameter' ? parameterNames(tag, writing) : parameterValues(tag, writing);
	}
	const link = linkAt(text, offset);
	if (!link) return [];
	const { isCode, verbatim } = surroundingsOf(text, body, link.inside.start, 'no tags');
	return isCode || verbatim ? [] : linkTargets(link, writing);
}
