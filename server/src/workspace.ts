import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { isWithin } from './core/site/paths.ts';
import { type DocumentSettings, readSettings } from './settings.ts';
import { mergedSettings, settingsOf } from './settingsOf.ts';
import { parseUri } from './uris.ts';
import { warn } from './warn.ts';

/** The folders that are open, and the settings of each document in them. */
export class Workspace {
	private folders: readonly URI[] = [];
	private capabilities: ClientCapabilities = {};
	/** The settings that the client sent when it started the server. */
	private begun: unknown;
	/** The settings that it sent since then, over those. */
	private sent: unknown;
	private readonly asked = new Map<string, Promise<DocumentSettings>>();

	constructor(private readonly connection: Connection) {}

	/** Takes what the client says of itself at the beginning. */
	begin(params: InitializeParams): void {
		this.capabilities = params.capabilities;
		this.begun = params.initializationOptions;
		this.sent = settingsOf(this.begun);
		const { workspaceFolders, rootUri } = params;
		this.folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => parseUri(uri));
	}

	/** The folders that are open. */
	get openFolders(): readonly URI[] {
		return this.folders;
	}

	/** Takes other folders than before. */
	changeFolders(added: readonly { uri: string }[], removed: readonly { uri: string }[]): void {
		const gone = new Set(removed.map(({ uri }) => parseUri(uri).toString()));
		this.folders = [
			...this.folders.filter((folder) => !gone.has(folder.toString())),
			...added.map(({ uri }) => parseUri(uri)),
		];
		this.asked.clear();
	}

	/** Takes note that settings changed. Clients that cannot be asked send them along, all of them. */
	changeSettings(sent: unknown): void {
		this.asked.clear();
		if (sent !== undefined && sent !== null) this.sent = mergedSettings(this.begun, sent);
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
		const folder = this.folderOf(parseUri(uri))?.path;
		if (!this.capabilities.workspace?.configuration) return readSettings(this.sent, folder);
		try {
			const asked: unknown = await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'recap' });
			return readSettings(mergedSettings(this.sent, asked), folder);
		} catch (error) {
			warn(this.connection, `The settings of ${uri} could not be had: ${String(error)}`);
			return readSettings(this.sent, folder);
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
