import type { Surroundings } from '../core/facts.ts';
import type { Size } from '../core/pictures/size.ts';
import type { Files } from '../core/site/files.ts';
import type { HttpDoor } from './links/door.ts';
import type { LinkStore } from './links/store.ts';
import type { Patience } from './questions.ts';

/** What the server needs of the machine it runs on. Documents of one scheme and authority share a file system. */
export interface Host {
	/** The file system a document is in; undefined for one that is none of this machine's. */
	fileSystem(scheme: string, authority: string): FileSystem | undefined;
	/**
	 * Opens the store in which answers about links are kept; absent where they are kept for this session only.
	 * @param folder a path of this system; absent for the place that the platform has for such
	 */
	openLinks?(folder: string | undefined): Promise<LinkStore>;
	/** Told of the first document that is so large that a check makes much memory dirty. */
	makeRoom?(): void;
	/** Told whenever a document was checked, or what its check found was asked for once more. */
	worked?(): void;
	/** Reads the translations of a language, by the name of its file; undefined where there are none. Absent: English only. */
	words?(language: string): Promise<string | undefined>;
	/** Opens a way to the network; absent where only the client has one. */
	openDoor?(): Promise<HttpDoor>;
}

/** A file system as the checker and the renderer see it. */
export interface FileSystem {
	readonly files: Files;
	readonly around: Surroundings;
	/** How patient one is with its files; absent where that is as with a disk. */
	readonly patience?: Patience;
	/** How many files and folders are read for an index at most; absent where there is no such limit. */
	readonly mostReads?: number;
	/** A picture's size by its absolute path; undefined when it is not known, as where nobody looked at it before. */
	pictureSize(path: string): Size | undefined;
	/** Told of a file or folder that came, changed or went, before `forget`; absent where that makes no difference. */
	changed?(path: string): void;
	/** Drops everything remembered, after something changed. */
	forget(): void;
}
