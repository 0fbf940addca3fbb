import {
	CancellationTokenSource,
	commands,
	type Disposable,
	EventEmitter,
	env,
	UIKind,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { weightInWords } from '../../../server/src/core/pictures/describe.ts';
import {
	type ShownPicturesParams,
	type ShownPicturesResult,
	shownPicturesRequest,
} from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { isShown } from '../photos/answers.ts';
import { applyChoice } from './apply.ts';
import { type BundlePicture, bundlePictures, folderFault, pagePicture } from './bundle.ts';
import { prepareHtml } from './html.ts';
import { Originals } from './originals.ts';
import { type Choice, isFromPage, type ShowPictures, type ToPage } from './page/messages.ts';

/** What every page of pictures works with. */
export interface Surroundings {
	readonly extension: Uri;
	/** The extension's own folder. */
	readonly storage: Uri;
	readonly connection: Connection;
}

/** A panel that lists the pictures beside a post, with what can be done about them. */
export class PreparePanel implements Disposable {
	private readonly panel: WebviewPanel;
	private readonly closed = new EventEmitter<void>();
	readonly onClosed = this.closed.event;
	private readonly folder: Uri;
	private pictures: readonly BundlePicture[] = [];
	/** What the page was told last. */
	private shown: ShowPictures | undefined;
	private round = 0;
	private isLooking = false;
	private isClosed = false;
	/** Set while something is being done. */
	private running: CancellationTokenSource | undefined;
	/** Where originals were put that are in no trash. */
	private kept: Uri | undefined;

	/** @param post the document whose folder it is about */
	constructor(
		private readonly around: Surroundings,
		readonly post: Uri,
	) {
		this.folder = Uri.joinPath(post, '..');
		const files = Uri.joinPath(around.extension, 'dist');
		this.panel = window.createWebviewPanel('recap.prepareImages', l10n.t('Prepare Images'), ViewColumn.Active, {
			enableScripts: true,
			localResourceRoots: [files, this.folder],
			// What was chosen and drawn is in the page only.
			retainContextWhenHidden: true,
		});
		const { webview } = this.panel;
		webview.onDidReceiveMessage((message: unknown) => void this.hear(message));
		this.panel.onDidDispose(() => this.close());
		webview.html = prepareHtml({
			script: webview.asWebviewUri(Uri.joinPath(files, 'prepare.js')).toString(),
			style: webview.asWebviewUri(Uri.joinPath(files, 'prepare.css')).toString(),
			source: webview.cspSource,
			nonce: crypto.randomUUID(),
			l10n,
			language: env.language,
		});
		void this.look('');
	}

	/** Brings the panel to the front. */
	reveal(): void {
		this.panel.reveal();
	}

	dispose(): void {
		this.panel.dispose();
	}

	private close(): void {
		this.isClosed = true;
		this.running?.cancel();
		this.closed.fire();
		this.closed.dispose();
	}

	private async hear(message: unknown): Promise<void> {
		if (!isFromPage(message)) return;
		switch (message.type) {
			case 'ready':
				if (this.shown) this.send(this.shown);
				break;
			case 'bytes':
				await this.sendBytes(message.round, message.picture);
				break;
			case 'apply':
				if (message.round === this.round) await this.apply(message.choices);
				break;
			case 'cancel':
				this.running?.cancel();
				break;
			case 'refresh':
				if (!this.running && !this.isLooking) await this.look('');
				break;
			case 'originals':
				if (this.kept) await showFolder(this.kept);
				break;
		}
	}

	/** Looks at the folder anew, and shows what is there. */
	private async look(remark: string): Promise<void> {
		this.isLooking = true;
		const shown = await this.shownWidths();
		const name = this.folder.path.slice(this.folder.path.lastIndexOf('/') + 1);
		let said = remark;
		try {
			this.pictures = await bundlePictures(this.folder, shown, () => !this.isClosed);
		} catch (error) {
			this.pictures = [];
			said = folderFault(this.folder, error);
		}
		this.round++;
		this.isLooking = false;
		const { webview } = this.panel;
		this.shown = {
			type: 'show',
			round: this.round,
			title: l10n.t('Pictures of {0}', name),
			pictures: this.pictures.map((picture) => {
				// A picture under the same address is not loaded again unless it is told apart.
				const address = webview.asWebviewUri(picture.uri.with({ query: `${picture.stamp.mtime}` })).toString();
				return pagePicture(picture, address, shown);
			}),
			remark: said,
			originals: this.kept !== undefined,
		};
		this.send(this.shown);
	}

	private async shownWidths(): Promise<ShownPicturesResult> {
		const params: ShownPicturesParams = { uri: this.post.toString() };
		const cancellation = new CancellationTokenSource();
		try {
			// The server knows open documents only.
			await workspace.openTextDocument(this.post);
			const answer = await this.around.connection.request(shownPicturesRequest, params, cancellation.token);
			return isShown(answer) ? answer : { widths: {} };
		} catch {
			return { widths: {} };
		} finally {
			cancellation.dispose();
		}
	}

	private async sendBytes(round: number, index: number): Promise<void> {
		const picture = this.pictures[index];
		const bytes = picture && (await readOrNothing(picture.uri));
		// What Node calls a Buffer is not taken along to a window.
		this.send({ type: 'bytes', round, picture: index, bytes: new Uint8Array(bytes ?? []) });
	}

	private async apply(choices: readonly Choice[]): Promise<void> {
		if (this.running || this.isLooking) return;
		const running = new CancellationTokenSource();
		this.running = running;
		const { storage, connection } = this.around;
		const tools = { originals: new Originals(storage, () => new Date()), connection };
		const faults: string[] = [];
		let done = 0;
		let saved = 0;
		let trashed = false;
		const seen = new Set<number>();
		for (const choice of choices) {
			const picture = this.pictures[choice.picture];
			if (running.token.isCancellationRequested || !picture || seen.has(choice.picture)) continue;
			seen.add(choice.picture);
			this.send({ type: 'progress', done, total: choices.length, name: picture.report.name });
			const outcome = await applyChoice(picture, choice, tools);
			if (outcome.kind === 'failed') {
				faults.push(outcome.text);
				continue;
			}
			done++;
			saved += outcome.saved;
			if (outcome.original?.kind === 'trash') trashed = true;
			if (outcome.original?.kind === 'kept') this.kept = outcome.original.folder;
		}
		const stopped = running.token.isCancellationRequested;
		running.dispose();
		this.running = undefined;
		const text = resultText({ done, saved, trashed, kept: this.kept, stopped, total: choices.length, faults });
		if (!this.isClosed) await this.look(text);
		else if (faults.length > 0) void window.showWarningMessage(text);
	}

	private send(message: ToPage): void {
		if (!this.isClosed) void this.panel.webview.postMessage(message);
	}
}

interface Result {
	readonly done: number;
	readonly total: number;
	/** In bytes. */
	readonly saved: number;
	readonly trashed: boolean;
	readonly kept: Uri | undefined;
	readonly stopped: boolean;
	readonly faults: readonly string[];
}

/** What came of it, in words. */
function resultText({ done, total, saved, trashed, kept, stopped, faults }: Result): string {
	const [count, all, lighter] = [l10n.number(done), l10n.number(total), weightInWords(saved)];
	const prepared = () => {
		if (done === 1) {
			return saved > 0 ? l10n.t('1 picture is prepared, {0} lighter.', lighter) : l10n.t('1 picture is prepared.');
		}
		return saved > 0
			? l10n.t('{0} pictures are prepared, {1} lighter.', count, lighter)
			: l10n.t('{0} pictures are prepared.', count);
	};
	const soFar = () =>
		saved > 0
			? l10n.t('Stopped: {0} of {1} pictures are prepared, {2} lighter.', count, all, lighter)
			: l10n.t('Stopped: {0} of {1} pictures are prepared.', count, all);
	const lines = [
		stopped ? soFar() : prepared(),
		...(trashed ? [l10n.t('The originals are in the trash.')] : []),
		...(kept ? [l10n.t('There is no trash for this folder, so the originals were kept in {0}.', kept.fsPath)] : []),
		...faults,
	];
	return lines.join('\n');
}

async function readOrNothing(uri: Uri): Promise<Uint8Array | undefined> {
	try {
		return await workspace.fs.readFile(uri);
	} catch {
		return undefined;
	}
}

async function showFolder(folder: Uri): Promise<void> {
	// In a browser there is no file manager to show it.
	if (env.uiKind === UIKind.Desktop && env.remoteName === undefined)
		await commands.executeCommand('revealFileInOS', folder);
	else await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
}
