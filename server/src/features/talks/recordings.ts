import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { answerInWords } from '../../core/links/answer.ts';
import { evidenceInWords } from '../../core/links/evidence.ts';
import { videoIdsIn } from '../../core/recordings/addresses.ts';
import { recordingEdits } from '../../core/recordings/edits.ts';
import { feedQuery, mostInFeed, readFeed } from '../../core/recordings/feed.ts';
import { matchRecordings } from '../../core/recordings/match.ts';
import { readPage } from '../../core/recordings/page.ts';
import { type Recording, recordingAddress } from '../../core/recordings/recording.ts';
import { postTalks } from '../../core/talks/postTalks.ts';
import { watchAddress } from '../../core/talks/youtube.ts';
import type { CheckedDocument, Documents } from '../../documents.ts';
import type { NoSource, RecordingMatch, RecordingsParams, RecordingsResult } from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import type { Links } from '../links/links.ts';
import { rangeOf } from '../ranges.ts';
import { signalOf } from './signal.ts';

/** Where YouTube has the feeds of playlists and channels. */
const feeds = 'https://www.youtube.com/feeds/videos.xml';

/** Videos that may be recordings of a post's talks. */
interface Found {
	readonly recordings: readonly Recording[];
	readonly mayGoOn: boolean;
}

/** Pairs the talks of posts with recordings. */
export class Recordings {
	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly links: Links,
	) {}

	/** Answers `recap/recordings`; null for what is no open post or page of ours. */
	async match({ uri, source }: RecordingsParams, token: CancellationToken): Promise<RecordingsResult | null> {
		const before = await this.documents.read(uri);
		if (!before || before.place.kind === 'other') return null;
		const found = await this.find(uri, source, token);
		if ('kind' in found) return found;
		// What the network took its time for meets the post as it is now.
		const checked = await this.documents.checked(uri);
		return checked ? matches(checked, found) : null;
	}

	private async find(
		uri: string,
		source: RecordingsParams['source'],
		token: CancellationToken,
	): Promise<Found | NoSource> {
		switch (source.kind) {
			case 'playlist':
				return this.playlist(uri, source.address, token);
			case 'page':
				return readText(source.text);
			case 'addresses':
				return this.titled(uri, videoIdsIn(source.text), token);
		}
	}

	private async playlist(uri: string, address: string, token: CancellationToken): Promise<Found | NoSource> {
		const query = feedQuery(address);
		if (query === undefined) return { kind: 'no-address' };
		const settings = await this.workspace.settings(uri);
		const base = settings.sources.playlist;
		const wanted = { loads: l10n.t('a playlist'), trusted: base !== undefined };
		const answer = await this.links.load(`${base ?? feeds}?${query}`, settings, wanted, signalOf(token));
		if (answer.kind === 'not-allowed') return answer;
		const feed = answer.kind === 'response' && answer.status === 200 ? readFeed(answer.body) : undefined;
		if (feed) return { recordings: feed, mayGoOn: feed.length >= mostInFeed };
		return { kind: 'refused', address: address.trim(), evidence: evidenceInWords(answerInWords(answer)) };
	}

	/** Videos with the titles that YouTube says they have, asked for as a check of links does. */
	private async titled(uri: string, ids: readonly string[], token: CancellationToken): Promise<Found | NoSource> {
		if (ids.length === 0) return { kind: 'unreadable' };
		const settings = await this.workspace.settings(uri);
		const urls = ids.map(watchAddress);
		const result = await this.links.check([{ uri, urls, settings }], { signal: signalOf(token) });
		if (result.kind === 'not-allowed') return result;
		const recordings = ids.map((id) => ({ id, title: this.links.known(watchAddress(id))?.title ?? '' }));
		return { recordings, mayGoOn: false };
	}
}

/** A feed or a page, whichever it is. */
function readText(text: string): Found | NoSource {
	const recordings = readFeed(text) ?? readPage(text);
	return recordings.length === 0 ? { kind: 'unreadable' } : { recordings, mayGoOn: false };
}

function matches({ document, post, place }: CheckedDocument, { recordings, mayGoOn }: Found): RecordingsResult {
	const known = recordings.filter(({ title }) => title !== '');
	const found = matchRecordings(postTalks(post, place.language), known);
	return {
		kind: 'matches',
		version: document.version,
		videos: recordings.length,
		untitled: recordings.length - known.length,
		mayGoOn,
		matches: found.map(({ talk, kind, candidates }): RecordingMatch => {
			return {
				title: talk.title,
				range: rangeOf(document, talk.span),
				kind,
				candidates: candidates.map(({ id, title }) => ({
					title,
					address: recordingAddress(id),
					edits: recordingEdits(post.text, talk, id).map(({ span, newText }) => {
						return { range: rangeOf(document, span), newText };
					}),
				})),
			};
		}),
	};
}
