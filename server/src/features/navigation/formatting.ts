import type { CancellationToken, Range, TextEdit } from 'vscode-languageserver';
import { formatShortcodes } from '../../core/format/shortcodes.ts';
import type { Documents } from '../../documents.ts';
import { spanOf, textEditOf } from '../ranges.ts';
import { askedDocument } from './asked.ts';

/**
 * What brings the shortcodes of a post into shape.
 *
 * @param range only those that it touches; undefined for all
 */
export async function formatting(
	uri: string,
	range: Range | undefined,
	token: CancellationToken,
	documents: Documents,
): Promise<TextEdit[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const edits = formatShortcodes(checked.post, range && spanOf(positions, range));
	return edits.map((edit) => textEditOf(positions, edit));
}
