import { CancellationTokenSource, type Uri, workspace } from 'vscode';
import { reportOf } from '../../../server/src/core/photos/report.ts';
import { stripMetadata } from '../../../server/src/core/pictures/strip.ts';
import { type RenamePictureParams, renamePictureRequest } from '../../../server/src/protocol.ts';
import type { ServerLine } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { reasonOf } from '../photos/room.ts';
import { type BundlePicture, stampOf } from './bundle.ts';
import type { Originals, PutAway } from './originals.ts';
import type { Choice } from './page/messages.ts';

/** What became of a picture. */
export type Outcome =
	| { readonly kind: 'done'; readonly saved: number; readonly original?: PutAway }
	/** It is as it was, or where that is said, somewhere else. */
	| { readonly kind: 'failed'; readonly text: string };

/** What the doing needs. */
export interface Tools {
	readonly originals: Originals;
	readonly connection: ServerLine;
}

/** Does with a picture what its author chose. What fails leaves it as it was. */
export async function applyChoice(picture: BundlePicture, choice: Choice, tools: Tools): Promise<Outcome> {
	const { uri, stamp, plan, report } = picture;
	const now = await stampOf(uri);
	if (!now) return failed(l10n.t('it is not there any more'));
	if (now.mtime !== stamp.mtime || now.size !== stamp.size)
		return failed(l10n.t('it was changed since it was looked at. Look again, and choose anew'));
	try {
		const bytes = await bytesFor(picture, choice);
		if (bytes === 'odd') return failed(l10n.t('what was drawn of it is no such picture. Look again, and choose anew'));
		const original = bytes && (await replace(uri, bytes, tools.originals));
		const saved = bytes ? report.weight - bytes.length : 0;
		const done: Outcome = { kind: 'done', saved, ...(original && { original }) };
		if (!choice.rename || plan.newName === undefined) return done;
		const refused = await rename(uri, plan.newName, tools.connection);
		return refused === undefined ? done : failed(refused);
	} catch (error) {
		return failed(reasonOf(error));
	}

	function failed(reason: string): Outcome {
		return { kind: 'failed', text: l10n.t('{0}: {1}.', report.name, reason) };
	}
}

/** The new bytes of a picture; undefined where they stay, `odd` where the page sent something else. */
async function bytesFor(
	{ uri, plan, report }: BundlePicture,
	{ scaled, strip }: Choice,
): Promise<Uint8Array | 'odd' | undefined> {
	if (scaled.length > 0) {
		const drawn = reportOf(report.name, scaled);
		const isRight =
			report.kind === 'picture' &&
			drawn.kind === 'picture' &&
			drawn.format === report.format &&
			drawn.size.width === plan.width &&
			!drawn.cutOff;
		return isRight ? scaled : 'odd';
	}
	if (!strip || !plan.strip) return undefined;
	const before = await workspace.fs.readFile(uri);
	const after = stripMetadata(before);
	return after && after.length < before.length ? after : undefined;
}

/** Puts bytes in a file's place: they are written whole beside it first, so that a full disk costs nothing. */
async function replace(uri: Uri, bytes: Uint8Array, originals: Originals): Promise<PutAway> {
	const slash = uri.path.lastIndexOf('/') + 1;
	const beside = uri.with({ path: `${uri.path.slice(0, slash)}.${crypto.randomUUID()}.recap` });
	try {
		await workspace.fs.writeFile(beside, bytes);
		const written = await workspace.fs.stat(beside);
		if (written.size !== bytes.length) throw new Error(l10n.t('it could not be written whole'));
		const original = await originals.putAway(uri);
		await move(beside, uri, original);
		return original;
	} catch (error) {
		if (!(error instanceof Stranded)) await workspace.fs.delete(beside).then(undefined, () => undefined);
		throw error;
	}
}

/** The original is in the trash, and what is to take its place stands beside it under another name. */
class Stranded extends Error {}

async function move(beside: Uri, uri: Uri, { kind }: PutAway): Promise<void> {
	try {
		await workspace.fs.rename(beside, uri, { overwrite: kind === 'kept' });
	} catch (error) {
		if (kind === 'kept') throw error;
		const name = beside.path.slice(beside.path.lastIndexOf('/') + 1);
		throw new Stranded(
			l10n.t('{0}. The original is in the trash, and the new picture beside its place as {1}', reasonOf(error), name),
		);
	}
}

/**
 * Gives a picture another name, with every path that leads to it.
 *
 * @returns why it could not be, in words
 */
async function rename(uri: Uri, name: string, connection: ServerLine): Promise<string | undefined> {
	const target = uri.with({ path: `${uri.path.slice(0, uri.path.lastIndexOf('/') + 1)}${name}` });
	if (await stampOf(target)) return l10n.t('there is a file {0} already, so it keeps its name', name);
	const params: RenamePictureParams = { oldUri: uri.toString(), newUri: target.toString() };
	const cancellation = new CancellationTokenSource();
	try {
		const edit = await connection.requestEdit(renamePictureRequest, params, cancellation.token);
		// Posts that are not open are saved with it.
		const applied = edit && (await workspace.applyEdit(edit, { isRefactoring: true }));
		return applied ? undefined : l10n.t('it could not be renamed to {0}', name);
	} catch (error) {
		return l10n.t('it could not be renamed to {0}: {1}', name, reasonOf(error));
	} finally {
		cancellation.dispose();
	}
}
