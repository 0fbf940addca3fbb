import { Disposable, TabInputText, TabInputTextDiff, window } from 'vscode';
import { type ShownParams, shownNotification } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';

/** The documents whose problems the client asks for: those in tabs, and those in view without one. */
function shownUris(): readonly string[] {
	const inTabs = window.tabGroups.all.flatMap(({ tabs }) =>
		tabs.flatMap(({ input }) => {
			if (input instanceof TabInputText) return [input.uri];
			return input instanceof TabInputTextDiff ? [input.modified] : [];
		}),
	);
	const inView = window.visibleTextEditors.map(({ document }) => document.uri);
	return [...new Set([...inTabs, ...inView].map((uri) => uri.toString()))];
}

/** Tells the server which documents are shown, from its first word on whenever that changes. */
export class ShownDocuments implements Disposable {
	private listening: Disposable | undefined;
	private told = '';

	constructor(private readonly connection: Connection) {}

	/** Tells it now. */
	async tell(): Promise<void> {
		this.listening ??= Disposable.from(
			window.tabGroups.onDidChangeTabs(() => void this.tellChanged()),
			window.onDidChangeVisibleTextEditors(() => void this.tellChanged()),
		);
		this.told = '';
		await this.tellChanged();
	}

	dispose(): void {
		this.listening?.dispose();
	}

	private async tellChanged(): Promise<void> {
		const uris = shownUris();
		const words = uris.join('\n');
		if (words === this.told && words !== '') return;
		this.told = words;
		const params: ShownParams = { uris };
		await this.connection.notify(shownNotification, params).catch(() => undefined);
	}
}
