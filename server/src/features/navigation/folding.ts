import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../../core/structure/folding.ts';
import type { Documents } from '../../documents.ts';
import { askedDocument } from './asked.ts';

/** What of a post folds, by lines. */
export async function foldingRanges(
	{ textDocument: { uri } }: FoldingRangeParams,
	token: CancellationToken,
	documents: Documents,
): Promise<FoldingRange[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	return foldsOf(checked.post, checked.place).map(({ start, end }) => ({
		startLine: positions.positionAt(start).line,
		endLine: positions.positionAt(end).line,
	}));
}
