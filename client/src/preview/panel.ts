import { Disposable, EventEmitter, env, languages, Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';
import type { PictureProblem } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { askForVideos } from './askForVideos.ts';
import { EditorPlace } from './editorPlace.ts';
import { previewHtml, waitingHtml } from './html.ts';
import { isFromPage, type ShowNotice, type ShowPage, type ToPage } from './page/messages.ts';
import { pageMessage } from './pageMessage.ts';
import { PictureWatch } from './pictureWatch.ts';
import { PostWatch } from './postWatch.ts';
import { applyFix } from './quickFix.ts';
import { type Outcome, type RenderedPost, Rendering } from './rendering.ts';
import { folderOf, nameOf, webRoot } from './roots.ts';

/** After a change on disk the server hears of it in bundles; this waits until it has, in milliseconds. */
const afterDisk = 400;

/** A window that did not say that it is there after so long, in milliseconds, is loaded once more, and then given twice the time. */
const loads = 5000;

/**
 * A window that says so often that it is there hears nothing: where one is loaded soon after another, VS Code may keep what
 * is sent for a frame that it never shows. It says so once a second.
 */
const unheard = 4;

/** What every preview works with. */
export interface Surroundings {
	readonly extension: Uri;
	readonly connection: Connection;
	readonly consent: NetworkConsent;
}

/** What a preview shows at first. */
export interface Subject {
	readonly uri: Uri;
	/** Whether it stays with its post, whatever the author turns to. */
	readonly locked: boolean;
}

/** A panel that shows a post as its readers will see it, and follows what is typed. */
export class Preview implements Disposable {
	private readonly rendering: Rendering;
	private readonly pictures = new PictureWatch();
	private readonly file = new PostWatch();
	private readonly place: EditorPlace;
	private readonly closed = new EventEmitter<void>();
	readonly onClosed = this.closed.event;
	private readonly listeners: Disposable;
	private isLocked: boolean;
	/** What the page shows and says, sent again when the page has been away. */
	private page: ShowPage | undefined;
	private problems: readonly PictureProblem[] = [];
	private notice: ShowNotice | undefined;
	/** The folder that the page may read at present, beside its own files. */
	private root: Uri | undefined;
	/** Whether the window has the page's script. */
	private isLoaded = false;
	private loading: NodeJS.Timeout | undefined;
	private patience = loads;
	private loadCount = 0;
	/** How often this loading of the window said that it is there. */
	private readyCount = 0;

	/** @param panel an empty one, or one that VS Code kept from its last run */
	constructor(
		private readonly panel: WebviewPanel,
		private readonly around: Surroundings,
		{ uri, locked }: Subject,
	) {
		this.isLocked = locked;
		this.rendering = new Rendering(around.connection, uri);
		this.place = new EditorPlace((message) => this.send(message));
		this.place.follow(uri);
		this.file.watch(uri);
		this.listeners = Disposable.from(
			this.rendering,
			this.place,
			this.pictures,
			this.file,
			this.file.onChange(() => this.rendering.renderIn(afterDisk)),
			this.rendering.onOutcome((outcome) => this.show(outcome)),
			this.panel.webview.onDidReceiveMessage((message: unknown) => this.hear(message)),
			this.panel.onDidDispose(() => this.close()),
			// One that was hidden is loaded by VS Code when it is shown, and says once more that it is there.
			this.panel.onDidChangeViewState(() => {
				this.readyCount = 0;
			}),
			workspace.onDidChangeTextDocument((change) => this.rendering.changed(change.document)),
			languages.onDidChangeDiagnostics(({ uris }) => this.rendering.refresh(uris)),
			workspace.onDidRenameFiles(({ files }) => this.renamed(files)),
			around.connection.onState(() => this.rendering.renderNow()),
			around.consent.onDidChange(() => this.reload()),
			this.pictures.onChange(() => this.rendering.renderIn(afterDisk)),
		);
		this.setName();
		// What may be read is known with the first page; the page's script is loaded then, once.
		this.panel.webview.html = waitingHtml({ l10n, language: env.language });
		this.rendering.renderNow();
	}

	get uri(): Uri {
		return this.rendering.uri;
	}

	get locked(): boolean {
		return this.isLocked;
	}

	get isActive(): boolean {
		return this.panel.active;
	}

	get column(): ViewColumn | undefined {
		return this.panel.viewColumn;
	}

	/** Brings the panel to the front, with the page of this document, and leaves the focus where it is. */
	reveal(uri: Uri): void {
		this.panel.reveal(undefined, true);
		this.follow(uri);
	}

	/** Turns to another document. */
	follow(uri: Uri): void {
		if (uri.toString() === this.uri.toString()) return;
		this.rendering.follow(uri);
		this.place.follow(uri);
		this.file.watch(uri);
		this.setName();
		this.tellState();
	}

	/** Holds the panel to its post, or lets it follow the author again. */
	setLocked(locked: boolean): void {
		this.isLocked = locked;
		this.setName();
		this.tellState();
	}

	dispose(): void {
		this.panel.dispose();
	}

	/** Where the page's own files are. */
	private get files(): Uri {
		return Uri.joinPath(this.around.extension, 'dist');
	}

	private setName(): void {
		const name = nameOf(this.uri);
		this.panel.title = this.isLocked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
	}

	/** Loads the page's script, which then says that it is ready, in a window that may read the folder `root` if there is one. */
	private setPage(): void {
		const { webview } = this.panel;
		const { root } = this;
		const folders = root && root.path !== '/' ? [root] : [];
		webview.options = { enableScripts: true, localResourceRoots: [this.files, ...folders] };
		webview.html = previewHtml({
			script: webview.asWebviewUri(Uri.joinPath(this.files, 'preview.js')).toString(),
			style: webview.asWebviewUri(Uri.joinPath(this.files, 'preview.css')).toString(),
			source: webview.cspSource,
			nonce: crypto.randomUUID(),
			videos: this.around.consent.isAllowed(),
			load: ++this.loadCount,
			l10n,
			language: env.language,
		});
		this.isLoaded = true;
		this.readyCount = 0;
		this.expectReady();
	}

	/** Loads the window anew if it does not come to be; one that is hidden has time until it is shown. */
	private expectReady(): void {
		clearTimeout(this.loading);
		this.loading = setTimeout(() => {
			this.patience *= 2;
			if (this.panel.visible) this.setPage();
			else this.expectReady();
		}, this.patience);
	}

	/** Makes the page's policy anew, for an author who changed their mind about the network. */
	private reload(): void {
		if (this.page) this.page = { ...this.page, videos: this.around.consent.isAllowed() };
		if (this.isLoaded) this.setPage();
	}

	private hear(message: unknown): void {
		if (!isFromPage(message)) return;
		switch (message.type) {
			case 'ready':
				// One that is being replaced may still have something to say.
				if (message.load !== this.loadCount) break;
				clearTimeout(this.loading);
				this.patience = loads;
				this.readyCount++;
				if (this.readyCount < unheard) this.tellAll();
				else this.setPage();
				break;
			case 'retry':
				this.rendering.retry();
				break;
			case 'scroll':
				this.place.scrolledTo(message.line);
				break;
			case 'reveal':
				void this.place.reveal(message.line);
				break;
			case 'fix':
				void this.fix(message.problem, message.fix);
				break;
			case 'play':
				void askForVideos(this.around.consent);
				break;
		}
	}

	/** Tells a page that has just been loaded everything that it should know. */
	private tellAll(): void {
		this.tellState();
		if (this.page) this.send(this.page);
		if (this.notice) this.send(this.notice);
		this.place.tell();
	}

	private tellState(): void {
		this.send({ type: 'locked', locked: this.isLocked, uri: this.uri.toString() });
	}

	private async fix(problem: number, fix: number): Promise<void> {
		const { range, fixes } = this.problems[problem] ?? {};
		const title = fixes?.[fix];
		if (range && title !== undefined) await applyFix(this.uri, range, title);
	}

	private show(outcome: Outcome): void {
		if (outcome.type === 'notice') {
			this.notice = outcome;
			if (!outcome.keepPage) this.page = undefined;
			if (this.isLoaded) this.send(outcome);
			// What is only a matter of waiting is said by the window as it is.
			else if (outcome.retry || !outcome.keepPage) this.setPage();
			return;
		}
		const fresh = this.page?.uri !== outcome.uri.toString();
		this.notice = undefined;
		this.problems = outcome.page.pictureProblems;
		const root = webRoot(outcome.uri, outcome.page.root);
		this.page = this.pageOf(outcome, root);
		if (root.toString() !== this.root?.toString()) {
			this.root = root;
			this.pictures.watch(root);
			this.setPage();
			return;
		}
		this.send(this.page);
		if (fresh) this.place.tell();
	}

	private pageOf({ uri, page }: RenderedPost, root: Uri): ShowPage {
		return pageMessage(l10n, page, {
			uri: uri.toString(),
			pictures: {
				root: page.root,
				address: this.panel.webview.asWebviewUri(root).toString(),
				folder: folderOf(uri),
				generation: this.pictures.generation,
			},
			videos: this.around.consent.isAllowed(),
		});
	}

	/** Goes along with a post that was moved, by itself or with a folder that it is in. */
	private renamed(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): void {
		const { uri } = this;
		for (const { oldUri, newUri } of files) {
			if (oldUri.scheme !== uri.scheme || oldUri.authority !== uri.authority) continue;
			if (uri.path === oldUri.path) this.follow(newUri);
			else if (uri.path.startsWith(`${oldUri.path}/`)) {
				this.follow(newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }));
			}
		}
	}

	private send(message: ToPage): void {
		void this.panel.webview.postMessage(message);
	}

	private close(): void {
		clearTimeout(this.loading);
		this.listeners.dispose();
		this.closed.fire();
		this.closed.dispose();
	}
}
