import { type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { URI } from 'vscode-uri';
import { type Checked, Checker } from './core/checker.ts';
import type { ConfigFile } from './core/config/config.ts';
import type { Facts } from './core/facts.ts';
import { shortest } from './core/large/divided.ts';
import { LargePost } from './core/large/largePost.ts';
import type { LinkState } from './core/links/verdict.ts';
import type { FrontMatter } from './core/post/frontMatter/frontMatter.ts';
import { readHead } from './core/post/parse.ts';
import type { Post } from './core/post/post.ts';
import type { Problem } from './core/problem.ts';
import { SiteDataReader } from './core/render/siteData.ts';
import type { Files } from './core/site/files.ts';
import type { Place } from './core/site/site.ts';
import type { FileSystems } from './fileSystems.ts';
import type { FileSystem, Host } from './host/host.ts';
import { PatientFiles, type Told } from './host/patient.ts';
import type { DocumentSettings } from './settings.ts';
import { parseUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** A version of an open document with what the check found out about it. */
export interface CheckedDocument extends Checked {
	readonly document: TextDocument;
	/** The same for the same version under the same facts and settings; another as soon as one of them changes. */
	readonly resultId: string;
}

/** An open document as it is now, of which only the head was read. */
export interface ReadDocument {
	/** The document itself, which goes on with its editor: it tells positions for as long as `isCurrent` holds. */
	readonly document: TextDocument;
	readonly text: string;
	readonly frontMatter: FrontMatter;
	/** Where the body begins. */
	readonly body: number;
	readonly place: Place;
	readonly files: Files;
	/** Whether the document is still open and as it was. */
	isCurrent(): boolean;
}

/** What is known of links, without asking the network. */
export interface KnownLinks {
	/** Makes it readable. */
	ready(settings: DocumentSettings): Promise<void>;
	known(url: string): LinkState | undefined;
}

/** A result of which the parts that may be read late are asked for where they are. */
class CheckedVersion implements CheckedDocument {
	readonly head: Post;
	readonly place: Place;
	readonly problems: readonly Problem[];
	readonly config: ConfigFile | undefined;

	constructor(
		private readonly checked: Checked,
		readonly document: TextDocument,
		readonly resultId: string,
	) {
		this.head = checked.head;
		this.place = checked.place;
		this.problems = checked.problems;
		this.config = checked.config;
	}

	get post(): Post {
		return this.checked.post;
	}

	get facts(): Facts {
		return this.checked.facts;
	}
}

/** What is known of one open document. */
interface State {
	version: number;
	generation: number;
	result: Promise<CheckedDocument>;
	/** The last reading of its head, which the next one takes over where that did not change. */
	head: Post | undefined;
	/** What is remembered of a large post, for as long as the generation lasts. */
	readonly large: LargePost;
}

/** The open documents, each checked once a version, when somebody asks. */
export class Documents {
	readonly open = new TextDocuments(TextDocument);
	private readonly states = new Map<string, State>();
	private readonly checkers = new Map<FileSystem, { readonly checker: Checker; readonly files: PatientFiles }>();
	private readonly siteDataReaders = new Map<FileSystem, SiteDataReader>();
	/** Those of the open documents: reading one takes longer than looking it up, and each key asks several times. */
	private readonly uris = new Map<string, URI>();
	/** Counts up whenever facts or settings change, which makes every result stale. */
	private generation = 0;

	/** @param told is told of files that do not answer; after it heard that answers arrived, every result is stale */
	constructor(
		private readonly systems: Pick<FileSystems, 'of'>,
		private readonly host: Pick<Host, 'makeRoom' | 'worked'>,
		private readonly workspace: Workspace,
		private readonly links: KnownLinks,
		private readonly told: Told,
	) {
		const first = this.open.onDidChangeContent(({ document }) => {
			if (document.getText().length < shortest) return;
			first.dispose();
			host.makeRoom?.();
		});
		this.open.onDidClose(({ document }) => {
			this.checkers.get(this.fileSystem(document.uri))?.checker.close(this.uriOf(document.uri).path);
			this.states.delete(document.uri);
			this.uris.delete(document.uri);
			this.workspace.close(document.uri);
		});
	}

	readonly syncKind = TextDocumentSyncKind.Incremental;

	listen(connection: Connection): void {
		this.open.listen(connection);
	}

	/** Everything known about the newest version of an open document; undefined for one that is not open. */
	async checked(uri: string): Promise<CheckedDocument | undefined> {
		for (;;) {
			const document = this.open.get(uri);
			if (!document) return undefined;
			const result = await this.stateOf(document).result;
			this.host.worked?.();
			// While the facts were gathered the author may have gone on typing; only the newest version is told.
			const now = this.open.get(uri);
			if (now?.version === result.document.version && result.resultId === this.resultId(now.version)) return result;
		}
	}

	/** The newest version of an open document without checking it; undefined for one that is not open, or was closed. */
	async read(uri: string): Promise<ReadDocument | undefined> {
		const document = this.open.get(uri);
		if (!document) return undefined;
		const { version } = document;
		const text = document.getText();
		const { frontMatter, body } = readHead(text, this.states.get(uri)?.head);
		const place = await this.checker(uri).place(
			this.uriOf(uri).path,
			{ frontMatter },
			await this.workspace.settings(uri),
		);
		const isCurrent = () => this.open.get(uri) === document && document.version === version;
		return { document, text, frontMatter, body, place, files: this.files(uri), isCurrent };
	}

	/**
	 * A document that tells the positions of a result. The open one counts its lines as it is edited; the copy that a
	 * result keeps has to count them all.
	 */
	positionsOf({ document }: CheckedDocument): TextDocument {
		const now = this.open.get(document.uri);
		return now?.version === document.version ? now : document;
	}

	/** Takes note of a file or folder that came, changed or went, before everything expires. */
	noteChange(uri: URI): void {
		this.fileSystemAt(uri).changed?.(uri.path);
	}

	/**
	 * Makes every result stale: something on disk or a setting changed.
	 * @param paths of what changed; none where it may be anything
	 */
	expire(paths: readonly string[] = []): void {
		for (const [system, { checker, files }] of this.checkers) {
			system.forget();
			files.forget();
			checker.forgetPages(paths.length > 0 ? paths : undefined);
		}
		for (const reader of this.siteDataReaders.values()) reader.forget();
		this.renew();
	}

	/** Has what a page says of itself to others read anew. */
	forgetPage(uri: URI): void {
		const known = this.checkers.get(this.fileSystemAt(uri));
		// Its text may have been read before it changed.
		known?.files.forget();
		known?.checker.forgetPages([uri.path]);
	}

	/** Makes every result stale without asking the file system again: some of its answers were late. */
	private renew(): void {
		this.generation++;
		for (const { checker } of this.checkers.values()) checker.forget();
	}

	/** Makes every result stale that rests on what is known of links; nothing is read anew. */
	expireLinks(): void {
		this.generation++;
	}

	/** The address of a document in its parts. */
	uriOf(uri: string): URI {
		const known = this.uris.get(uri);
		if (known) return known;
		const parsed = parseUri(uri);
		if (this.open.get(uri)) this.uris.set(uri, parsed);
		return parsed;
	}

	/** The file system of a document. */
	fileSystem(uri: string): FileSystem {
		return this.fileSystemAt(this.uriOf(uri));
	}

	/** The file system that an address is of. */
	fileSystemAt({ scheme, authority }: URI): FileSystem {
		return this.systems.of(scheme, authority);
	}

	/**
	 * The files of a document's file system, as the checks of its posts know them: each answer is remembered, and waited
	 * for only so long.
	 */
	files(uri: string): Files {
		return this.checking(uri).files;
	}

	/**
	 * Looks at the pictures that a post shows, so that their sizes are known where a file system tells those of pictures only
	 * that somebody looked at before. They are waited for only so long.
	 */
	async look(uri: string, facts: Facts): Promise<void> {
		const { files } = this.checking(uri);
		if (!files.expect) return;
		const paths = facts.pictures.flatMap(({ target }) => (target.kind === 'found' ? [target.path] : []));
		files.expect(paths);
		await Promise.all(paths.map((path) => files.picture(path)));
	}

	/** What pages show of the sites in a document's file system. */
	siteData(uri: string): SiteDataReader {
		const system = this.fileSystem(uri);
		const reader = this.siteDataReaders.get(system) ?? new SiteDataReader(system.files);
		this.siteDataReaders.set(system, reader);
		return reader;
	}

	/** Checks a text that is not, or not yet, the one of an open document. */
	async checkText(uri: string, text: string): Promise<Checked> {
		return this.checker(uri).check(
			this.uriOf(uri).path,
			text,
			await this.workspace.settings(uri),
			this.states.get(uri)?.head,
		);
	}

	/** Checks a document that is not open, by what is known of its links too. Nothing of it is remembered. */
	async checkClosed(uri: URI, text: string, settings: DocumentSettings): Promise<Checked> {
		await this.links.ready(settings);
		return this.checker(uri.toString()).check(uri.path, text, settings);
	}

	/** Where a document that need not be open stands in its site. */
	placeOf(uri: string, post: Post, settings: DocumentSettings): Promise<Place> {
		return this.checker(uri).place(this.uriOf(uri).path, post, settings);
	}

	private stateOf(document: TextDocument): State {
		const { uri, version } = document;
		const before = this.states.get(uri);
		if (before?.version === version && before.generation === this.generation) return before;
		const large = before?.generation === this.generation ? before.large : new LargePost();
		const state: State = {
			version,
			generation: this.generation,
			head: before?.head,
			large,
			result: this.check(document, large, before?.head),
		};
		this.states.set(uri, state);
		state.result.then(
			({ head }) => {
				state.head = head;
			},
			() => {
				// A check that failed is not remembered: the next one begins anew.
				if (this.states.get(uri) === state) this.states.delete(uri);
			},
		);
		return state;
	}

	private async check(document: TextDocument, large: LargePost, previous: Post | undefined): Promise<CheckedDocument> {
		const { uri, version } = document;
		const text = document.getText();
		const resultId = this.resultId(version);
		const settings = await this.workspace.settings(uri);
		await this.links.ready(settings);
		const { path } = this.uriOf(uri);
		const checked = await this.checker(uri).checkEdited(path, text, settings, large, previous);
		// The document object lives on with its text; this version's positions are kept by a copy.
		return new CheckedVersion(checked, TextDocument.create(uri, document.languageId, version, text), resultId);
	}

	private checker(uri: string): Checker {
		return this.checking(uri).checker;
	}

	private checking(uri: string): { readonly checker: Checker; readonly files: PatientFiles } {
		const system = this.fileSystem(uri);
		let known = this.checkers.get(system);
		if (!known) {
			const { stalled, unreadable, arrived } = this.told;
			const later = () => {
				this.renew();
				arrived();
			};
			const files = new PatientFiles(system.files, { stalled, unreadable, arrived: later }, system.patience);
			const around = { ...system.around, arrived: later, linkState: (url: string) => this.links.known(url) };
			known = { checker: new Checker(files, around), files };
			this.checkers.set(system, known);
		}
		return known;
	}

	private resultId(version: number): string {
		return `${version}.${this.generation}`;
	}
}
