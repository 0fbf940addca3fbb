import {
	type CancellationToken,
	type ClientCapabilities,
	type Connection,
	DocumentFormattingRequest,
	DocumentRangeFormattingRequest,
	type DocumentSelector,
	FileOperationPatternKind,
	type FileOperationRegistrationOptions,
	type ServerCapabilities,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import {
	type ClientOptions,
	type PictureUses,
	type PictureUsesParams,
	pictureUsesRequest,
	type RenamePictureParams,
	renamePictureRequest,
} from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import type { Links } from '../links/links.ts';
import { CodeLenses } from './codeLenses.ts';
import { definition } from './definition.ts';
import { Deleting } from './deleting.ts';
import { documentLinks } from './documentLinks.ts';
import { foldingRanges } from './folding.ts';
import { formatting } from './formatting.ts';
import { linkedEditingRanges } from './linkedEditing.ts';
import { Moving } from './moving.ts';
import { outline } from './outline.ts';
import { references } from './references.ts';
import { Renaming } from './renaming.ts';
import { selectionRanges } from './selectionRanges.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Files that posts show, and folders that may hold such. */
const picturesAndFolders: FileOperationRegistrationOptions = {
	filters: [
		{
			pattern: {
				glob: '**/*.{jpg,jpeg,png,gif,webp,svg,avif,bmp,tif,tiff}',
				matches: FileOperationPatternKind.file,
				options: { ignoreCase: true },
			},
		},
		{ pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
	],
};

/** Where an author's own Markdown is, beside the open folders. */
const usualSchemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** Everything that finds its way through posts: links, definitions, references, outline, renaming, shapes. */
export class Navigation {
	private capabilities: ClientCapabilities = {};
	private readonly renaming: Renaming;
	private readonly deleting: Deleting;
	/** Lines above pictures and talks, which are asked for again when what they say changes. */
	readonly lenses: CodeLenses;

	constructor(
		private readonly connection: Connection,
		documents: Documents,
		private readonly workspace: Workspace,
		indexer: SiteIndexer,
		links: Pick<Links, 'known'>,
	) {
		const moving = new Moving(documents, workspace, indexer);
		this.renaming = new Renaming(connection, documents, moving);
		this.deleting = new Deleting(connection, moving, indexer);
		this.lenses = new CodeLenses(connection, documents, workspace, indexer, links);
		connection.onDocumentLinks((params, token) => documentLinks(params, token, documents));
		connection.onDefinition((params, token) =>
			definition(params, token, documents, this.capabilities.textDocument?.definition?.linkSupport === true),
		);
		connection.onReferences((params, token) => references(params, token, documents, indexer));
		connection.onWorkspaceSymbol((params, token) => workspaceSymbols(params, token, workspace, indexer));
		connection.onDocumentSymbol((params, token) =>
			outline(params, token, documents, this.symbols?.hierarchicalDocumentSymbolSupport === true),
		);
		connection.onFoldingRanges((params, token) => foldingRanges(params, token, documents));
		connection.onSelectionRanges((params, token) => selectionRanges(params, token, documents));
		connection.languages.onLinkedEditingRange((params, token) => linkedEditingRanges(params, token, documents));
		connection.onDocumentFormatting(({ textDocument }, token) =>
			formatting(textDocument.uri, undefined, token, documents),
		);
		connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
			formatting(textDocument.uri, range, token, documents),
		);
		connection.onPrepareRename((params, token) => this.renaming.prepare(params, token));
		connection.onRenameRequest((params, token) => this.renaming.rename(params, token));
		connection.onRequest<WorkspaceEdit | null, void>(renamePictureRequest, (params: RenamePictureParams, token) =>
			this.renaming.renameFile(params, token),
		);
		connection.onCodeLens((params, token) => this.lenses.provide(params, token));
		connection.onRequest<PictureUses | null, void>(pictureUsesRequest, (params: PictureUsesParams, token) =>
			this.deleting.uses(params, token),
		);
		connection.workspace.onWillDeleteFiles((params, token: CancellationToken) =>
			this.deleting.willDelete(params, token),
		);
		connection.workspace.onWillRenameFiles((params, token: CancellationToken) =>
			this.renaming.willRename(params, token),
		);
	}

	/** Takes what the client can do, and says what it may ask. */
	begin(capabilities: ClientCapabilities, options: ClientOptions): ServerCapabilities {
		this.capabilities = capabilities;
		this.lenses.begin({
			lists: options.listPlaces === true,
			refreshes: capabilities.workspace?.codeLens?.refreshSupport === true,
		});
		this.renaming.begin(capabilities);
		return {
			documentLinkProvider: { resolveProvider: false },
			definitionProvider: true,
			referencesProvider: true,
			workspaceSymbolProvider: true,
			documentSymbolProvider: { label: 'Recap Posts' },
			foldingRangeProvider: true,
			selectionRangeProvider: true,
			linkedEditingRangeProvider: true,
			// Whoever can be told is told that the settings of a team are not formatted.
			documentFormattingProvider: !this.registersFormatting,
			documentRangeFormattingProvider: !this.registersFormatting,
			renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
			codeLensProvider: { resolveProvider: false },
			workspace: {
				fileOperations: {
					willRename: picturesAndFolders,
					...(!options.warnsOfDeletions && { willDelete: picturesAndFolders }),
				},
			},
		};
	}

	/** Registers what the client would else ask of files that are no posts. */
	async register(): Promise<void> {
		if (!this.registersFormatting) return;
		const schemes = new Set([...usualSchemes, ...this.workspace.openFolders.map(({ scheme }) => scheme)]);
		const posts: DocumentSelector = Array.from(schemes, (scheme) => ({ language: 'markdown', scheme }));
		await this.connection.client.register(DocumentFormattingRequest.type, { documentSelector: posts });
		await this.connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector: posts });
	}

	private get registersFormatting(): boolean {
		const { formatting: whole, rangeFormatting: range } = this.capabilities.textDocument ?? {};
		return whole?.dynamicRegistration === true && range?.dynamicRegistration === true;
	}

	private get symbols() {
		return this.capabilities.textDocument?.documentSymbol;
	}
}
