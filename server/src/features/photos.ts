import type { CancellationToken } from 'vscode-languageserver';
import { endings } from '../core/photos/formats.ts';
import { headingAbove, picturesText, spotAt } from '../core/photos/insertion.ts';
import { freeName, stemOf, takenStems } from '../core/photos/names.ts';
import { shownWidths } from '../core/photos/shown.ts';
import { isWithin, nameOf } from '../core/site/paths.ts';
import { isBundle } from '../core/site/pictures.ts';
import type { Place } from '../core/site/site.ts';
import type { Documents } from '../documents.ts';
import type {
	PictureToPlace,
	PlacePicturesParams,
	PlacePicturesResult,
	ShownPicturesParams,
	ShownPicturesResult,
} from '../protocol.ts';
import { parseUri } from '../uris.ts';
import type { Habits } from './habits.ts';
import { askedDocument } from './navigation/asked.ts';
import { spanOf } from './ranges.ts';

const knownEndings: ReadonlySet<string> = new Set(Object.values(endings).flat());

/** What authors ask of the pictures in a post's folder: where new ones go, and how wide the page shows those there are. */
export class Photos {
	constructor(
		private readonly documents: Documents,
		private readonly habits: Habits,
	) {}

	/** Answers `recap/placePictures`. */
	async place(params: PlacePicturesParams, token: CancellationToken): Promise<PlacePicturesResult | null> {
		const asked = await askedDocument(params.uri, this.documents, token);
		if (!asked || params.pictures.some(({ ending }) => !knownEndings.has(ending))) return null;
		const { post, place } = asked.checked;
		const span = spanOf(asked.positions, params.range);
		const spot = spotAt(post, span);
		if (!isBundle(place) || spot === 'code') return null;
		const taken = takenStems(params.taken);
		const around = { heading: headingAbove(post, span.start), folder: nameOf(place.folder) };
		const pictures = params.pictures.map((picture) => {
			const path = ownPath(picture, params.uri, place);
			if (path !== undefined) return { path, isNew: false };
			const stem = stemOf({ ...around, ...(picture.name !== undefined && { file: picture.name }) });
			return { path: freeName(stem, picture.ending, taken), isNew: true };
		});
		const paths = pictures.map(({ path }) => path);
		return { pictures, snippet: picturesText(post, place, paths, span) };
	}

	/** Answers `recap/shownPictures`. */
	async shown({ uri }: ShownPicturesParams, token: CancellationToken): Promise<ShownPicturesResult | null> {
		const asked = await askedDocument(uri, this.documents, token);
		if (!asked) return null;
		const { post, place } = asked.checked;
		if (!isBundle(place)) return null;
		const { mostPixels } = place.site.profile.picture;
		const own = shownWidths(post, place);
		const habits = this.habits.of(uri, place);
		const widths: Record<string, number> = {};
		for (const [name, width] of own) {
			// How wide another post shows it is not known.
			const isShared = habits.usesOf(`${place.folder}/${name}`).some(({ path }) => path !== place.path);
			widths[name] = isShared && mostPixels !== undefined ? mostPixels : width;
		}
		return { widths, ...(mostPixels !== undefined && { most: mostPixels }) };
	}
}

/** The path of a file below the post's folder; undefined for one that is not there. */
function ownPath({ uri }: PictureToPlace, post: string, place: Place): string | undefined {
	if (uri === undefined) return undefined;
	const [file, own] = [parseUri(uri), parseUri(post)];
	if (file.scheme !== own.scheme || file.authority !== own.authority) return undefined;
	return isWithin(place.folder, file.path) && file.path !== place.folder
		? file.path.slice(place.folder.length + 1)
		: undefined;
}
