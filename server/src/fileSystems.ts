import type { Connection } from 'vscode-languageserver';
import { ClientFiles } from './features/clientFiles.ts';
import { distantFileSystem } from './host/distant.ts';
import { fenced } from './host/fence.ts';
import type { FileSystem, Host } from './host/host.ts';
import { localDay } from './host/today.ts';
import type { ClientOptions } from './protocol.ts';
import type { Trust } from './trust.ts';
import type { Workspace } from './workspace.ts';

/** The file systems of documents: those of this machine, and by messages those of the client; each behind its fence. */
export class FileSystems {
	/** Those that are not this machine's, by scheme and authority. */
	private readonly others = new Map<string, FileSystem>();
	private readonly fenced = new Map<FileSystem, FileSystem>();
	private clientHasFiles = false;

	/** @param trust until it is given, nothing outside the open folders is looked at */
	constructor(
		private readonly connection: Connection,
		private readonly host: Host,
		private readonly workspace: Pick<Workspace, 'openFolders'>,
		private readonly trust: Pick<Trust, 'isGiven'>,
	) {}

	/** Takes what the client says of itself at the beginning. */
	begin({ files }: ClientOptions): void {
		this.clientHasFiles = files === true;
	}

	/** The file system of addresses with this scheme and authority. */
	of(scheme: string, authority: string): FileSystem {
		const system = this.open(scheme, authority);
		let known = this.fenced.get(system);
		if (!known) {
			// Documents of one file system may have addresses of several.
			const folders = () =>
				this.workspace.openFolders
					.filter((folder) => this.open(folder.scheme, folder.authority) === system)
					.map(({ path }) => path);
			known = fenced(system, { stands: () => !this.trust.isGiven, folders });
			this.fenced.set(system, known);
		}
		return known;
	}

	/** The file system without its fence. */
	private open(scheme: string, authority: string): FileSystem {
		const own = this.host.fileSystem(scheme, authority);
		if (own) return own;
		const key = `${scheme}://${authority}`;
		let system = this.others.get(key);
		if (!system) {
			const isDistant = this.clientHasFiles && scheme !== 'untitled';
			system = isDistant ? distantFileSystem(new ClientFiles(this.connection, scheme, authority)) : noFileSystem();
			this.others.set(key, system);
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
