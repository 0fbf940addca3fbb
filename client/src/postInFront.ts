import { Disposable, EventEmitter, type TextDocument, type TextEditor, window } from 'vscode';

/**
 * The document that an author looks at: the one of the active editor, and while something without text has the focus,
 * such as a preview, the one before, as long as it is on the screen.
 */
export class PostInFront implements Disposable {
	private last: TextDocument | undefined;
	private readonly changed = new EventEmitter<void>();
	private readonly listeners: Disposable;
	/** Fires whenever `document` may have changed. */
	readonly onChange = this.changed.event;

	constructor() {
		this.last = window.activeTextEditor?.document;
		this.listeners = Disposable.from(
			this.changed,
			window.onDidChangeActiveTextEditor(() => this.change()),
			window.onDidChangeVisibleTextEditors(() => this.change()),
		);
	}

	get document(): TextDocument | undefined {
		return this.editor?.document;
	}

	/** The editor that shows it. */
	get editor(): TextEditor | undefined {
		return window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => document === this.last);
	}

	dispose(): void {
		this.listeners.dispose();
	}

	private change(): void {
		this.last = this.document;
		this.changed.fire();
	}
}
