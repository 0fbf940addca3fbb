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

/** While its window is being loaded VS Code may lose a message; this says that the page is there until it is answered, in milliseconds. */
const again = 1000;
const sayReady = () => vscode.postMessage({ type: 'ready', load: Number(document.body.dataset.load) });
const timer = setInterval(sayReady, again);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
	if (!isToPage(event.data)) return;
	clearInterval(timer);
	view.take(event.data);
});
sayReady();
