import type { Entry } from './site/files.ts';

/** What rules may know beyond the text, gathered before they run. What is absent is not known, and no rule guesses. */
export interface Facts {
	/** Where each picture path of the post leads, by the path as written. */
	readonly pictures: ReadonlyMap<string, PictureTarget>;
	/** Names of the pictures in the post's own folder, in alphabetical order. */
	readonly bundlePictures: readonly string[];
	/** The day the check is made, `YYYY-MM-DD`, in the author's time zone. */
	readonly today: string;
	/** The author's name from git; absent where it is not known. */
	readonly author?: string;
}

/** Where a picture path leads. `path` is absolute. */
export type PictureTarget =
	| { readonly kind: 'external' }
	| { readonly kind: 'found'; readonly path: string }
	/** Only a name that differs in upper and lower case is there; `entry` is spelt as on disk. */
	| { readonly kind: 'other-case'; readonly path: string; readonly entry: Entry }
	/** `siblings` are the names of the pictures in the folder where it should be. */
	| { readonly kind: 'missing'; readonly path: string; readonly siblings: readonly string[] }
	/** It leads out of the site's folder, where the site finds nothing. */
	| { readonly kind: 'outside' }
	/** It could not be found out: a folder that cannot be read, a symbolic link. */
	| { readonly kind: 'unknown' };
