import type { Connection } from 'vscode-languageserver';
import { ClientFiles } from './features/clientFiles.ts';
import { distantFileSystem } from './host/distant.ts';
import type { FileSystem, Host } from './host/host.ts';
import { localDay } from './host/today.ts';
import type { ClientOptions } from './protocol.ts';

/** The file systems of documents: those of this machine, and by messages those of the client. */
export class FileSystems {
	private readonly distant = new Map<string, FileSystem>();
	private readonly none = noFileSystem();
	private clientHasFiles = false;

	constructor(
		private readonly connection: Connection,
		private readonly host: Host,
	) {}

	/** Takes what the client says of itself at the beginning. */
	begin({ files }: ClientOptions): void {
		this.clientHasFiles = files === true;
	}

	/** The file system of addresses with this scheme and authority. */
	of(scheme: string, authority: string): FileSystem {
		const own = this.host.fileSystem(scheme, authority);
		if (own) return own;
		if (!this.clientHasFiles || scheme === 'untitled') return this.none;
		const key = `${scheme}://${authority}`;
		let system = this.distant.get(key);
		if (!system) {
			system = distantFileSystem(new ClientFiles(this.connection, scheme, authority));
			this.distant.set(key, system);
		}
		return system;
	}
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
