import { CancellationTokenSource, type Disposable, EventEmitter, type TextDocument } from 'vscode';
import { type RenderedDocument, type RenderParams, renderRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { isRenderResult } from './answer.ts';
import type { ShowNotice } from './page/messages.ts';
import { nameOf } from './roots.ts';

/** A document's page. */
export interface RenderedPost {
	readonly type: 'page';
	readonly document: TextDocument;
	readonly page: RenderedDocument;
}

/** A rendered page, or why there is none. */
export type Outcome = RenderedPost | ShowNotice;

/** A pause after the last key, in milliseconds: long enough to bundle keys, too short to be noticed. */
const pause = 30;

/** Keeps the page of one document up to date. There is one request at a time, always for the newest text. */
export class Rendering implements Disposable {
	private readonly outcome = new EventEmitter<Outcome>();
	readonly onOutcome = this.outcome.event;
	private timer: NodeJS.Timeout | undefined;
	/** The request under way. */
	private running: CancellationTokenSource | undefined;
	/** Whether something changed while the request was under way. */
	private stale = false;

	constructor(
		private readonly connection: Connection,
		private shown: TextDocument,
	) {}

	get document(): TextDocument {
		return this.shown;
	}

	/** Turns to another document and renders it. */
	follow(document: TextDocument): void {
		this.shown = document;
		// What is under way is of no use any more.
		this.running?.cancel();
		this.running = undefined;
		this.renderNow();
	}

	/** Renders soon, after a document changed, if it is the one shown. */
	changed(document: TextDocument): void {
		if (document.uri.toString() === this.shown.uri.toString()) this.renderIn(pause);
	}

	/** Renders after a while, in milliseconds, from the last call on. */
	renderIn(milliseconds: number): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.renderNow(), milliseconds);
	}

	renderNow(): void {
		clearTimeout(this.timer);
		if (this.running) this.stale = true;
		else void this.render();
	}

	/** Tries again, with a new server if the old one has stopped. */
	retry(): void {
		if (this.connection.state === 'stopped') void this.connection.restart();
		this.renderNow();
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.running?.cancel();
		this.outcome.dispose();
	}

	private async render(): Promise<void> {
		const document = this.shown;
		if (this.connection.state !== 'running') {
			this.outcome.fire(this.connection.state === 'starting' ? starting : stopped);
			return;
		}
		const cancellation = new CancellationTokenSource();
		this.running = cancellation;
		this.stale = false;
		const outcome = await this.ask(document, cancellation);
		if (cancellation.token.isCancellationRequested) return;
		this.running = undefined;
		this.outcome.fire(outcome);
		if (this.stale) this.renderNow();
	}

	private async ask(document: TextDocument, { token }: CancellationTokenSource): Promise<Outcome> {
		const parameters: RenderParams = { uri: document.uri.toString() };
		try {
			const answer = await this.connection.request(renderRequest, parameters, token);
			if (answer === null) throw new Error('the post is not open in an editor');
			if (!isRenderResult(answer)) throw new Error('the server gave an answer that cannot be read');
			if (answer.kind === 'page') return { type: 'page', document, page: answer };
			return notice(`${nameOf(document.uri)} is no post, so there is no page to preview.`, false, false);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return notice(`The page could not be rendered: ${reason}`, true, true);
		}
	}
}

function notice(text: string, retry: boolean, keepPage: boolean): ShowNotice {
	return { type: 'notice', text, retry, keepPage };
}

const starting = notice('The server of Recap Posts is starting…', false, true);
const stopped = notice('The server of Recap Posts has stopped. Trying again starts it.', true, true);
