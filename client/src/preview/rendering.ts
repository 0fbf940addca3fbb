import {
	CancellationTokenSource,
	type Disposable,
	EventEmitter,
	FileSystemError,
	type TextDocument,
	type Uri,
	workspace,
} from 'vscode';
import { type RenderedDocument, type RenderParams, renderRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { isRenderResult } from './answer.ts';
import type { ShowNotice } from './page/messages.ts';
import { nameOf } from './roots.ts';

/** A document's page. */
export interface RenderedPost {
	readonly type: 'page';
	readonly uri: Uri;
	readonly page: RenderedDocument;
}

/** A rendered page, or why there is none. */
export type Outcome = RenderedPost | ShowNotice;

/** A page that takes no longer, in milliseconds, is rendered at every key; after a longer one comes a pause as long as itself. */
const quick = 40;
const longestPause = 500;

/** Problems change at nearly every key; the page is rendered for them when they do no longer, in milliseconds. */
const calm = 300;

/** How long a page may take before the author is told that it does, in milliseconds. */
const patience = 10_000;

/** Keeps the page of one document up to date. There is one request at a time, always for the newest text. */
export class Rendering implements Disposable {
	private readonly outcome = new EventEmitter<Outcome>();
	readonly onOutcome = this.outcome.event;
	/** Renders for the keys. */
	private soon: NodeJS.Timeout | undefined;
	/** Renders for what changes without a key. */
	private later: NodeJS.Timeout | undefined;
	/** When `later` does, in milliseconds of the process's clock. */
	private laterAt = 0;
	/** The request under way. */
	private running: CancellationTokenSource | undefined;
	/** Whether something changed while the request was under way. */
	private stale = false;
	/** Until when there is a pause after a page that took long, in milliseconds of the process's clock. */
	private pauseEnds = 0;

	constructor(
		private readonly connection: Pick<Connection, 'state' | 'restart' | 'request'>,
		private shown: Uri,
	) {}

	/** The document that is shown. */
	get uri(): Uri {
		return this.shown;
	}

	/** Turns to another document and renders it. */
	follow(uri: Uri): void {
		this.shown = uri;
		// What is under way is of no use any more.
		this.stop();
		this.renderNow();
	}

	/** Renders as soon as may be, after a document changed, if it is the one shown. */
	changed(document: TextDocument): void {
		if (document.uri.toString() === this.shown.toString()) this.renderSoon();
	}

	/** Renders after a while, in milliseconds, from the last call on. */
	renderIn(milliseconds: number): void {
		const now = performance.now();
		this.laterAt = Math.max(this.laterAt, now + milliseconds);
		clearTimeout(this.later);
		this.later = setTimeout(() => this.renderNow(), this.laterAt - now);
	}

	/** Renders some time after what is known of a document changed without a key, such as whether its links live. */
	refresh(uris: readonly Uri[]): void {
		if (uris.some((uri) => uri.toString() === this.shown.toString())) this.renderIn(calm);
	}

	renderNow(): void {
		clearTimeout(this.soon);
		this.soon = undefined;
		if (this.running) this.stale = true;
		else void this.render();
	}

	/** Tries again, with a new server if the old one has stopped. */
	retry(): void {
		if (this.connection.state === 'stopped') void this.connection.restart();
		this.stop();
		this.renderNow();
	}

	dispose(): void {
		clearTimeout(this.soon);
		clearTimeout(this.later);
		this.stop();
		this.outcome.dispose();
	}

	/** Renders when the pause is over. A key does not put it off: somebody who writes on and on would see nothing change. */
	private renderSoon(): void {
		// Even the next moment is late enough for the client to have told the server of the change.
		this.soon ??= setTimeout(() => this.renderNow(), Math.max(0, this.pauseEnds - performance.now()));
	}

	private stop(): void {
		this.running?.cancel();
		this.running = undefined;
	}

	private async render(): Promise<void> {
		if (this.connection.state !== 'running') {
			this.outcome.fire(this.connection.state === 'starting' ? starting : stopped);
			return;
		}
		const uri = this.shown;
		const cancellation = new CancellationTokenSource();
		this.running = cancellation;
		this.stale = false;
		const started = performance.now();
		const late = setTimeout(() => this.outcome.fire(slow(uri)), patience);
		const outcome = await this.ask(uri, cancellation);
		clearTimeout(late);
		if (cancellation.token.isCancellationRequested) return;
		const ended = performance.now();
		const took = ended - started;
		this.pauseEnds = took < quick ? 0 : ended + Math.min(took, longestPause);
		this.running = undefined;
		this.outcome.fire(outcome);
		if (this.stale) this.renderSoon();
	}

	private async ask(uri: Uri, { token }: CancellationTokenSource): Promise<Outcome> {
		const name = nameOf(uri);
		let document: TextDocument;
		try {
			// It may have been closed, or never have been shown in an editor: then this opens it for the server.
			document = await workspace.openTextDocument(uri);
		} catch {
			return notice(l10n.t('{0} is not there any more: it was moved or deleted.', name), true, true);
		}
		if (!document.isDirty && !document.isUntitled && !(await exists(uri))) {
			return notice(l10n.t('{0} is not on the disk any more: it was moved or deleted.', name), true, true);
		}
		const parameters: RenderParams = { uri: uri.toString() };
		try {
			const answer = await this.connection.request(renderRequest, parameters, token);
			if (answer === null) return notice(l10n.t('{0} is not open as Markdown.', name), true, true);
			if (!isRenderResult(answer)) throw new Error(l10n.t('the server gave an answer that cannot be read'));
			if (answer.version < document.version) this.stale = true;
			if (answer.kind === 'page') return { type: 'page', uri, page: answer };
			return notice(l10n.t('{0} is no post, so there is no page to preview.', name), false, false);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return notice(l10n.t('The page could not be rendered: {0}', reason), true, true);
		}
	}
}

/** Whether a file is there. Where that cannot be found out it counts as there. */
async function exists(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return !(error instanceof FileSystemError && error.code === 'FileNotFound');
	}
}

function notice(text: string, retry: boolean, keepPage: boolean): ShowNotice {
	return { type: 'notice', text, retry, keepPage };
}

function slow(uri: Uri): ShowNotice {
	return notice(l10n.t('The page of {0} takes long.', nameOf(uri)), true, true);
}

const starting = notice(l10n.t('The server of Recap Posts is starting…'), false, true);
const stopped = notice(l10n.t('The server of Recap Posts has stopped. Trying again starts it.'), true, true);
