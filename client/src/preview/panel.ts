import { randomBytes } from 'node:crypto';
import {
	Disposable,
	EventEmitter,
	type TextDocument,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import type { Connection } from '../connection.ts';
import { authoredSchemes } from '../options.ts';
import { previewHtml } from './html.ts';
import { isFromPage, type ShowNotice, type ShowPage, type ToPage } from './page/messages.ts';
import { PictureWatch } from './pictureWatch.ts';
import { type Outcome, type RenderedPost, Rendering } from './rendering.ts';
import { folderOf, nameOf, webRoot } from './roots.ts';

/** After a change on disk the server hears of it in bundles; this waits until it has, in milliseconds. */
const afterDisk = 400;

/** The panel beside the editor that shows a post as its readers will see it, and follows what is typed. */
export class Preview implements Disposable {
	private readonly panel: WebviewPanel;
	private readonly rendering: Rendering;
	private readonly pictures = new PictureWatch();
	private readonly closed = new EventEmitter<void>();
	readonly onClosed = this.closed.event;
	private readonly listeners: Disposable;
	/** What the page shows and says, sent again when the page has been away. */
	private page: ShowPage | undefined;
	private notice: ShowNotice | undefined;
	/** The folder that the page may read at present. */
	private root: string | undefined;

	constructor(
		private readonly extension: Uri,
		connection: Connection,
		document: TextDocument,
	) {
		this.panel = window.createWebviewPanel(
			'recap.preview',
			'Preview',
			{ viewColumn: ViewColumn.Beside, preserveFocus: true },
			{ enableScripts: true, localResourceRoots: [this.files] },
		);
		this.rendering = new Rendering(connection, document);
		this.listeners = Disposable.from(
			this.rendering,
			this.rendering.onOutcome((outcome) => this.show(outcome)),
			this.panel.webview.onDidReceiveMessage((message: unknown) => this.hear(message)),
			this.panel.onDidDispose(() => this.close()),
			window.onDidChangeActiveTextEditor((editor) => {
				if (editor && isAuthored(editor.document)) this.follow(editor.document);
			}),
			workspace.onDidChangeTextDocument((change) => this.rendering.changed(change.document)),
			connection.onState(() => this.rendering.renderNow()),
			this.pictures,
			this.pictures.onChange(() => this.rendering.renderIn(afterDisk)),
		);
		this.setName(document);
		this.setPage();
		this.rendering.renderNow();
	}

	/** Shows the panel, with the page of this document. */
	reveal(document: TextDocument): void {
		this.panel.reveal(undefined, true);
		this.follow(document);
	}

	dispose(): void {
		this.panel.dispose();
	}

	/** Where the page's own files are. */
	private get files(): Uri {
		return Uri.joinPath(this.extension, 'dist');
	}

	private follow(document: TextDocument): void {
		if (document.uri.toString() === this.rendering.document.uri.toString()) return;
		this.rendering.follow(document);
		this.setName(document);
	}

	private setName(document: TextDocument): void {
		this.panel.title = `Preview ${nameOf(document.uri)}`;
	}

	private setPage(): void {
		const { webview } = this.panel;
		webview.html = previewHtml({
			script: webview.asWebviewUri(Uri.joinPath(this.files, 'preview.js')).toString(),
			style: webview.asWebviewUri(Uri.joinPath(this.files, 'preview.css')).toString(),
			source: webview.cspSource,
			nonce: randomBytes(16).toString('hex'),
		});
	}

	private hear(message: unknown): void {
		if (!isFromPage(message)) return;
		if (message.type === 'retry') {
			this.rendering.retry();
			return;
		}
		if (this.page) this.send(this.page);
		if (this.notice) this.send(this.notice);
	}

	private show(outcome: Outcome): void {
		if (outcome.type === 'notice') {
			this.notice = outcome;
			if (!outcome.keepPage) this.page = undefined;
			this.send(outcome);
			return;
		}
		this.notice = undefined;
		this.page = this.pageOf(outcome);
		this.send(this.page);
	}

	private pageOf({ document, page }: RenderedPost): ShowPage {
		const root = webRoot(document.uri, page.root);
		this.allow(root);
		return {
			type: 'page',
			uri: document.uri.toString(),
			title: page.title,
			html: page.html,
			pictures: {
				root: page.root,
				address: this.panel.webview.asWebviewUri(root).toString(),
				folder: folderOf(document.uri),
				generation: this.pictures.generation,
			},
		};
	}

	/** Lets the page read below `root`, and nowhere else but its own files. */
	private allow(root: Uri): void {
		if (this.root === root.toString()) return;
		this.root = root.toString();
		this.pictures.watch(root);
		// VS Code loads the page anew; it then says that it is ready.
		this.panel.webview.options = {
			enableScripts: true,
			localResourceRoots: root.path === '/' ? [this.files] : [this.files, root],
		};
	}

	private send(message: ToPage): void {
		void this.panel.webview.postMessage(message);
	}

	private close(): void {
		this.listeners.dispose();
		this.closed.fire();
		this.closed.dispose();
	}
}

function isAuthored(document: TextDocument): boolean {
	return document.languageId === 'markdown' && authoredSchemes.includes(document.uri.scheme);
}
