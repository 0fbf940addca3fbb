import {
	Disposable,
	Range,
	Selection,
	type TextEditor,
	TextEditorRevealType,
	type Uri,
	ViewColumn,
	window,
	workspace,
} from 'vscode';
import type { Place } from './page/messages.ts';

/** An editor that was scrolled for the page goes on moving for so long, in milliseconds; it is not told of that. */
const settles = 300;

/** Where the author is in the editor of a preview's post: told to the page, and changed for it. */
export class EditorPlace implements Disposable {
	private uri: Uri | undefined;
	private readonly listeners: Disposable;
	/** Until when scrolling is the page's own doing, in milliseconds since 1970. */
	private quietUntil = 0;
	/** The line that the page was told last: typing moves the cursor along it, which is no news to the page. */
	private cursor: number | undefined;

	/** @param tell has the page go to a place */
	constructor(private readonly tellPage: (place: Place) => void) {
		this.listeners = Disposable.from(
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				if (this.isOurs(textEditor) && Date.now() > this.quietUntil) this.tellScroll(textEditor);
			}),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (this.isOurs(textEditor) && textEditor.selection.active.line !== this.cursor) this.tellCursor(textEditor);
			}),
		);
	}

	/** Turns to the editors of another document. */
	follow(uri: Uri): void {
		this.uri = uri;
	}

	/** Tells the page where the author is, if the document is in an editor on the screen. */
	tell(): void {
		const { editor } = this;
		if (!editor) return;
		this.tellScroll(editor);
		this.tellCursor(editor);
	}

	/** Scrolls the editor, because the page was. */
	scrolledTo(line: number): void {
		const { editor } = this;
		if (!editor) return;
		const top = Math.min(Math.floor(line), editor.document.lineCount - 1);
		this.quietUntil = Date.now() + settles;
		editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
	}

	/** Shows a line in the editor, with the cursor at its beginning. */
	async reveal(line: number): Promise<void> {
		const { editor } = this;
		if (!this.uri) return;
		const document = editor?.document ?? (await workspace.openTextDocument(this.uri));
		const at = document.lineAt(Math.min(line, document.lineCount - 1)).range.start;
		await window.showTextDocument(document, {
			viewColumn: editor?.viewColumn ?? ViewColumn.One,
			selection: new Selection(at, at),
		});
	}

	dispose(): void {
		this.listeners.dispose();
	}

	/** The editor of the document that is on the screen. */
	private get editor(): TextEditor | undefined {
		const active = window.activeTextEditor;
		return active && this.isOurs(active) ? active : window.visibleTextEditors.find((editor) => this.isOurs(editor));
	}

	private isOurs({ document }: TextEditor): boolean {
		return document.uri.toString() === this.uri?.toString();
	}

	private tellScroll(editor: TextEditor): void {
		const line = editor.visibleRanges[0]?.start.line;
		if (line !== undefined) this.tellPage({ type: 'scroll', line });
	}

	private tellCursor({ selection }: TextEditor): void {
		this.cursor = selection.active.line;
		this.tellPage({ type: 'cursor', line: this.cursor });
	}
}
