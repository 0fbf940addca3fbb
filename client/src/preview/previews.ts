import { commands, Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import { authoredSchemes } from '../options.ts';
import { memoryOf } from './page/memory.ts';
import { Preview, type Subject, type Surroundings } from './panel.ts';

/** The kind of panel, as VS Code keeps it from one run to the next. */
const viewType = 'recap.preview';

/** Whether the preview in front is held to its post, for the menus. */
const lockedContext = 'recap.previewLocked';

/** Whether there is a preview at all. */
const openContext = 'recap.previewOpen';

/** All previews of this window. Those that are not locked follow the author from post to post. */
export class Previews implements Disposable {
	private readonly opened = new Set<Preview>();
	/** The preview that had the focus last. */
	private last: Preview | undefined;
	private readonly listeners: Disposable;

	constructor(private readonly around: Surroundings) {
		this.listeners = Disposable.from(
			window.registerWebviewPanelSerializer(viewType, {
				deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
			}),
			window.onDidChangeActiveTextEditor((editor) => {
				if (editor && isAuthored(editor.document)) this.follow(editor.document.uri);
			}),
		);
	}

	/** The preview in front, else the one that was in front last. */
	get active(): Preview | undefined {
		return [...this.opened].find(({ isActive }) => isActive) ?? this.last;
	}

	/**
	 * Shows a post's page: in a preview that shows it already or is free to follow, else in a new one.
	 *
	 * @param column where: the author's own, or the one beside it
	 */
	open(uri: Uri, column: ViewColumn.Active | ViewColumn.Beside): void {
		const own = window.tabGroups.activeTabGroup.viewColumn;
		const fits = (preview: Preview) => (column === ViewColumn.Active ? preview.column === own : preview.column !== own);
		const isOf = (preview: Preview) => preview.uri.toString() === uri.toString();
		const candidates = [...this.opened].filter(fits);
		const known = candidates.find((one) => one.locked && isOf(one)) ?? candidates.find((one) => !one.locked);
		if (known) {
			known.reveal(uri);
			return;
		}
		const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
		this.add(window.createWebviewPanel(viewType, l10n.t('Preview'), place, { enableScripts: true }), {
			uri,
			locked: false,
		});
	}

	/** Holds the preview in front to its post, or lets it follow again. Gives whether there is one. */
	toggleLock(): boolean {
		const preview = this.active;
		if (!preview) return false;
		preview.setLocked(!preview.locked);
		this.tellMenus();
		return true;
	}

	dispose(): void {
		this.listeners.dispose();
		for (const preview of [...this.opened]) preview.dispose();
	}

	private follow(uri: Uri): void {
		for (const preview of this.opened) {
			if (!preview.locked) preview.follow(uri);
		}
	}

	private restore(panel: WebviewPanel, state: unknown): void {
		const { uri, locked } = memoryOf(state);
		const front = window.activeTextEditor?.document;
		// Without a post to show there is nothing to restore.
		const shown = uri === '' ? (front && isAuthored(front) ? front.uri : undefined) : Uri.parse(uri, true);
		if (shown) this.add(panel, { uri: shown, locked });
		else panel.dispose();
	}

	private add(panel: WebviewPanel, subject: Subject): void {
		const preview = new Preview(panel, this.around, subject);
		this.opened.add(preview);
		const watching = panel.onDidChangeViewState(() => this.turnedTo(preview));
		preview.onClosed(() => {
			watching.dispose();
			this.opened.delete(preview);
			if (this.last === preview) this.last = undefined;
			this.tellMenus();
		});
		this.turnedTo(preview);
	}

	private turnedTo(preview: Preview): void {
		if (preview.isActive || !this.last) this.last = preview;
		this.tellMenus();
	}

	private tellMenus(): void {
		void commands.executeCommand('setContext', lockedContext, this.active?.locked === true);
		void commands.executeCommand('setContext', openContext, this.opened.size > 0);
	}
}

/** Whether an author edits a document, so that its page is worth showing. */
export function isAuthored(document: TextDocument): boolean {
	return document.languageId === 'markdown' && authoredSchemes().includes(document.uri.scheme);
}
