import { env, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { NoSource } from '../../../server/src/protocol.ts';
import { tellRefusal } from '../links/tell.ts';
import type { NetworkConsent } from '../network/consent.ts';

/** A file that an author may choose, in words. */
export interface FileKind {
	/** What is in it, such as `schedule`. */
	readonly thing: string;
	/** What the dialog calls such files, and their extensions. */
	readonly filter: string;
	readonly extensions: readonly string[];
	/** How one is had by hand. */
	readonly byHand: string;
}

/** How many bytes of a file are read: as many as of an answer of the network. */
const largest = 32 * 1024 * 1024;

/** The text of a file that the author chooses; undefined where none was chosen, or after the author was told why it cannot be read. */
export async function chooseFile({ thing, filter, extensions }: FileKind): Promise<string | undefined> {
	const [file] =
		(await window.showOpenDialog({
			title: `Choose the ${thing}`,
			openLabel: 'Choose',
			filters: { [filter]: [...extensions], 'All files': ['*'] },
		})) ?? [];
	return file && readFile(file, thing);
}

/** The text of a file; undefined after the author was told why it cannot be read. */
export async function readFile(file: Uri, thing: string): Promise<string | undefined> {
	const name = file.path.split('/').at(-1) ?? file.path;
	try {
		const { size } = await workspace.fs.stat(file);
		if (size > largest) {
			void window.showErrorMessage(`${name} is larger than any ${thing}: ${Math.round(size / 1_000_000)} MB.`);
			return undefined;
		}
		return new TextDecoder().decode(await workspace.fs.readFile(file));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void window.showErrorMessage(`${name} could not be read: ${reason}`);
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
		validateInput: (text) => (text.trim() === '' ? 'Paste or type the address here.' : undefined),
	});
}

/** Lets an author choose where something comes from; undefined where the author gave up. */
export async function chooseSource<S>(
	title: string,
	choices: readonly (QuickPickItem & { readonly source: S })[],
): Promise<S | undefined> {
	const picked = await window.showQuickPick(choices, { title, placeHolder: 'Where from?', ignoreFocusOut: true });
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
	const { thing, byHand } = kind;
	switch (nothing.kind) {
		case 'not-allowed':
			await tellRefusal(consent, `The ${thing} was not loaded`, again);
			return undefined;
		case 'unreadable':
			void window.showErrorMessage(`No ${thing} could be read from this. ${byHand}`);
			return undefined;
		case 'no-address':
			void window.showErrorMessage(`This is no address of a ${thing}. ${byHand}`);
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
	const open = 'Open in Browser';
	const choose = 'Choose the File…';
	const page = Uri.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
	const text = `${page.authority} did not hand out the ${kind.thing} (${evidence}).`;
	const detail = `A browser is often let in where a program is not:\n\n1. Open ${page.toString(true)} in your browser.\n2. Save what comes as a file.\n3. Choose that file here.`;
	for (;;) {
		const answer = await window.showWarningMessage(text, { modal: true, detail }, choose, open);
		if (answer === choose) {
			const file = await chooseFile(kind);
			if (file !== undefined) return file;
		} else if (answer === open) await env.openExternal(page);
		else return undefined;
	}
}
