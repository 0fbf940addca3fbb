import { isToPage } from './messages.ts';
import { PageView } from './view.ts';

/** What VS Code gives to the script of a preview's window. */
declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const view = new PageView(document, {
	tell: (message) => vscode.postMessage(message),
	recall: () => vscode.getState(),
	remember: (state) => vscode.setState(state),
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
	if (isToPage(event.data)) view.take(event.data);
});
vscode.postMessage({ type: 'ready' });
