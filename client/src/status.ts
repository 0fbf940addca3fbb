import { Disposable, StatusBarAlignment, type StatusBarItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { type ProblemCount, problemCountNotification } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { describeCounts, isProblemCount } from './counts.ts';

/** The status bar's item: how many problems the post in front has. Hidden for anything that is no post. */
export class PostStatus implements Disposable {
	private readonly item: StatusBarItem;
	private readonly counts = new Map<string, NonNullable<ProblemCount['counts']>>();
	private readonly listeners: Disposable;
	/** The document that was in front last. */
	private document: TextDocument | undefined;

	constructor(connection: Connection) {
		this.item = window.createStatusBarItem('recap.problems', StatusBarAlignment.Left, 0);
		this.item.name = 'Problems of the Post';
		this.item.command = 'workbench.actions.view.problems';
		connection.onNotification(problemCountNotification, (message) => this.take(message));
		this.listeners = Disposable.from(
			this.item,
			window.onDidChangeActiveTextEditor(() => this.show()),
			window.onDidChangeVisibleTextEditors(() => this.show()),
			workspace.onDidCloseTextDocument((document) => this.forget(document)),
			connection.onState(() => {
				if (connection.state !== 'running') this.counts.clear();
				this.show();
			}),
		);
	}

	dispose(): void {
		this.listeners.dispose();
	}

	private take(message: unknown): void {
		if (!isProblemCount(message)) return;
		const key = Uri.parse(message.uri).toString();
		if (message.counts) this.counts.set(key, message.counts);
		else this.counts.delete(key);
		this.show();
	}

	private forget(document: TextDocument): void {
		this.counts.delete(document.uri.toString());
		this.show();
	}

	private show(): void {
		this.document = this.documentInFront();
		const counts = this.document && this.counts.get(this.document.uri.toString());
		if (!counts) {
			this.item.hide();
			return;
		}
		const { text, words } = describeCounts(counts);
		this.item.text = text;
		this.item.tooltip = `${words}. Click to see the list of problems.`;
		this.item.accessibilityInformation = { label: words, role: 'button' };
		this.item.show();
	}

	/** The document in front; the one before while something without text has the focus, such as its preview. */
	private documentInFront(): TextDocument | undefined {
		const active = window.activeTextEditor?.document;
		if (active) return active;
		return window.visibleTextEditors.some(({ document }) => document === this.document) ? this.document : undefined;
	}
}
