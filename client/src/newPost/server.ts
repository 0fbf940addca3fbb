import { CancellationTokenSource } from 'vscode';
import {
	type NewPost,
	type NewPostOutline,
	type NewPostOutlineParams,
	type NewPostParams,
	type NewPostSites,
	type NewPostSitesParams,
	newPostOutlineRequest,
	newPostRequest,
	newPostSitesRequest,
	type OriginalParams,
	type OriginalResult,
	originalRequest,
} from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { isNewPost, isNewPostOutline, isNewPostSites, isOriginalResult } from './answer.ts';

/** How long the server may read a site before the author is told, in milliseconds. */
const patience = 60_000;

/** What the server knows of new posts. Each request rejects with words for the author. */
export class NewPostServer {
	constructor(private readonly connection: Connection) {}

	sites(params: NewPostSitesParams): Promise<NewPostSites> {
		return this.ask(newPostSitesRequest, params, isNewPostSites);
	}

	outline(params: NewPostOutlineParams): Promise<NewPostOutline> {
		return this.ask(newPostOutlineRequest, params, isNewPostOutline);
	}

	make(params: NewPostParams): Promise<NewPost> {
		return this.ask(newPostRequest, params, isNewPost);
	}

	read(params: OriginalParams): Promise<OriginalResult> {
		return this.ask(originalRequest, params, isOriginalResult);
	}

	private async ask<T>(method: string, params: unknown, isWanted: (answer: unknown) => answer is T): Promise<T> {
		// The command may be what woke the extension.
		await this.connection.start();
		const cancellation = new CancellationTokenSource();
		const timer = setTimeout(() => cancellation.cancel(), patience);
		try {
			const answer = await this.connection.request(method, params, cancellation.token);
			if (isWanted(answer)) return answer;
		} catch (error) {
			if (!cancellation.token.isCancellationRequested) throw error;
		} finally {
			clearTimeout(timer);
			cancellation.dispose();
		}
		throw new Error(l10n.t('The site is still being read. Try again in a moment.'));
	}
}
