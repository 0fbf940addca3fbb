import { URI } from 'vscode-uri';
import { type EditorFiles, FileAnswers } from '../../client/src/files/answer.ts';
import type { LspClient } from './lspClient.ts';
import type { MemoryFiles } from './memoryFiles.ts';

/** What VS Code throws where there is nothing. */
export class Absent extends Error {}

/** How a file system behaves. */
export interface Manner {
	/** Milliseconds that each answer takes. */
	readonly delay?: number;
	/** What happens in place of an answer, by what is asked for. */
	readonly instead?: (path: string) => Error | undefined;
	/** The open folders. */
	readonly open?: readonly string[];
}

/** A virtual file system as VS Code offers it, in memory. Counts what is asked, by path. */
export class VirtualFiles implements EditorFiles<URI> {
	readonly asked: string[] = [];
	/** How many questions were open at a time at most. */
	most = 0;
	private waiting = 0;

	constructor(
		readonly memory: MemoryFiles,
		private readonly manner: Manner = {},
	) {}

	parse(uri: string): URI {
		return URI.parse(uri, true);
	}

	open(): readonly URI[] {
		return (this.manner.open ?? ['memory:/site']).map((uri) => URI.parse(uri));
	}

	isAbsent(error: unknown): boolean {
		return error instanceof Absent;
	}

	async readDirectory({ path }: URI): Promise<readonly (readonly [string, number])[]> {
		await this.begin(path);
		const listing = await this.memory.list(path);
		if (!listing) throw new Absent();
		return [...listing.values()].map(({ name, kind }) => [name, { file: 1, folder: 2, link: 65 }[kind]] as const);
	}

	async stat({ path }: URI): Promise<{ readonly type: number; readonly size: number }> {
		await this.begin(path);
		const bytes = this.memory.bytes(path);
		if (bytes) return { type: 1, size: bytes.length };
		if (await this.memory.list(path)) return { type: 2, size: 0 };
		throw new Absent();
	}

	async readFile({ path }: URI): Promise<Uint8Array> {
		await this.begin(path);
		const bytes = this.memory.bytes(path);
		if (!bytes) throw new Absent();
		return bytes;
	}

	private async begin(path: string): Promise<void> {
		this.asked.push(path);
		this.most = Math.max(this.most, ++this.waiting);
		if (this.manner.delay) await new Promise((resolve) => setTimeout(resolve, this.manner.delay));
		this.waiting--;
		const error = this.manner.instead?.(path);
		if (error) throw error;
	}
}

/** Has a client answer for files as the extension does. */
export function answerFrom(client: LspClient, files: EditorFiles<URI>): void {
	const answers = new FileAnswers(files);
	client.answer('recap/readFolder', (params) => answers.folder(params));
	client.answer('recap/readFile', (params) => answers.file(params));
	client.answer('recap/fileSize', (params) => answers.size(params));
}
