import { talkStyles } from '../../core/schedule/format.ts';
import { insertTalks } from '../../core/schedule/insertion.ts';
import type { Documents } from '../../documents.ts';
import type { TalkTexts, TalkTextsParams } from '../../protocol.ts';

/** Talks as Markdown in each style, for a place of an open post; null for what is none of ours. */
export async function talkTexts(
	{ uri, position, talks }: TalkTextsParams,
	documents: Documents,
): Promise<TalkTexts | null> {
	const checked = await documents.checked(uri);
	if (!checked || checked.place.kind === 'other') return null;
	const { document, post, place } = checked;
	const offset = document.offsetAt(position);
	const styles = talkStyles.map((style) => {
		const { offset: at, text, end } = insertTalks(post, place, offset, talks, style);
		const { text: sample } = insertTalks(post, place, offset, talks.slice(0, 1), style);
		return { style, position: document.positionAt(at), text, sample: sample.trim(), cursor: end };
	});
	return { version: document.version, styles };
}
