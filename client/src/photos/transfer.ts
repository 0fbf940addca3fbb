import { type DataTransfer, type DataTransferFile, Uri, workspace } from 'vscode';
import { formatBySign, formatOf, type KnownFormat } from '../../../server/src/core/photos/formats.ts';

/** A picture that an author pastes or drops. */
export interface HandedPicture {
	readonly format: KnownFormat;
	/** The name of its file; absent where it has none, as for a picture that was copied and no file. */
	readonly name?: string;
	/** Its file where that is known. */
	readonly uri?: Uri;
	/** What to write for it. */
	readonly contents: Uint8Array | DataTransferFile;
	/** In bytes; absent where it was not looked into. */
	readonly weight?: number;
	/** Set where it was not read, because together with those before it is too much to hand on to VS Code. */
	readonly tooMuch?: true;
}

/** So many bytes are looked into, for the formats of pictures: every one of them comes a long way to the extension. */
const mostRead = 48 * 1024 * 1024;

/**
 * So many bytes of files that VS Code does not hold itself are handed on to it: they go as one text, which is a third longer
 * and may not be longer than 512 MB.
 */
const mostHandedOn = 200 * 1024 * 1024;

/** What browsers call a picture of the clipboard that is no file. */
const nameless = /^image\.(?:png|jpe?g|gif|webp)$/i;

/** The pictures that are handed over, in order; those that lie in `folder` are not read. */
export async function picturesIn(transfer: DataTransfer, folder: Uri): Promise<HandedPicture[]> {
	const files = filesIn(transfer);
	const uris = await urisIn(transfer);
	const left = new Set(files);
	const found: HandedPicture[] = [];
	let read = 0;
	let handedOn = 0;
	const look = async (bytes: () => PromiseLike<Uint8Array>): Promise<Uint8Array | undefined> => {
		if (read > mostRead) return undefined;
		const all = await bytes();
		read += all.length;
		return all;
	};
	for (const uri of uris) {
		const same = files.find(({ file }) => file.uri?.fsPath === uri.fsPath);
		if (same) left.delete(same);
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		const sign = formatBySign(same?.type ?? '', name);
		if (!sign) continue;
		if (isBelow(folder, uri)) {
			found.push({ format: sign, name, uri, contents: new Uint8Array(0), weight: 0 });
			continue;
		}
		if (!same) {
			handedOn += (await workspace.fs.stat(uri)).size;
			if (handedOn > mostHandedOn) {
				found.push({ format: sign, name, uri, contents: new Uint8Array(0), tooMuch: true });
				continue;
			}
		}
		const bytes = same ? await look(() => same.file.data()) : await workspace.fs.readFile(uri);
		const format = (bytes && formatOf(bytes)) ?? sign;
		// What comes with the transfer is fetched from there by VS Code once more, without a way round through here.
		const contents = same?.file ?? bytes ?? new Uint8Array(0);
		found.push({ format, name, uri, contents, ...(bytes && { weight: bytes.length }) });
	}
	for (const { type, file } of files) {
		if (![...left].some((one) => one.file === file)) continue;
		const bytes = await look(() => file.data());
		const format = (bytes && formatOf(bytes)) ?? formatBySign(type, file.name);
		if (!format) continue;
		const own = nameless.test(file.name) ? {} : { name: file.name };
		found.push({ format, ...own, contents: file, ...(bytes && { weight: bytes.length }) });
	}
	return found;
}

/** Whether plain text comes with pictures that says more than their names, so that it may be what is meant. */
export async function hasOwnText(transfer: DataTransfer, pictures: readonly HandedPicture[]): Promise<boolean> {
	const text = (await transfer.get('text/plain')?.asString()) ?? '';
	const names = new Set(pictures.flatMap(({ name }) => (name === undefined ? [] : [name])));
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines.some((line) => !names.has(line.trim().replace(/^.*[/\\]/, '')));
}

interface TransferredFile {
	readonly type: string;
	readonly file: DataTransferFile;
}

/** The pictures that come as files. VS Code gives them by their types; of several types only their names tell an order. */
function filesIn(transfer: DataTransfer): TransferredFile[] {
	const files: TransferredFile[] = [];
	for (const [type, item] of transfer) {
		const file = item.asFile();
		if (file && formatBySign(type, file.name)) files.push({ type, file });
	}
	if (new Set(files.map(({ type }) => type)).size < 2) return files;
	return files.sort((a, b) => a.file.name.localeCompare(b.file.name, undefined, { numeric: true }));
}

/** The files of pictures that are named; addresses of the web are none. */
async function urisIn(transfer: DataTransfer): Promise<Uri[]> {
	const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
	const uris: Uri[] = [];
	for (const line of list.split(/\r?\n/)) {
		if (line.trim() === '' || line.startsWith('#') || /^https?:/i.test(line)) continue;
		try {
			const uri = Uri.parse(line.trim(), true);
			// Windows has its drives in capitals or not; VS Code writes them small.
			if (formatBySign('', uri.path)) uris.push(uri.scheme === 'file' ? Uri.file(uri.fsPath) : uri);
		} catch {
			// No URI.
		}
	}
	return uris;
}

function isBelow(folder: Uri, { scheme, authority, path }: Uri): boolean {
	return scheme === folder.scheme && authority === folder.authority && path.startsWith(`${folder.path}/`);
}
