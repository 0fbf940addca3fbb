import {
	type CancellationToken,
	type ClientCapabilities,
	type CompletionItem,
	type CompletionList,
	type CompletionParams,
	MarkupKind,
} from 'vscode-languageserver';
import { complete } from '../../core/completion/complete.ts';
import { ShortcodeOffers } from '../../core/completion/shortcodeOffers.ts';
import { fieldMarkdown } from '../../core/hover/fields.ts';
import { Listings } from '../../core/site/listings.ts';
import { learnableNames } from '../../core/site/shortcodeDocs.ts';
import type { Documents, ReadDocument } from '../../documents.ts';
import type { Habits } from '../habits.ts';
import { describePicture } from '../pictureDocs.ts';
import { completeEmptyPost } from './beginning.ts';
import { dataOf, documentationOf, type ItemData, itemsOf } from './item.ts';

/** After which characters something of ours may follow: the editor asks by itself. */
export const triggerCharacters = ['-', '{', '<', '"', '/', '.', ' ', ':'];

/** Completions of posts. */
export class Completion {
	private readonly listings = new Listings();
	private readonly offers = new ShortcodeOffers();
	private snippets = false;
	private markdown = false;
	private sized = false;
	private shared: ReadonlySet<string> = new Set();

	constructor(
		private readonly documents: Pick<Documents, 'open' | 'read' | 'fileSystem'>,
		private readonly habits: Pick<Habits, 'of'>,
	) {}

	/**
	 * Takes what the client says of itself at the beginning.
	 * @param sized whether it reads VS Code's way to say how large a picture is shown
	 */
	begin({ textDocument }: ClientCapabilities, sized: boolean): void {
		const item = textDocument?.completion?.completionItem;
		this.snippets = item?.snippetSupport === true;
		this.markdown = item?.documentationFormat?.includes(MarkupKind.Markdown) === true;
		this.shared = new Set(textDocument?.completion?.completionList?.itemDefaults);
		this.sized = sized;
	}

	/** Answers `textDocument/completion`. */
	async provide(params: CompletionParams, token: CancellationToken): Promise<CompletionItem[] | CompletionList> {
		const { uri } = params.textDocument;
		const beginning = await completeEmptyPost(params, this.documents);
		if (beginning.length > 0 || token.isCancellationRequested) return beginning;
		const read = await this.documents.read(uri);
		// A position of a text that is gone means nothing in the new one.
		if (!read?.isCurrent() || token.isCancellationRequested) return [];
		const { document, text, frontMatter, body, place, files } = read;
		const suggestions = await complete({
			text,
			offset: document.offsetAt(params.position),
			frontMatter,
			body,
			place,
			files,
			listings: this.listings,
			offers: this.offers,
			today: this.documents.fileSystem(uri).around.today(),
			habits: this.habits.of(uri, place),
		});
		if (!read.isCurrent() || token.isCancellationRequested) return [];
		const { snippets, markdown, shared } = this;
		return itemsOf(suggestions, document, { snippets, markdown, shared });
	}

	/** Answers `completionItem/resolve`: says what an item names, looking at a picture only now. */
	async resolve(item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
		const data = dataOf(item);
		if (!data || token.isCancellationRequested) return item;
		const read = await this.documents.read(data.uri);
		if (!read || token.isCancellationRequested) return item;
		const value = await this.describe(item.label, data, read);
		return value === undefined ? item : { ...item, documentation: documentationOf(value, this.markdown) };
	}

	private async describe(
		label: string,
		{ uri, picture, explain }: ItemData,
		{ files, place }: ReadDocument,
	): Promise<string | undefined> {
		const { site } = place;
		if (picture !== undefined) {
			const habits = this.habits.of(uri, place);
			return describePicture(picture, { uri, files, habits, sized: this.sized });
		}
		if (explain === 'field') return fieldMarkdown(label, place);
		await site.learned?.learn(learnableNames(site));
		return this.offers.of(site).find(({ docs }) => docs.name === label)?.about;
	}
}
