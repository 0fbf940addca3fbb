import { filled } from '../../preview/page/filled.ts';
import { handedWords, type Translator } from '../../preview/page/words.ts';

/** The words that the page of pictures needs, in the language of the interface. Values come to their places later. */
export function prepareWords(l10n: Translator) {
	return {
		now: l10n.t('Now'),
		after: l10n.t('Then'),
		stays: l10n.t('Stays as it is'),
		pixels: l10n.t('{0} × {1} pixels', '{0}', '{1}'),
		oneByte: l10n.t('1 byte'),
		bytes: l10n.t('{0} bytes', '{0}'),
		kilobytes: l10n.t('{0} KB', '{0}'),
		megabytes: l10n.t('{0} MB', '{0}'),
		strip: l10n.t('Take out the notes of camera and programs'),
		rename: l10n.t('Rename to {0}, in posts too', '{0}'),
		scale: l10n.t('Make it {0} pixels wide: {1}', '{0}', '{1}'),
		beingDrawn: l10n.t('Being drawn…'),
		stillDrawn: l10n.t('being drawn…'),
		notDrawn: l10n.t('It cannot be drawn here: it is damaged, or too large.'),
		heavier: l10n.t('It would weigh more by that: {0}.', '{0}'),
		progress: l10n.t('{0} of {1}: {2}', '{0}', '{1}', '{2}'),
		noPicture: l10n.t('There is no picture in this folder.'),
		onePicture: l10n.t('1 picture, {0}', '{0}'),
		onePictureChanges: l10n.t('1 picture, {0} now and {1} then', '{0}', '{1}'),
		pictures: l10n.t('{0} pictures, {1}', '{0}', '{1}'),
		picturesChange: l10n.t('{0} pictures, {1} now and {2} then', '{0}', '{1}', '{2}'),
		nothingChosen: l10n.t('Nothing Chosen'),
		nothingToPrepare: l10n.t('Nothing to Prepare'),
		prepareOne: l10n.t('Prepare 1 Picture'),
		prepareMany: l10n.t('Prepare {0} Pictures', '{0}'),
	};
}

export type PrepareWords = ReturnType<typeof prepareWords>;

/** The words as they are written in the code. */
const english = prepareWords({ t: filled });

/**
 * The words that stand in the page, as JSON.
 *
 * @param json of `prepareWords`; where a word is lacking it is the English one
 */
export function wordsFrom(json: string): PrepareWords {
	return handedWords(english, json);
}

/** A number of bytes as file managers tell it, in steps of 1,000. */
export function weightOf(bytes: number, words: PrepareWords, language: string): string {
	if (bytes === 1) return words.oneByte;
	if (bytes < 1000) return filled(words.bytes, bytes);
	if (bytes < 999_500) return filled(words.kilobytes, Math.round(bytes / 1000));
	const megabytes = bytes / 1_000_000;
	const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	return filled(words.megabytes, megabytes.toLocaleString(language, options));
}
