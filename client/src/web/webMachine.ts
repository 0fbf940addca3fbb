import { window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { Machine } from '../machine.ts';
import { BrowserFetch } from '../network/browserFetch.ts';

/** A browser: files are VS Code's alone, and the network answers only whom it likes. */
export function webMachine(): Machine {
	const tell = (host: string) => {
		void window.showInformationMessage(
			l10n.t(
				'A browser may not read what {0} answers. Links to such hosts count as not verifiable here: VS Code on your own machine and “recap lint --online” can check them.',
				host,
			),
		);
	};
	const network = new BrowserFetch(
		(input, init) => fetch(input, init),
		() => navigator.onLine,
		tell,
	);
	return { fetch: network.fetch };
}
