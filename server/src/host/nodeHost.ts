import { AsyncDiskFiles } from './asyncDisk.ts';
import { gitAuthor } from './git.ts';
import type { FileSystem, Host } from './host.ts';
import { localDay } from './today.ts';

/** The host on a machine with a disk. */
export function nodeHost(): Host {
	const disk = diskFileSystem();
	const none = noFileSystem();
	return { fileSystem: (scheme) => (scheme === 'file' ? disk : none) };
}

function diskFileSystem(): FileSystem {
	const files = new AsyncDiskFiles();
	return {
		files,
		around: { today: () => localDay(new Date()), author: gitAuthor(process.cwd()) },
		pictureSize: (path) => files.pictures.sizeOf(path),
		forget: () => files.forget(),
	};
}

/** For documents that are on no disk, such as one that was never saved: nothing beyond their text is known. */
function noFileSystem(): FileSystem {
	return {
		files: { list: async () => undefined, read: async () => undefined },
		around: { today: () => localDay(new Date()) },
		pictureSize: () => undefined,
		forget() {},
	};
}
