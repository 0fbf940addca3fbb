// Messages about files that only the client can reach, such as those of a repository that is open without a clone.

/**
 * Request to the client: what a folder holds. Null where there is no such folder, or it is none of the open ones and of no
 * site that they are in. An error where it cannot be read.
 */
export const readFolderRequest = 'recap/readFolder';

export interface ReadFolderParams {
	readonly uri: string;
}

/** Names with what they are; `link` is a symbolic link, whatever it leads to. */
export type ReadFolderResult = readonly (readonly [name: string, kind: 'file' | 'folder' | 'link'])[];

/** Request to the client: the beginning of a file. Null and an error as for folders. */
export const readFileRequest = 'recap/readFile';

export interface ReadFileParams {
	readonly uri: string;
	/** How many bytes are wanted at most. */
	readonly most: number;
	readonly as: 'text' | 'bytes';
}

export interface ReadFileResult {
	/** The text, read as UTF-8, or the bytes in Base64. */
	readonly content: string;
	/** How many bytes the file has. */
	readonly size: number;
}

/** Request to the client: how many bytes a file has, a number. Null and an error as for folders. */
export const fileSizeRequest = 'recap/fileSize';

export interface FileSizeParams {
	readonly uri: string;
}
