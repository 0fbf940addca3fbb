import { commands, type ExtensionContext, Uri } from 'vscode';
import { Extension } from '../activate.ts';
import { lateShortcodes } from '../lateShortcodes.ts';
import { webMachine } from './webMachine.ts';
import { WorkerClient } from './workerClient.ts';

// VS Code calls two functions of a module and hands nothing from the first to the second: what runs is kept here.
const extension = new Extension(
	({ extensionUri }, options) => new WorkerClient(Uri.joinPath(extensionUri, 'dist').toString(true), options),
	webMachine(),
);

/** Called by VS Code in a browser, when it would call that of the node extension. Gives the same. */
export function activate(context: ExtensionContext): { extendMarkdownIt(markdown: unknown): unknown } {
	extension.activate(context);
	const pages = Uri.joinPath(context.extensionUri, 'dist/pages.js').toString(true);
	return {
		extendMarkdownIt: lateShortcodes(
			async () => (await fetch(pages)).text(),
			() => void commands.executeCommand('markdown.preview.refresh'),
		),
	};
}

/** Called by VS Code at its end; resolves when the server has stopped. */
export function deactivate(): Promise<void> {
	return extension.deactivate();
}
