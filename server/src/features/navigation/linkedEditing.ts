import type { CancellationToken, LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedNames } from '../../core/structure/linkedNames.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument } from './asked.ts';

/** What a shortcode's name is made of, so that typing anything else ends the editing of both. */
const wordPattern = '[\\w\\-/.]+';

/** The names of both tags of a pair, which are typed at once. */
export async function linkedEditingRanges(
	{ textDocument: { uri }, position }: LinkedEditingRangeParams,
	token: CancellationToken,
	documents: Documents,
): Promise<LinkedEditingRanges | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const names = linkedNames(checked.post, checked.place, positions.offsetAt(position));
	return names ? { ranges: names.map((span) => rangeOf(positions, span)), wordPattern } : null;
}
