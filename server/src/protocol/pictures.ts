// Messages about pictures of posts.
import type { GlanceRange } from './glance.ts';

/** Request: which posts use pictures, or pictures below folders, such as those that are about to be deleted. */
export const pictureUsesRequest = 'recap/pictureUses';

export interface PictureUsesParams {
	/** Files or folders of one file system. */
	readonly uris: readonly string[];
}

export interface PictureUses {
	/** In the order of their paths. */
	readonly posts: readonly { readonly uri: string; readonly title: string }[];
	/** What to tell an author before they are deleted; absent where no post uses them. */
	readonly warning?: string;
}

/**
 * Request: where pictures go that an author pastes or drops into a post, and what is written there for them. Null where
 * they are none of ours: the document is no open post or page that has a folder of its own, or the place shows code.
 */
export const placePicturesRequest = 'recap/placePictures';

export interface PlacePicturesParams {
	/** The document's URI. */
	readonly uri: string;
	/** What they take the place of. */
	readonly range: GlanceRange;
	/** In order. */
	readonly pictures: readonly PictureToPlace[];
	/** The names that the document's folder has now. */
	readonly taken: readonly string[];
}

export interface PictureToPlace {
	/** The name of its file; absent for one that has none. */
	readonly name?: string;
	/** The ending that its name is to have, without a dot. */
	readonly ending: string;
	/** Its file's URI where it has one: a file of the document's own folder is not copied. */
	readonly uri?: string;
}

export interface PlacePicturesResult {
	/** What becomes of each, in order: its path below the document's folder, and whether it has to be put there. */
	readonly pictures: readonly { readonly path: string; readonly isNew: boolean }[];
	/** In the notation of snippets. */
	readonly snippet: string;
}

/**
 * Request: the edit that gives a picture's file another name, with every path that leads to it; as the Language Server
 * Protocol has it. An error where there is such a file already.
 */
export const renamePictureRequest = 'recap/renamePicture';

export interface RenamePictureParams {
	readonly oldUri: string;
	/** In the same folder. */
	readonly newUri: string;
}

/** Request: how wide a post shows the pictures of its folder. Null for what is no open post or page with a folder of its own. */
export const shownPicturesRequest = 'recap/shownPictures';

export interface ShownPicturesParams {
	/** The document's URI. */
	readonly uri: string;
}

export interface ShownPicturesResult {
	/** In pixels of the page, by the files' names; pictures that no post shows are missing. */
	readonly widths: Readonly<Record<string, number>>;
	/** How wide the page shows a picture at most; absent where that is not known. */
	readonly most?: number;
}
