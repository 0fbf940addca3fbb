import * as l10n from '@vscode/l10n';
import {
	type CancellationToken,
	type CodeLens,
	type CodeLensParams,
	CodeLensRefreshRequest,
	type Command,
	type Connection,
} from 'vscode-languageserver';
import { ageInWords } from '../../core/links/ages.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { pictureUses } from '../../core/navigate/pictureUses.ts';
import { picturePath, picturesOf } from '../../core/site/pictures.ts';
import { talksOf } from '../../core/talks/talks.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import type { Workspace } from '../../workspace.ts';
import type { Links } from '../links/links.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument, Uris } from './asked.ts';
import { rangeIn } from './references.ts';

type Sayings = Readonly<Record<LinkState['verdict'], (age: string) => string>>;

const ofVideo: Sayings = {
	alive: (age) => l10n.t('Video is there, checked {0}', age),
	gone: (age) => l10n.t('Video is gone, checked {0}', age),
	private: (age) => l10n.t('Video is private, checked {0}', age),
	unverifiable: (age) => l10n.t('Video could not be checked, checked {0}', age),
};

const ofTalk: Sayings = {
	alive: (age) => l10n.t('Talk is there, checked {0}', age),
	gone: (age) => l10n.t('Talk is gone, checked {0}', age),
	private: (age) => l10n.t('Talk is private, checked {0}', age),
	unverifiable: (age) => l10n.t('Talk could not be checked, checked {0}', age),
};

/** Says above a picture how often the site uses it, and above a talk whether it is there. Off until asked for. */
export class CodeLenses {
	/** Whether the client has the command that lists places. */
	private lists = false;
	private refreshes = false;

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly indexer: SiteIndexer,
		private readonly links: Pick<Links, 'known'>,
	) {}

	begin(can: { readonly lists: boolean; readonly refreshes: boolean }): void {
		this.lists = can.lists;
		this.refreshes = can.refreshes;
	}

	/** Has the client ask again: a setting changed, or what is known of talks. */
	refresh(): void {
		if (this.refreshes) this.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
	}

	async provide({ textDocument: { uri } }: CodeLensParams, token: CancellationToken): Promise<CodeLens[] | null> {
		if (!(await this.workspace.settings(uri)).codeLens) return null;
		const asked = await askedDocument(uri, this.documents, token);
		const index = asked && (await this.indexer.current(uri, token));
		if (!asked || !index) return null;
		const { post, place } = asked.checked;
		const lenses: CodeLens[] = [];
		const uris = new Uris(this.documents.uriOf(uri));
		for (const picture of picturesOf(post, place)) {
			const uses = await pictureUses(picturePath(picture, place), place, index, this.documents.files(uri));
			if (uses.length === 0) continue;
			const range = rangeOf(asked.positions, picture.shortcode?.span ?? picture.pathSpan);
			const places = uses.map(({ post: user, mention }) => ({
				uri: uris.of(user.path),
				range: rangeIn(user, mention),
			}));
			const title = uses.length === 1 ? l10n.t('Used once') : l10n.t('Used {0} times', uses.length);
			const command: Command = this.lists
				? { title, command: 'recap.listPlaces', arguments: [uri, range.start, places] }
				: { title, command: '' };
			lenses.push({ range, command });
		}
		for (const { site, address, span } of talksOf(post)) {
			const state = this.links.known(address);
			if (!state) continue;
			const sayings = site === 'youtube' ? ofVideo : ofTalk;
			const title = sayings[state.verdict](ageInWords(Date.now() - state.checkedAt));
			lenses.push({ range: rangeOf(asked.positions, span), command: { title, command: '' } });
		}
		return lenses;
	}
}
