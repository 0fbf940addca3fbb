import {
	type CancellationToken,
	type DataTransfer,
	Disposable,
	DocumentDropEdit,
	type DocumentDropEditProvider,
	DocumentDropOrPasteEditKind,
	DocumentPasteEdit,
	type DocumentPasteEditContext,
	type DocumentPasteEditProvider,
	languages,
	type Position,
	Range,
	SnippetString,
	type TextDocument,
} from 'vscode';
import type { ServerLine } from '../connection.ts';
import type { Machine } from '../machine.ts';
import { authoredSchemes } from '../options.ts';
import { insertPictures } from './insertPictures.ts';
import { pastedLink } from './pastedLink.ts';

/** Our own kinds, for who sets what a paste does by `editor.pasteAs.preferences`. */
const pictureKind = DocumentDropOrPasteEditKind.Empty.append('recap', 'picture');
const linkKind = DocumentDropOrPasteEditKind.Empty.append('recap', 'link');

const pictureTypes = ['image/*', 'text/uri-list', 'files'];

/** Pasting and dropping pictures, and pasting the addresses of talks, in posts. */
export function registerPasteAndDrop(connection: ServerLine, { freeBytes }: Machine): Disposable {
	const documents = authoredSchemes().map((scheme) => ({ language: 'markdown', scheme }));
	const pictures = new PictureProvider(connection, freeBytes);
	return Disposable.from(
		languages.registerDocumentPasteEditProvider(documents, pictures, {
			providedPasteEditKinds: [pictureKind],
			pasteMimeTypes: pictureTypes,
		}),
		languages.registerDocumentDropEditProvider(documents, pictures, {
			providedDropEditKinds: [pictureKind],
			dropMimeTypes: pictureTypes,
		}),
		languages.registerDocumentPasteEditProvider(documents, new LinkProvider(connection), {
			providedPasteEditKinds: [linkKind],
			pasteMimeTypes: ['text/plain'],
		}),
	);
}

/** Makes blocks of pictures. The whole edit stands in `additionalEdit`: its files are written before its text. */
export class PictureProvider implements DocumentPasteEditProvider, DocumentDropEditProvider {
	constructor(
		private readonly connection: ServerLine,
		private readonly freeBytes?: Machine['freeBytes'],
	) {}

	async provideDocumentPasteEdits(
		document: TextDocument,
		[range]: readonly Range[],
		transfer: DataTransfer,
		{ only }: DocumentPasteEditContext,
		token: CancellationToken,
	): Promise<DocumentPasteEdit[] | undefined> {
		if (!range || (only && !only.contains(pictureKind))) return undefined;
		const found = await insertPictures(this.connection, document, range, transfer, token, this.freeBytes);
		if (!found) return undefined;
		const edit = new DocumentPasteEdit('', found.title, pictureKind);
		edit.additionalEdit = found.edit;
		if (found.yieldsToText) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
		return [edit];
	}

	async provideDocumentDropEdits(
		document: TextDocument,
		position: Position,
		transfer: DataTransfer,
		token: CancellationToken,
	): Promise<DocumentDropEdit[] | undefined> {
		const range = new Range(position, position);
		const found = await insertPictures(this.connection, document, range, transfer, token, this.freeBytes);
		if (!found) return undefined;
		const edit = new DocumentDropEdit('', found.title, pictureKind);
		edit.additionalEdit = found.edit;
		return [edit];
	}
}

/** Makes links of the addresses of talks. */
class LinkProvider implements DocumentPasteEditProvider {
	constructor(private readonly connection: ServerLine) {}

	async provideDocumentPasteEdits(
		document: TextDocument,
		[range, ...others]: readonly Range[],
		transfer: DataTransfer,
		{ only }: DocumentPasteEditContext,
		token: CancellationToken,
	): Promise<DocumentPasteEdit[] | undefined> {
		// Of several cursors each has a selection of its own.
		if (!range || others.length > 0 || (only && !only.contains(linkKind))) return undefined;
		const text = (await transfer.get('text/plain')?.asString()) ?? '';
		const link = await pastedLink(this.connection, document, range, text, token);
		if (!link) return undefined;
		const edit = new DocumentPasteEdit(new SnippetString(link.snippet), link.title, linkKind);
		// A gap is offered, and the address stays as it is for who does not choose it.
		if (link.text === 'gap') edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
		return [edit];
	}
}
