import type { ReadFileParams, ReadFileResult, ReadFolderResult } from '../../../server/src/protocol.ts';
import { type Address, Reach } from './reach.ts';

/** What answering needs of VS Code. Each may fail as its file system does. */
export interface EditorFiles<A extends Address> {
	parse(uri: string): A;
	readDirectory(folder: A): PromiseLike<readonly (readonly [name: string, type: number])[]>;
	stat(file: A): PromiseLike<{ readonly type: number; readonly size: number }>;
	readFile(file: A): PromiseLike<Uint8Array>;
	/** The open folders, and the folders of open documents. */
	open(): readonly A[];
	/** Whether an error says that there is no such file or folder. */
	isAbsent(error: unknown): boolean;
}

/** The types of files, as VS Code has them. */
const types = { file: 1, folder: 2, link: 64 };

/** More names than this are not handed on: no folder of a site has so many, and they would fill the memory. */
const mostNames = 100_000;

/** A picture of more bytes is not read, since it comes whole: none of a site is as large. */
const largest = 64 * 1024 * 1024;

/**
 * Answers what the server asks of files, through VS Code, so that any file system will do that somebody has provided. Gives
 * null for what is not there, or is none of the server's business.
 */
export class FileAnswers<A extends Address> {
	private readonly reach: Reach;

	constructor(private readonly files: EditorFiles<A>) {
		this.reach = new Reach(() => files.open());
	}

	/** @throws where the folder cannot be read, or holds too much */
	async folder(params: unknown): Promise<ReadFolderResult | null> {
		const folder = this.addressIn(params);
		if (!folder || !this.reach.allowsNames(folder)) return null;
		const entries = await this.orNull(this.files.readDirectory(folder));
		if (!entries) return null;
		if (entries.length > mostNames) throw new Error(`it holds more than ${mostNames} files and folders`);
		this.reach.note(folder, new Set(entries.map(([name]) => name)));
		return entries.flatMap(([name, type]): ReadFolderResult => {
			if (type & types.link) return [[name, 'link']];
			return type & types.folder ? [[name, 'folder']] : type & types.file ? [[name, 'file']] : [];
		});
	}

	/** @throws where the file cannot be read, or is a picture that is too large */
	async file(params: unknown): Promise<ReadFileResult | null> {
		if (!isReadFileParams(params)) return null;
		const file = this.fileIn(params);
		if (!file || (params.as === 'bytes' && !(await this.isBearable(file)))) return null;
		const bytes = await this.orNull(this.files.readFile(file));
		if (!bytes) return null;
		const wanted = bytes.subarray(0, params.most);
		const content = params.as === 'text' ? new TextDecoder().decode(wanted) : base64Of(wanted);
		return { content, size: bytes.length };
	}

	/** Whether there is a file that may be read whole. Texts are not asked: they are small, and an answer may take long. */
	private async isBearable(file: A): Promise<boolean> {
		const stat = await this.orNull(this.files.stat(file));
		if (!stat || !(stat.type & types.file)) return false;
		if (stat.size > largest) throw new Error(`it has ${stat.size} bytes, which is more than any picture of a site`);
		return true;
	}

	/** @throws where it cannot be found out */
	async size(params: unknown): Promise<number | null> {
		const file = this.fileIn(params);
		const stat = file && (await this.orNull(this.files.stat(file)));
		return stat && stat.type & types.file ? stat.size : null;
	}

	private fileIn(params: unknown): A | undefined {
		const file = this.addressIn(params);
		return file && this.reach.allows(file) ? file : undefined;
	}

	private addressIn(params: unknown): A | undefined {
		if (typeof params !== 'object' || params === null) return undefined;
		const { uri }: { uri?: unknown } = params;
		return typeof uri === 'string' ? this.files.parse(uri) : undefined;
	}

	private async orNull<T>(asked: PromiseLike<T>): Promise<T | null> {
		try {
			return await asked;
		} catch (error) {
			if (this.files.isAbsent(error)) return null;
			throw error;
		}
	}
}

function isReadFileParams(params: unknown): params is ReadFileParams {
	if (typeof params !== 'object' || params === null) return false;
	const { most, as }: { most?: unknown; as?: unknown } = params;
	return typeof most === 'number' && most >= 0 && (as === 'text' || as === 'bytes');
}

/** Bytes as Base64. They are taken in pieces, since a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
	const piece = 0x8000;
	let text = '';
	for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
	return btoa(text);
}
