import { window } from 'vscode';
import type { Machine } from '../machine.ts';
import { BrowserFetch } from './browserFetch.ts';

/** A browser: files are VS Code's alone, and the network answers only whom it likes. */
export function webMachine(): Machine {
	const network = new BrowserFetch(globalThis.fetch.bind(globalThis), (host) => {
		void window.showInformationMessage(
			`A browser may not read what ${host} answers, so links to it count as not verifiable here. VS Code on your own machine and “recap lint --online” can check them.`,
		);
	});
	return { fetch: network.fetch };
}
