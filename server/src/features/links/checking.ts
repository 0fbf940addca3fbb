import * as l10n from '@vscode/l10n';
import {
	type CancellationToken,
	type Connection,
	type Hover,
	type HoverParams,
	MarkupKind,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { authoredFiles } from '../../core/site/authored.ts';
import { contains } from '../../core/text/span.ts';
import type { Documents } from '../../documents.ts';
import type { CheckLinksParams, CheckLinksResult } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import { warn } from '../../warn.ts';
import type { Workspace } from '../../workspace.ts';
import { rangeOf } from '../ranges.ts';
import { talkHover } from './hover.ts';
import { type Links, type LinksOf, linksToCheck } from './links.ts';
import { Saves } from './saves.ts';

/** Checks links when a document is saved or when somebody asks for it, and tells what is known in hovers. */
export class LinkChecking {
	/** Ends what runs when the server does. */
	private readonly end = new AbortController();
	private readonly saves: Saves;

	/** @param changed called when what is known of links changed */
	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly links: Links,
		private readonly changed: () => void,
	) {
		this.saves = new Saves(documents, (uri) => void this.afterSave(uri));
	}

	/** Stops whatever is being asked. */
	dispose(): void {
		this.end.abort();
		this.saves.dispose();
	}

	/** Answers `recap/checkLinks`. */
	async check(params: CheckLinksParams, token: CancellationToken): Promise<CheckLinksResult> {
		const stop = new AbortController();
		const cancel = () => stop.abort();
		if (token.isCancellationRequested) cancel();
		const waiting = token.onCancellationRequested(cancel);
		this.end.signal.addEventListener('abort', cancel, { once: true });
		const progress = this.progressFor(params.workDoneToken);
		try {
			const found =
				params.uri === undefined ? await this.everyDocument(stop.signal) : await this.ofDocument(params.uri);
			const { url } = params;
			const wanted = found
				.filter(({ settings }) => settings.linkCheck !== 'off')
				.map((one) => (url === undefined ? one : { ...one, urls: one.urls.filter((other) => other === url) }));
			const result = await this.links.check(wanted, {
				signal: stop.signal,
				...(params.again && { again: true }),
				progress: (done, total) =>
					progress?.report(Math.round((100 * done) / total), l10n.t('{0} of {1}', done, total)),
			});
			if (result.kind === 'checked') this.changed();
			return result;
		} finally {
			progress?.done();
			waiting.dispose();
			this.end.signal.removeEventListener('abort', cancel);
		}
	}

	/** What is known of the link under the cursor. */
	async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
		const checked = await this.documents.checked(textDocument.uri);
		if (!checked || checked.place.kind === 'other') return null;
		const { document, post } = checked;
		const offset = document.offsetAt(position);
		const link = post.links.find(({ span }) => contains(span, { start: offset, end: offset }));
		if (!link) return null;
		const again = this.links.againCommand(document.uri, link.url);
		const thumbnails = this.links.thumbnails(await this.workspace.settings(document.uri));
		const value = talkHover(link.url, this.links.known(link.url), {
			...(thumbnails && { thumbnails }),
			now: Date.now(),
			...(again !== undefined && { again }),
		});
		if (value === undefined) return null;
		return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, link.span) };
	}

	private async afterSave(uri: string): Promise<void> {
		try {
			const documents = await this.ofDocument(uri);
			if (documents.some(({ settings }) => settings.linkCheck !== 'onSave')) return;
			const result = await this.links.check(documents, { signal: this.end.signal });
			if (result.kind === 'checked' && result.documents.length > 0) this.changed();
		} catch (error) {
			// Nobody is there to be told once the client has gone.
			if (this.end.signal.aborted) return;
			warn(this.connection, `The links of ${uri} could not be checked: ${String(error)}`);
		}
	}

	private async ofDocument(uri: string): Promise<LinksOf[]> {
		const checked = await this.documents.checked(uri);
		if (!checked || checked.place.kind === 'other') return [];
		const settings = await this.workspace.settings(uri);
		return [{ uri, urls: linksToCheck(checked.post, settings), settings }];
	}

	/** The links of all posts and pages of the workspace; of open ones as they are in the editor. */
	private async everyDocument(signal: AbortSignal): Promise<LinksOf[]> {
		const found: LinksOf[] = [];
		for (const folder of this.workspace.openFolders) {
			const { files } = this.documents.fileSystem(folder.toString());
			for await (const path of authoredFiles(folder.path, files)) {
				if (signal.aborted) return found;
				found.push(...(await this.ofFile(folder.with({ path }), files)));
			}
		}
		return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
	}

	private async ofFile(file: URI, files: { read(path: string): Promise<string | undefined> }): Promise<LinksOf[]> {
		const open = this.documents.open.all().find((document) => parseUri(document.uri).toString() === file.toString());
		if (open) return this.ofDocument(open.uri);
		const uri = file.toString();
		const text = await files.read(file.path);
		if (text === undefined) return [];
		const { post, place } = await this.documents.checkText(uri, text);
		if (place.kind === 'other') return [];
		const settings = await this.workspace.settings(uri);
		// Kept for open documents only.
		this.workspace.close(uri);
		return [{ uri, urls: linksToCheck(post, settings), settings }];
	}

	private progressFor(token: string | number | undefined): WorkDoneProgressReporter | undefined {
		if (token === undefined) return undefined;
		const progress = this.connection.window.attachWorkDoneProgress(token);
		progress.begin(l10n.t('Checking links'), 0, undefined, true);
		return progress;
	}
}
