import type { Uri } from 'vscode';
import type { Disk } from './newPost/write.ts';

/** What the machine of the extension host offers beside VS Code. In a browser most of it is missing. */
export interface Machine {
	/** HTTP by the editor's own means, its proxy and certificates. */
	readonly fetch: typeof fetch;
	/** The disk on which documents of the scheme `file` are; absent where VS Code alone reaches them. */
	readonly disk?: Disk;
	/** How many bytes are free where a folder is; undefined where that is not known. */
	freeBytes?(folder: Uri): Promise<number | undefined>;
}
