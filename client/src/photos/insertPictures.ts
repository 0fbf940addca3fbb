import {
	type CancellationToken,
	type DataTransfer,
	type Range,
	SnippetString,
	SnippetTextEdit,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { endings } from '../../../server/src/core/photos/formats.ts';
import { type PlacePicturesParams, placePicturesRequest } from '../../../server/src/protocol.ts';
import { runsSoon, type ServerLine } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { Machine } from '../machine.ts';
import { isPlaced } from './answers.ts';
import { refusalOf } from './room.ts';
import { type HandedPicture, hasOwnText, picturesIn } from './transfer.ts';

/** What becomes of pictures that are handed over. */
export interface Insertion {
	/** The files first and the text then, so that no text names a file that could not be written. */
	readonly edit: WorkspaceEdit;
	readonly title: string;
	/** Whether text came along that may be what was meant. */
	readonly yieldsToText: boolean;
}

/**
 * Puts the pictures that are handed over into a post: those that are new become files beside it, and all of them blocks.
 *
 * @returns undefined where there are none, or the document is none of ours. What cannot be done is told, and comes to an
 * edit that changes nothing: nobody else is to put them there in another way.
 */
export async function insertPictures(
	connection: ServerLine,
	document: TextDocument,
	range: Range,
	transfer: DataTransfer,
	token: CancellationToken,
	freeBytes?: Machine['freeBytes'],
): Promise<Insertion | undefined> {
	if (document.isUntitled) return undefined;
	const folder = Uri.joinPath(document.uri, '..');
	const pictures = await picturesIn(transfer, folder);
	if (pictures.length === 0 || !(await runsSoon(connection)) || token.isCancellationRequested) return undefined;
	const usable = pictures.flatMap((picture) => {
		const ending = endingOf(picture);
		return ending === undefined ? [] : [{ ...picture, ending }];
	});
	const params: PlacePicturesParams = {
		uri: document.uri.toString(),
		range: { start: range.start, end: range.end },
		pictures: usable.map(({ name, ending, uri }) => ({
			ending,
			...(name !== undefined && { name }),
			...(uri && { uri: uri.toString() }),
		})),
		taken: await namesIn(folder),
	};
	// Cancelled, or the server ended: then others may have the pictures.
	const placed = await connection.request(placePicturesRequest, params, token).catch(() => undefined);
	if (!isPlaced(placed) || placed.pictures.length !== usable.length || token.isCancellationRequested) return undefined;
	const yieldsToText = await hasOwnText(transfer, pictures);
	const nothing = { edit: new WorkspaceEdit(), title: titleFor(pictures.length), yieldsToText };
	tellOfHeic(pictures);
	if (usable.length === 0) return nothing;
	const fresh = usable.filter((_, index) => placed.pictures[index]?.isNew);
	const refusal = fresh.some(({ tooMuch }) => tooMuch)
		? l10n.t(
				'Together these pictures weigh more than can be copied at once. Copy them into the folder of the post first, and drop them from there.',
			)
		: fresh.length > 0
			? await refusalOf(folder, weightOf(fresh), freeBytes)
			: undefined;
	if (refusal !== undefined) {
		void window.showErrorMessage(refusal);
		return nothing;
	}
	const edit = new WorkspaceEdit();
	for (const [index, { path, isNew }] of placed.pictures.entries()) {
		const contents = usable[index]?.contents;
		if (isNew && contents) edit.createFile(Uri.joinPath(folder, path), { contents });
	}
	edit.set(document.uri, [SnippetTextEdit.replace(range, new SnippetString(placed.snippet))]);
	return { edit, title: titleFor(usable.length), yieldsToText };
}

function titleFor(count: number): string {
	return count === 1 ? l10n.t('Insert Picture Block') : l10n.t('Insert {0} Picture Blocks', l10n.number(count));
}

/** The ending that a picture's file is to have; undefined for what browsers do not show. */
function endingOf({ format, name = '' }: HandedPicture): string | undefined {
	if (format === 'heic') return undefined;
	const own = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
	// Two endings are usual for a JPEG.
	return own === 'jpeg' && format === 'jpeg' ? own : endings[format][0];
}

function weightOf(pictures: readonly HandedPicture[]): number {
	const known = pictures.flatMap(({ weight }) => weight ?? []);
	const sum = known.reduce((total, weight) => total + weight, 0);
	// Those that were not looked into are taken to be like the others.
	return known.length === 0 ? 0 : Math.round((sum / known.length) * pictures.length);
}

async function namesIn(folder: Uri): Promise<string[]> {
	try {
		return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch {
		return [];
	}
}

function tellOfHeic(pictures: readonly HandedPicture[]): void {
	const [first, ...more] = pictures.filter(({ format }) => format === 'heic');
	if (!first) return;
	void window.showWarningMessage(
		more.length === 0
			? l10n.t(
					'{0} is a photo in Apple’s format HEIC, which most browsers do not show. Export it as JPEG first, in Photos by File > Export, and insert that.',
					first.name ?? l10n.t('The picture'),
				)
			: l10n.t(
					'{0} and {1} more are photos in Apple’s format HEIC, which most browsers do not show. Export them as JPEG first, in Photos by File > Export, and insert those.',
					first.name ?? l10n.t('The picture'),
					l10n.number(more.length),
				),
	);
}
