import {
	Disposable,
	EventEmitter,
	MarkdownString,
	StatusBarAlignment,
	type StatusBarItem,
	Uri,
	window,
	workspace,
} from 'vscode';
import { type CountsParams, countsNotification } from '../../server/src/protocol.ts';
import { showGlanceCommand } from './commands/glance.ts';
import type { Connection } from './connection.ts';
import { describeCounts, isCounts } from './counts.ts';
import { l10n } from './editorL10n.ts';
import type { PostInFront } from './postInFront.ts';

/** The status bar's item: what the post in front has. Hidden for anything that is no post. */
export class PostStatus implements Disposable {
	private readonly item: StatusBarItem;
	private readonly counts = new Map<string, CountsParams>();
	private readonly counted = new EventEmitter<void>();
	/** Fires whenever the server has counted a post anew: its text, its files or its links are other ones. */
	readonly onCounts = this.counted.event;
	private readonly listeners: Disposable;

	constructor(
		connection: Connection,
		private readonly inFront: PostInFront,
	) {
		this.item = window.createStatusBarItem('recap.glance', StatusBarAlignment.Left, 0);
		this.item.name = l10n.t('Post at a Glance');
		this.item.command = showGlanceCommand;
		connection.onNotification(countsNotification, (message) => this.take(message));
		this.listeners = Disposable.from(
			this.item,
			this.counted,
			inFront.onChange(() => this.show()),
			workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
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
		if (!isCounts(message)) return;
		const key = Uri.parse(message.uri).toString();
		if (message.counts) this.counts.set(key, message);
		else this.counts.delete(key);
		this.show();
		this.counted.fire();
	}

	private forget(uri: Uri): void {
		this.counts.delete(uri.toString());
		this.show();
	}

	private show(): void {
		const document = this.inFront.document;
		const { counts, links } = (document && this.counts.get(document.uri.toString())) ?? {};
		if (!counts) {
			this.item.hide();
			return;
		}
		const { text, words, details } = describeCounts(l10n, counts, links);
		this.item.text = text;
		this.item.tooltip = new MarkdownString(details, true);
		this.item.accessibilityInformation = { label: words, role: 'button' };
		this.item.show();
	}
}
