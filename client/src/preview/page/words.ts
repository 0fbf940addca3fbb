import { filled } from './filled.ts';
import { fieldOf } from './shapes.ts';

/** What translates the words of a page. */
export interface Translator {
	t(message: string, ...args: readonly string[]): string;
}

/**
 * The words that the page needs, in the language of the interface; it is handed them, because it knows no VS Code. Values come to
 * their places later.
 */
export function previewWords(l10n: Translator) {
	return {
		pictureElsewhere: l10n.t('Picture from another site'),
		sound: l10n.t('Sound'),
		video: l10n.t('Video'),
		embeddedPage: l10n.t('Embedded page'),
		named: l10n.t('{0}: {1}', '{0}', '{1}'),
		playUnnamed: l10n.t('Play the video'),
		play: l10n.t('Play {0}', '{0}'),
		goThere: l10n.t('Show in the Editor'),
		goThereFrom: l10n.t('Show in the Editor: {0}', '{0}'),
		gone: l10n.t('gone'),
		private: l10n.t('private'),
		isGone: l10n.t('This video or page is gone. Click to go to the link.'),
		isPrivate: l10n.t('This video is private: readers cannot see it. Click to go to the link.'),
		brokenPicture: l10n.t('this picture cannot be shown: its file is damaged or cut off. Copy it again.'),
		picture: l10n.t('Picture'),
		loadedFrom: l10n.t('Loaded from {0}', '{0}'),
		notShown: l10n.t('The page could not be shown: {0}', '{0}'),
		defaultPicture: l10n.t('The site’s default picture'),
		wholePicture: l10n.t('The whole picture with what is cut off in the shade'),
		nothingCut: l10n.t('Nothing of the picture is cut off.'),
		sidesCut: l10n.t('{0} % of the picture is cut off at the left and as much at the right.', '{0}'),
		endsCut: l10n.t('{0} % of the picture is cut off at the top and as much at the bottom.', '{0}'),
		noPicture: l10n.t('The post names no picture for sharing, so the site’s default one is shown.'),
		noFile: l10n.t('{0} is no file beside the post, so the site’s default picture is shown.', '{0}'),
		smallPicture: l10n.t(
			'{0} has {1} × {2} pixels. Below {3} × {4} some networks show a small picture beside the text.',
			'{0}',
			'{1}',
			'{2}',
			'{3}',
			'{4}',
		),
		noTitle: l10n.t('The post has no title.'),
		longTitle: l10n.t(
			'The title has {0} characters. Networks cut off what is behind the first {1} or so.',
			'{0}',
			'{1}',
		),
		noDescription: l10n.t('The post has no description.'),
		longDescription: l10n.t(
			'The description has {0} characters. Networks cut off what is behind the first {1} or so.',
			'{0}',
			'{1}',
		),
	};
}

export type PreviewWords = ReturnType<typeof previewWords>;

/** The words as they are written in the code. */
const english = previewWords({ t: filled });

/**
 * The words that stand in the page, as JSON.
 *
 * @param json of `previewWords`; where a word is lacking it is the English one
 */
export function wordsFrom(json: string): PreviewWords {
	return handedWords(english, json);
}

/** Words with those that were handed over in their places, as far as they are texts. */
export function handedWords<W extends Readonly<Record<string, string>>>(words: W, json: string): W {
	const handed = { ...words };
	const given = parsed(json);
	for (const name in handed) {
		const word = fieldOf(given, name);
		if (typeof word === 'string') Object.assign(handed, { [name]: word });
	}
	return handed;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
