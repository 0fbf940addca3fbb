import path from 'node:path';
import { AsyncDiskFiles } from './asyncDisk.ts';
import { cacheFolder } from './cacheFolder.ts';
import { gitAuthor } from './git.ts';
import type { FileSystem, Host } from './host.ts';
import { systemClock } from './links/clock.ts';
import { DiskStore } from './links/diskStore.ts';
import { MemoryStore } from './links/store.ts';
import { shareFileSystem } from './share.ts';
import { localDay } from './today.ts';
import { readWords } from './words.ts';

/** Where translations lie: the extension has them beside the folder of its bundles, the package of npm among them. */
const wordFolders = ['../l10n', 'l10n'].map((folder) => path.join(__dirname, folder));

/** The host on a machine with a disk. */
export function nodeHost(): Host {
	const disk = diskFileSystem();
	const shares = new Map<string, FileSystem>();
	const share = (authority: string) => {
		const system = shares.get(authority) ?? shareFileSystem(disk, authority);
		shares.set(authority, system);
		return system;
	};
	return {
		fileSystem(scheme, authority) {
			if (scheme !== 'file') return undefined;
			return isShare(authority) ? share(authority) : disk;
		},
		words: (language) => readWords(wordFolders, language),
		openLinks: async (folder) => (folder === undefined ? new MemoryStore() : DiskStore.open(folder, systemClock)),
	};
}

/** The same for a client that leaves the network to the server, such as an editor of the terminal. */
export function nodeHostWithNetwork(): Host {
	return {
		...nodeHost(),
		openLinks: (folder) => DiskStore.open(folder ?? cacheFolder(process.env), systemClock),
		async openDoor() {
			const { namesProxy, UndiciDoor } = await import('./links/undiciDoor.ts');
			return new UndiciDoor({ userAgent: 'recap-posts', proxied: namesProxy(process.env) });
		},
	};
}

/** Whether a file's address names a machine, as `file://wsl.localhost/Ubuntu/home` does for `\\wsl.localhost\Ubuntu\home`. */
function isShare(authority: string): boolean {
	return path.sep === '\\' && authority !== '' && authority !== 'localhost';
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
