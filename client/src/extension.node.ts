import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Extension } from './activate.ts';
import { extendMarkdownIt } from './markdownPreview.ts';
import { nodeMachine } from './nodeMachine.ts';

// VS Code calls two functions of a module and hands nothing from the first to the second: what runs is kept here.
const extension = new Extension((context, options) => {
	const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
	return new LanguageClient('recap', 'Recap Posts', { run: server, debug: server }, options);
}, nodeMachine);

/** Called by VS Code when a Markdown file opens or a workspace has a `.recap.yaml`. Gives what its Markdown preview asks for. */
export function activate(context: ExtensionContext): { extendMarkdownIt: typeof extendMarkdownIt } {
	extension.activate(context);
	return { extendMarkdownIt };
}

/** Called by VS Code at its end; resolves when the server has stopped. */
export function deactivate(): Promise<void> {
	return extension.deactivate();
}
