import { isToPage } from './messages.ts';
import { PicturesView } from './view.ts';

/** What VS Code gives to the script of a window. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const vscode = acquireVsCodeApi();
const view = new PicturesView(document, (message) => vscode.postMessage(message));

/** While its window is being loaded VS Code may lose a message; this says that the page is there until it is answered, in milliseconds. */
const again = 1000;
const sayReady = () => vscode.postMessage({ type: 'ready' });
const timer = setInterval(sayReady, again);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
	if (!isToPage(event.data)) return;
	clearInterval(timer);
	view.take(event.data);
});
sayReady();
