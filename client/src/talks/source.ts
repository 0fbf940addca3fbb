import { env, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { NoSource } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { type Refusals, tellRefusal } from '../links/tell.ts';
import type { NetworkConsent } from '../network/consent.ts';

/** A file that an author may choose, in words. */
export interface FileKind {
	/** The title of the dialog. */
	readonly choose: string;
	/** What the dialog calls such files, and their extensions. */
	readonly filter: string;
	readonly extensions: readonly string[];
	/** That a file is larger than any of these. */
	tooLarge(name: string, megabytes: string): string;
	/** That a text is none, and that an address leads to none; both with how one is had by hand. */
	readonly unreadable: string;
	readonly noAddress: string;
	/** That a host did not hand it out. */
	refused(host: string, evidence: string): string;
	/** That it was not loaded. */
	readonly refusals: Refusals;
}

/** How many bytes of a file are read: as many as of an answer of the network. */
const largest = 32 * 1024 * 1024;

/** The text of a file that the author chooses; undefined where none was chosen, or after the author was told why it cannot be read. */
export async function chooseFile(kind: FileKind): Promise<string | undefined> {
	const [file] =
		(await window.showOpenDialog({
			title: kind.choose,
			openLabel: l10n.t('Choose'),
			filters: { [kind.filter]: [...kind.extensions], [l10n.t('All files')]: ['*'] },
		})) ?? [];
	return file && readFile(file, kind);
}

/** The text of a file; undefined after the author was told why it cannot be read. */
export async function readFile(file: Uri, { tooLarge }: Pick<FileKind, 'tooLarge'>): Promise<string | undefined> {
	const name = file.path.split('/').at(-1) ?? file.path;
	try {
		const { size } = await workspace.fs.stat(file);
		if (size > largest) {
			void window.showErrorMessage(tooLarge(name, l10n.number(Math.round(size / 1_000_000))));
			return undefined;
		}
		return new TextDecoder().decode(await workspace.fs.readFile(file));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void window.showErrorMessage(l10n.t('{0} could not be read: {1}', name, reason));
		return undefined;
	}
}

/** Asks for an address in a box; undefined where the author gave up. */
export function askForAddress(title: string, prompt: string, placeHolder: string): Thenable<string | undefined> {
	return window.showInputBox({
		title,
		prompt,
		placeHolder,
		ignoreFocusOut: true,
		validateInput: (text) => (text.trim() === '' ? l10n.t('Paste or type the address here.') : undefined),
	});
}

/** Lets an author choose where something comes from; undefined where the author gave up. */
export async function chooseSource<S>(
	title: string,
	choices: readonly (QuickPickItem & { readonly source: S })[],
): Promise<S | undefined> {
	const placeHolder = l10n.t('Where from?');
	const picked = await window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
	return picked?.source;
}

/**
 * Tells an author why there is nothing, with the way out.
 *
 * @param again tries the same once more, after the author allowed it
 * @returns the text of a file that the author had by hand
 */
export async function goOnByHand(
	nothing: NoSource,
	kind: FileKind,
	consent: NetworkConsent,
	again: () => Promise<void>,
): Promise<string | undefined> {
	switch (nothing.kind) {
		case 'not-allowed':
			await tellRefusal(consent, kind.refusals, again);
			return undefined;
		case 'unreadable':
			void window.showErrorMessage(kind.unreadable);
			return undefined;
		case 'no-address':
			void window.showErrorMessage(kind.noAddress);
			return undefined;
		case 'refused':
			return refusedByHost(nothing, kind);
	}
}

/** Leads an author through having the file by hand: a browser is let in where a program is not. */
async function refusedByHost(
	{ address, evidence }: Extract<NoSource, { kind: 'refused' }>,
	kind: FileKind,
): Promise<string | undefined> {
	const open = l10n.t('Open in Browser');
	const choose = l10n.t('Choose the File…');
	const page = Uri.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
	const text = kind.refused(page.authority, evidence);
	const detail = l10n.t(
		'A browser is often let in where a program is not:\n\n1. Open {0} in your browser.\n2. Save what comes as a file.\n3. Choose that file here.',
		page.toString(true),
	);
	for (;;) {
		const answer = await window.showWarningMessage(text, { modal: true, detail }, choose, open);
		if (answer === choose) {
			const file = await chooseFile(kind);
			if (file !== undefined) return file;
		} else if (answer === open) await env.openExternal(page);
		else return undefined;
	}
}
