import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';
import { authoredSchemes } from '../options.ts';
import { targetFrom } from './arguments.ts';

/** Shows a place in a document: what "Go to the other link" of the light bulb calls. */
export function registerReveal(): Disposable {
	return commands.registerCommand('recap.reveal', async (uri: unknown, range: unknown) => {
		const target = targetFrom(uri, range);
		if (!target) return;
		const file = Uri.parse(target.uri);
		if (!authoredSchemes().includes(file.scheme)) return;
		const { start, end } = target;
		const selection = new Range(start.line, start.character, end.line, end.character);
		await window.showTextDocument(await workspace.openTextDocument(file), { selection });
	});
}
