import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Entry, Listing } from '../core/site/files.ts';
import type { FileDoor } from '../host/distant.ts';
import {
	type FileSizeParams,
	fileSizeRequest,
	type ReadFileParams,
	type ReadFolderParams,
	readFileRequest,
	readFolderRequest,
} from '../protocol.ts';

/** The files of a client, by messages. What has the wrong shape counts as not there. */
export class ClientFiles implements FileDoor {
	constructor(
		private readonly connection: Connection,
		private readonly scheme: string,
		private readonly authority: string,
	) {}

	async list(folder: string): Promise<Listing | undefined> {
		const params: ReadFolderParams = { uri: this.uriOf(folder) };
		const answer: unknown = await this.connection.sendRequest(readFolderRequest, params);
		if (!Array.isArray(answer)) return undefined;
		const listing = new Map<string, Entry>();
		for (const [name, kind] of answer) {
			if (typeof name === 'string' && isKind(kind)) listing.set(name, { name, kind });
		}
		return listing;
	}

	async read(path: string, most: number): Promise<string | undefined> {
		return (await this.ask({ uri: this.uriOf(path), most, as: 'text' }))?.content;
	}

	async glimpse(path: string, most: number): Promise<{ bytes: Uint8Array; size: number } | undefined> {
		const found = await this.ask({ uri: this.uriOf(path), most, as: 'bytes' });
		return found && { bytes: bytesOf(found.content), size: found.size };
	}

	async weight(path: string): Promise<number | undefined> {
		const params: FileSizeParams = { uri: this.uriOf(path) };
		const answer: unknown = await this.connection.sendRequest(fileSizeRequest, params);
		return typeof answer === 'number' ? answer : undefined;
	}

	private async ask(params: ReadFileParams): Promise<{ content: string; size: number } | undefined> {
		const answer: unknown = await this.connection.sendRequest(readFileRequest, params);
		if (typeof answer !== 'object' || answer === null) return undefined;
		const { content, size }: { content?: unknown; size?: unknown } = answer;
		return typeof content === 'string' && typeof size === 'number' ? { content, size } : undefined;
	}

	private uriOf(path: string): string {
		return URI.from({ scheme: this.scheme, authority: this.authority, path }).toString();
	}
}

function isKind(value: unknown): value is Entry['kind'] {
	return value === 'file' || value === 'folder' || value === 'link';
}

/** Bytes from Base64. */
function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
