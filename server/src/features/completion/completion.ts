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
import { Listings } from '../../core/site/listings.ts';
import type { Documents } from '../../documents.ts';
import type { Habits } from '../habits.ts';
import { describePicture } from '../pictureDocs.ts';
import { completeEmptyPost } from './beginning.ts';
import { dataOf, itemsOf } from './item.ts';

/** After which characters something of ours may follow: the editor asks by itself. */
export const triggerCharacters = ['-', '{', '<', '"', '/', '.', ' ', ':'];

/** Completions of posts. */
export class Completion {
	private readonly listings = new Listings();
	private readonly offers = new ShortcodeOffers();
	private snippets = false;
	private markdown = false;
	private sized = false;
	private sharedRange = false;

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
		this.sharedRange = textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true;
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
		const { snippets, markdown, sharedRange } = this;
		return itemsOf(suggestions, document, { snippets, markdown, sharedRange });
	}

	/** Answers `completionItem/resolve`: looks at the picture that an item names. */
	async resolve(item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
		const data = dataOf(item);
		if (!data || token.isCancellationRequested) return item;
		const { uri, picture } = data;
		const read = await this.documents.read(uri);
		if (!read || token.isCancellationRequested) return item;
		const { files, place } = read;
		const habits = this.habits.of(uri, place);
		const value = await describePicture(picture, { uri, files, habits, sized: this.sized });
		if (value === undefined) return item;
		const plain = () => value.replace(/^!\[.*\n\n/, '').replace(/[*\\]/g, '');
		return { ...item, documentation: this.markdown ? { kind: MarkupKind.Markdown, value } : plain() };
	}
}
