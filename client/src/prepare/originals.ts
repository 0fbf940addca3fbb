import { FileSystemError, Uri, workspace } from 'vscode';
import { l10n } from '../editorL10n.ts';

/** Where an original went. */
export type PutAway = { readonly kind: 'trash' } | { readonly kind: 'kept'; readonly folder: Uri };

/**
 * Puts the originals of files away before others take their place: into the trash, and where a system has none, as a
 * server that is worked on from afar, into a folder of the extension's own.
 */
export class Originals {
	/** The folder of this run, named when it is needed. */
	private folder: Uri | undefined;

	/** @param storage the extension's own folder */
	constructor(
		private readonly storage: Uri,
		private readonly now: () => Date,
	) {}

	/**
	 * Puts a file away. Where that is the trash it is not in its place any more; else it still is, with its copy elsewhere.
	 *
	 * @throws where it could be neither: then it is in its place
	 */
	async putAway(file: Uri): Promise<PutAway> {
		try {
			await workspace.fs.delete(file, { useTrash: true });
			return { kind: 'trash' };
		} catch (error) {
			// Some systems say that they have a trash, and fail at it.
			if (!(await isThere(file))) throw error;
			return { kind: 'kept', folder: await this.keep(file) };
		}
	}

	private async keep(file: Uri): Promise<Uri> {
		const [name = 'picture', bundle = 'post'] = file.path.split('/').reverse();
		const moment = this.now().toISOString().replace(/[:.]/g, '-');
		this.folder ??= Uri.joinPath(this.storage, 'originals', `${moment} ${bundle}`);
		await workspace.fs.createDirectory(this.folder);
		const copy = Uri.joinPath(this.folder, name);
		await workspace.fs.copy(file, copy, { overwrite: false });
		const [before, after] = await Promise.all([workspace.fs.stat(file), workspace.fs.stat(copy)]);
		if (before.size !== after.size) throw FileSystemError.Unavailable(l10n.t('the copy of the original is not whole'));
		return this.folder;
	}
}

async function isThere(file: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(file);
		return true;
	} catch {
		return false;
	}
}
