import { type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type Checked, Checker } from './core/checker.ts';
import type { Post } from './core/post/post.ts';
import { SiteDataReader } from './core/render/siteData.ts';
import type { FileSystem, Host } from './host/host.ts';
import { PatientFiles, type Told } from './host/patient.ts';
import type { Workspace } from './workspace.ts';

/** A version of an open document with what the check found out about it. */
export interface CheckedDocument extends Checked {
	readonly document: TextDocument;
	/** The same for the same version under the same facts and settings; another as soon as one of them changes. */
	readonly resultId: string;
}

/** What is known of one open document. */
interface State {
	version: number;
	generation: number;
	result: Promise<CheckedDocument>;
	/** The last reading, of which the next one reuses what did not change. */
	post: Post | undefined;
}

/** The open documents, each checked once a version, when somebody asks. */
export class Documents {
	readonly open = new TextDocuments(TextDocument);
	private readonly states = new Map<string, State>();
	private readonly checkers = new Map<FileSystem, { readonly checker: Checker; readonly files: PatientFiles }>();
	private readonly siteDataReaders = new Map<FileSystem, SiteDataReader>();
	/** Counts up whenever facts or settings change, which makes every result stale. */
	private generation = 0;

	/** @param told is told of files that do not answer; after it heard that answers arrived, every result is stale */
	constructor(
		private readonly host: Host,
		private readonly workspace: Workspace,
		private readonly told: Told,
	) {
		this.open.onDidClose(({ document }) => {
			this.states.delete(document.uri);
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
			// While the facts were gathered the author may have gone on typing; only the newest version is told.
			const now = this.open.get(uri);
			if (now?.version === result.document.version && result.resultId === this.resultId(now.version)) return result;
		}
	}

	/** Makes every result stale: something on disk or a setting changed. */
	expire(): void {
		for (const [system, { files }] of this.checkers) {
			system.forget();
			files.forget();
		}
		for (const reader of this.siteDataReaders.values()) reader.forget();
		this.renew();
	}

	/** Makes every result stale without asking the file system again: some of its answers were late. */
	private renew(): void {
		this.generation++;
		for (const { checker } of this.checkers.values()) checker.forget();
	}

	/** The file system of a document. */
	fileSystem(uri: string): FileSystem {
		const { scheme, authority } = URI.parse(uri);
		return this.host.fileSystem(scheme, authority);
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
			URI.parse(uri).path,
			text,
			await this.workspace.settings(uri),
			this.states.get(uri)?.post,
		);
	}

	private stateOf(document: TextDocument): State {
		const { uri, version } = document;
		const before = this.states.get(uri);
		if (before?.version === version && before.generation === this.generation) return before;
		const state: State = {
			version,
			generation: this.generation,
			post: before?.post,
			result: this.check(document, before?.post),
		};
		this.states.set(uri, state);
		state.result.then(
			({ post }) => {
				state.post = post;
			},
			() => {
				// A check that failed is not remembered: the next one begins anew.
				if (this.states.get(uri) === state) this.states.delete(uri);
			},
		);
		return state;
	}

	private async check(document: TextDocument, previous: Post | undefined): Promise<CheckedDocument> {
		const { uri, version } = document;
		const text = document.getText();
		const resultId = this.resultId(version);
		const settings = await this.workspace.settings(uri);
		const checked = await this.checker(uri).check(URI.parse(uri).path, text, settings, previous);
		// The document object lives on with its text; this version's positions are kept by a copy.
		return { ...checked, document: TextDocument.create(uri, document.languageId, version, text), resultId };
	}

	private checker(uri: string): Checker {
		const system = this.fileSystem(uri);
		let known = this.checkers.get(system);
		if (!known) {
			const { stalled, unreadable, arrived } = this.told;
			const later = () => {
				this.renew();
				arrived();
			};
			const files = new PatientFiles(system.files, { stalled, unreadable, arrived: later });
			known = { checker: new Checker(files, system.around), files };
			this.checkers.set(system, known);
		}
		return known.checker;
	}

	private resultId(version: number): string {
		return `${version}.${this.generation}`;
	}
}
