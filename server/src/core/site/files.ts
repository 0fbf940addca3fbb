import type { PictureHeader } from '../pictures/header.ts';

/** One name of a folder. `link` is a symbolic link, which is never followed. */
export interface Entry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'link';
}

/** The names in a folder, looked up by name. */
export type Listing = ReadonlyMap<string, Entry>;

/** The door to the file system a post is in. Every answer may be remembered until something there changes. */
export interface Files {
	/** What a folder holds; undefined when it cannot be read or does not exist. */
	list(folder: string): Promise<Listing | undefined>;
	/**
	 * A file's text; undefined when it cannot be read. Of posts, by who asks for all of a site, and what is to be known of other pages: what is open comes from the editor.
	 * @param most how many bytes are wanted; of a longer file the beginning will do
	 */
	read(path: string, most?: number): Promise<string | undefined>;
	/** What a picture's file says of itself, at once where that can be; undefined when it cannot be read or says nothing certain. */
	picture?(path: string): PictureHeader | undefined | Promise<PictureHeader | undefined>;
	/** Told of pictures that `picture` will be asked for; absent where nothing is gained by beginning early. */
	expect?(pictures: readonly string[]): void;
	/** How many bytes a file has; undefined when it cannot be found out. Asked where an author looks at one picture. */
	weight?(path: string): Promise<number | undefined>;
}
