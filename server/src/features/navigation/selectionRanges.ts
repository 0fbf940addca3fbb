import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { Selections } from '../../core/structure/selection.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument } from './asked.ts';

/** What to select around each position, from the inside out. */
export async function selectionRanges(
	{ textDocument: { uri }, positions: wanted }: SelectionRangeParams,
	token: CancellationToken,
	documents: Documents,
): Promise<SelectionRange[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const selections = new Selections(checked.post, checked.place);
	return wanted.map((position) => {
		const spans = selections.around(positions.offsetAt(position));
		const whole = spans.reduceRight<SelectionRange | undefined>(
			(parent, span) => ({ range: rangeOf(positions, span), ...(parent && { parent }) }),
			undefined,
		);
		return whole ?? { range: { start: position, end: position } };
	});
}
