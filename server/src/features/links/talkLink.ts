import type { CancellationToken } from 'vscode-languageserver';
import { linkFor, takesLink, tidyTalk, titledLink, untitledLink } from '../../core/talks/linkText.ts';
import type { Documents } from '../../documents.ts';
import type { TalkLinkParams, TalkLinkResult } from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import { askedDocument } from '../navigation/asked.ts';
import { spanOf } from '../ranges.ts';
import type { Links } from './links.ts';

/**
 * How long a paste waits for a talk's title, in milliseconds. VS Code drops what is pasted when an author types on before
 * everybody has answered.
 */
const moment = 700;

/** Makes links of the addresses of talks that are pasted. */
export class TalkLinks {
	/** Ends what is still asked for when the server ends. */
	private readonly end = new AbortController();

	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly links: Links,
	) {}

	/** Answers `recap/talkLink`. */
	async link({ uri, range, url }: TalkLinkParams, token: CancellationToken): Promise<TalkLinkResult | null> {
		const address = tidyTalk(url);
		const asked = address === undefined ? undefined : await askedDocument(uri, this.documents, token);
		if (!asked || address === undefined) return null;
		const { post } = asked.checked;
		const span = spanOf(asked.positions, range);
		if (!takesLink(post, span)) return null;
		if (span.end > span.start) {
			const snippet = linkFor(post.text.slice(span.start, span.end), address);
			return snippet === undefined ? null : { snippet, text: 'selection' };
		}
		const title = await this.title(uri, address, token);
		if (token.isCancellationRequested) return null;
		return title === undefined
			? { snippet: untitledLink(address), text: 'gap' }
			: { snippet: titledLink(title, address), text: 'title' };
	}

	dispose(): void {
		this.end.abort();
	}

	/** What is known of a talk's title, or found out in a moment. An answer that comes later is kept for the next time. */
	private async title(uri: string, url: string, token: CancellationToken): Promise<string | undefined> {
		const settings = await this.workspace.settings(uri);
		await this.links.ready(settings);
		const known = this.links.known(url);
		const mayAsk = settings.linkCheck !== 'off' && this.links.consent.isGiven(settings.network);
		if (known || !mayAsk) return titleIn(known?.title);
		const asking = this.links
			.check([{ uri, urls: [url], settings }], { signal: this.end.signal })
			.then(() => this.links.known(url)?.title)
			.catch(() => undefined);
		return titleIn(await Promise.race([asking, pause(moment, token)]));
	}
}

function titleIn(title: string | undefined): string | undefined {
	return title === undefined || title.trim() === '' ? undefined : title;
}

/** Resolves after so many milliseconds, or once nobody waits any more. */
function pause(milliseconds: number, token: CancellationToken): Promise<undefined> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(undefined), milliseconds);
		token.onCancellationRequested(() => {
			clearTimeout(timer);
			resolve(undefined);
		});
	});
}
