import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isWithin } from './core/site/paths.ts';
import { type DocumentSettings, readSettings } from './settings.ts';
import { warn } from './warn.ts';

/** The folders that are open, and the settings of each document in them. */
export class Workspace {
	private folders: readonly URI[] = [];
	private capabilities: ClientCapabilities = {};
	/** For clients that cannot be asked: the settings they sent. */
	private sent: unknown;
	private readonly asked = new Map<string, Promise<DocumentSettings>>();

	constructor(private readonly connection: Connection) {}

	/** Takes what the client says of itself at the beginning. */
	begin(params: InitializeParams): void {
		this.capabilities = params.capabilities;
		this.sent = params.initializationOptions;
		const { workspaceFolders, rootUri } = params;
		this.folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => URI.parse(uri));
	}

	/** The folders that are open. */
	get openFolders(): readonly URI[] {
		return this.folders;
	}

	/** Takes other folders than before. */
	changeFolders(added: readonly { uri: string }[], removed: readonly { uri: string }[]): void {
		const gone = new Set(removed.map(({ uri }) => URI.parse(uri).toString()));
		this.folders = [
			...this.folders.filter((folder) => !gone.has(folder.toString())),
			...added.map(({ uri }) => URI.parse(uri)),
		];
		this.asked.clear();
	}

	/** Takes note that settings changed. Clients that cannot be asked send them along. */
	changeSettings(sent: unknown): void {
		this.asked.clear();
		if (typeof sent === 'object' && sent !== null && 'recap' in sent) this.sent = sent.recap;
	}

	/** The settings of a document, asked for once until they change. */
	settings(uri: string): Promise<DocumentSettings> {
		let settings = this.asked.get(uri);
		if (!settings) {
			settings = this.ask(uri);
			this.asked.set(uri, settings);
		}
		return settings;
	}

	/** Drops the settings of a document that was closed. */
	close(uri: string): void {
		this.asked.delete(uri);
	}

	private async ask(uri: string): Promise<DocumentSettings> {
		const folder = this.folderOf(URI.parse(uri))?.path;
		if (!this.capabilities.workspace?.configuration) return readSettings(this.sent, folder);
		try {
			return readSettings(
				await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'recap' }),
				folder,
			);
		} catch (error) {
			warn(this.connection, `The settings of ${uri} could not be had: ${String(error)}`);
			return readSettings(undefined, folder);
		}
	}

	/** The innermost open folder that holds a document. */
	folderOf(uri: URI): URI | undefined {
		return this.folders
			.filter(
				(folder) =>
					folder.scheme === uri.scheme && folder.authority === uri.authority && isWithin(folder.path, uri.path),
			)
			.sort((a, b) => b.path.length - a.path.length)[0];
	}
}
