import type { CancellationToken } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { parsePost } from '../core/post/parse.ts';
import { isMarkdown, isSkipped } from '../core/site/authored.ts';
import { isPictureName, isWithin, nameOf } from '../core/site/paths.ts';
import type { Place } from '../core/site/site.ts';
import { indexPost } from '../core/siteIndex/indexPost.ts';
import { SiteIndex } from '../core/siteIndex/siteIndex.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import type { FileSystem } from '../host/host.ts';
import type { DocumentSettings } from '../settings.ts';
import { parseUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { inTime } from './inTime.ts';
import { Turns } from './turns.ts';

/** A file or folder that is still to be read. */
interface Job {
	readonly uri: URI;
	/** The folder from which it was reached, as a URI. */
	readonly root: string;
	/** The reading of everything of which it is a part. */
	readonly round: number;
}

/** No post is longer, in UTF-16 units; what is longer is left out unless it is open. */
const longest = 2 * 1024 * 1024;

/**
 * Keeps the index of each file system: built from the open folders in the background, in turns that nobody who types
 * waits for, and kept in step with the disk and with what is open in the editor.
 */
export class SiteIndexer {
	private readonly indexes = new Map<FileSystem, SiteIndex>();
	/** Files that are to be read, by URI, so that one that changes twice is read once. */
	private readonly files = new Map<string, Job>();
	/** Folders that are to be read with all they hold. */
	private readonly folders: Job[] = [];
	/** The file that is being read; dropped when it is deleted meanwhile. */
	private reading: Job | undefined;
	/** The folders that are read as a whole, as URIs. */
	private readonly roots = new Set<string>();
	/** The open folders that did not answer, or of which enough was read; no more is asked of them until everything is read anew. */
	private readonly stalled = new Set<string>();
	/** What settings say of where posts are, by the folder for which they were asked. */
	private readonly included = new Map<string, string>();
	/** Which result of each open document is in its index. */
	private readonly seen = new Map<string, string>();
	/** The content folder of each open document's site, by the document's URI: every key asks that it be read. */
	private readonly noted = new Map<string, string>();
	/** How many files and folders were read of each file system that has a limit. */
	private readonly reads = new Map<FileSystem, number>();
	private readonly turns = new Turns();
	private running: Promise<void> | undefined;
	/** Counts up when everything is read anew, which ends what is being read. */
	private round = 0;
	private ended = false;
	private begun = false;
	private tellBegun: () => void = () => undefined;
	private readonly beginning = new Promise<void>((resolve) => {
		this.tellBegun = resolve;
	});

	/** @param exhausted told of a folder of which no more is read, because its file system has a limit */
	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly exhausted: (root: string, most: number) => void = () => undefined,
	) {
		documents.open.onDidOpen(() => this.turns.note());
		documents.open.onDidChangeContent(() => this.turns.note());
		documents.open.onDidClose(({ document: { uri } }) => {
			this.seen.delete(uri);
			this.noted.delete(uri);
			// What was typed and not saved is gone.
			if (this.begun) this.enqueueFile(parseUri(uri));
		});
	}

	/** Begins to read the open folders, once it is quiet. */
	begin(): void {
		this.begun = true;
		this.turns.note();
		this.readFolders();
		this.tellBegun();
	}

	/** Reads everything anew: folders were opened or closed, or where posts stand in their sites may have changed. */
	rebuild(): void {
		if (!this.begun) return;
		for (const index of this.indexes.values()) index.clear();
		this.files.clear();
		this.folders.length = 0;
		this.roots.clear();
		this.stalled.clear();
		this.included.clear();
		this.seen.clear();
		this.noted.clear();
		this.reads.clear();
		this.reading = undefined;
		this.round++;
		this.readFolders();
	}

	/** Reads everything anew where settings say something else than before of where posts are. */
	async settingsChanged(): Promise<void> {
		for (const [scope, before] of [...this.included]) {
			if (includedBy(await this.workspace.settings(scope)) === before) continue;
			this.rebuild();
			return;
		}
	}

	/** Takes note that a file or folder came, changed or went. */
	noteFile(uri: URI, change: 'changed' | 'deleted'): void {
		if (!this.begun) return;
		if (change === 'deleted') {
			this.files.delete(uri.toString());
			if (this.reading?.uri.toString() === uri.toString()) this.reading = undefined;
			this.indexOf(uri).remove(uri.path);
		} else if (isMarkdown(nameOf(uri.path))) this.enqueueFile(uri);
		// A folder that came is told without what it holds.
		else if (!isPictureName(nameOf(uri.path))) this.enqueueFolder({ uri, root: uri.toString(), round: this.round });
	}

	/** Takes note of a document that was checked: its site is read even where it is not in an open folder. */
	note({ document, place }: CheckedDocument): void {
		const { content } = place.site;
		if (!this.begun || place.kind === 'other' || content === undefined || this.noted.get(document.uri) === content)
			return;
		this.noted.set(document.uri, content);
		this.readFolder(this.documents.uriOf(document.uri).with({ path: content }));
	}

	/** What is known by now of the file system of a document, without waiting and without what is being typed. */
	known(uri: string): SiteIndex {
		return this.indexOf(this.documents.uriOf(uri));
	}

	/**
	 * The index of the file system of a document, with everything read and the open documents as they are.
	 *
	 * @returns undefined where it was cancelled
	 */
	async current(uri: string, token: CancellationToken): Promise<SiteIndex | undefined> {
		const unhurry = this.turns.hurry();
		const cancelled = new Promise<void>((resolve) => {
			if (token.isCancellationRequested) resolve();
			else token.onCancellationRequested(() => resolve());
		});
		try {
			await Promise.race([this.settle(token), cancelled]);
		} finally {
			unhurry();
		}
		return token.isCancellationRequested || this.ended ? undefined : this.known(uri);
	}

	dispose(): void {
		this.ended = true;
		this.files.clear();
		this.folders.length = 0;
		this.turns.dispose();
	}

	/** Reads what is to be read, and the open documents. */
	private async settle(token: CancellationToken): Promise<void> {
		await this.beginning;
		for (const { uri } of this.documents.open.all()) {
			if (token.isCancellationRequested) return;
			await this.takeOpen(uri);
		}
		while (this.running && !token.isCancellationRequested) await this.running;
	}

	private async takeOpen(uri: string): Promise<void> {
		const checked = await this.documents.checked(uri).catch(() => undefined);
		if (!checked || this.seen.get(uri) === checked.resultId) return;
		this.seen.set(uri, checked.resultId);
		this.note(checked);
		const index = this.indexOf(this.documents.uriOf(uri));
		if (isIndexed(checked.place)) index.put(indexPost(checked.post, checked.place));
		else index.remove(checked.place.path);
	}

	private readFolders(): void {
		for (const folder of this.workspace.openFolders) this.readFolder(folder);
	}

	private readFolder(uri: URI): void {
		const root = uri.toString();
		if (this.roots.has(root)) return;
		for (const known of this.roots) if (isWithin(known, root)) return;
		this.roots.add(root);
		this.enqueueFolder({ uri, root, round: this.round });
	}

	private enqueueFile(uri: URI): void {
		const key = uri.toString();
		this.files.set(key, { uri, root: key, round: this.round });
		this.start();
	}

	private enqueueFolder(job: Job): void {
		this.folders.push(job);
		this.start();
	}

	private start(): void {
		if (this.ended) return;
		this.running ??= this.run().finally(() => {
			this.running = undefined;
		});
	}

	private async run(): Promise<void> {
		const asked = new Map<string, Promise<DocumentSettings>>();
		const settingsFor = async ({ uri, root }: Job) => {
			const scope = this.workspace.folderOf(uri)?.toString() ?? root;
			const settings = asked.get(scope) ?? this.workspace.settings(scope);
			asked.set(scope, settings);
			this.included.set(scope, includedBy(await settings));
			return settings;
		};
		for (;;) {
			await this.turns.next();
			const file = first(this.files);
			const job = file ?? this.folders.pop();
			if (!job || this.ended) return;
			if (file) this.files.delete(file.uri.toString());
			const settings = await settingsFor(job);
			if (this.isPast(job)) continue;
			if (file) await this.readFile(file, settings);
			else await this.readAll(job, settings);
		}
	}

	/** Whether a job is of no use any more. */
	private isPast({ round, root }: Job): boolean {
		return this.ended || round !== this.round || this.stalled.has(root);
	}

	/** Reads the posts in a folder; the folders in it follow. */
	private async readAll(job: Job, settings: DocumentSettings): Promise<void> {
		const system = this.documents.fileSystemAt(job.uri);
		if (this.isExhausted(job, system)) return;
		const { files } = system;
		const listing = await this.answer(job, files.list(job.uri.path));
		if (!listing || this.isPast(job)) return;
		const inside = job.uri.path.endsWith('/') ? job.uri.path : `${job.uri.path}/`;
		for (const { name, kind } of listing.values()) {
			const uri = job.uri.with({ path: inside + name });
			if (kind === 'folder' && !isSkipped(name, listing)) this.enqueueFolder({ ...job, uri });
			if (kind !== 'file' || !isMarkdown(name)) continue;
			await this.turns.next();
			if (this.isPast(job)) return;
			if (this.isExhausted(job, system)) return;
			await this.readFile({ ...job, uri }, settings);
		}
	}

	/** Whether so much was read of a file system that no more is; counts one more where it is not. */
	private isExhausted({ root }: Job, system: FileSystem): boolean {
		const { mostReads } = system;
		if (mostReads === undefined) return false;
		const count = (this.reads.get(system) ?? 0) + 1;
		this.reads.set(system, count);
		if (count <= mostReads) return false;
		this.stalled.add(root);
		if (count === mostReads + 1) this.exhausted(root, mostReads);
		return true;
	}

	private async readFile(job: Job, settings: DocumentSettings): Promise<void> {
		const { uri } = job;
		// Of an open document what is in the editor counts.
		if (this.isOpen(uri)) return;
		this.reading = job;
		const { files } = this.documents.fileSystemAt(uri);
		const text = await this.answer(job, files.read(uri.path, longest));
		const post = text === undefined || text.length >= longest ? undefined : parsePost(text);
		const place = post && (await this.documents.placeOf(uri.toString(), post, settings));
		if (this.reading !== job || this.isOpen(uri)) return;
		const index = this.indexOf(uri);
		if (place && isIndexed(place)) index.put(indexPost(post, place));
		else index.remove(uri.path);
	}

	/** Waits for the disk. What cannot be read has nothing to tell, and a disk that does not answer is asked no more. */
	private async answer<T>(job: Job, asked: Promise<T>): Promise<T | undefined> {
		const answer = await inTime(asked.catch(() => undefined));
		if (answer.inTime) return answer.value;
		this.stalled.add(job.root);
		return undefined;
	}

	private isOpen(uri: URI): boolean {
		const wanted = uri.toString();
		return this.documents.open.keys().some((open) => open === wanted || parseUri(open).toString() === wanted);
	}

	private indexOf(uri: URI): SiteIndex {
		const system = this.documents.fileSystemAt(uri);
		const index = this.indexes.get(system) ?? new SiteIndex();
		this.indexes.set(system, index);
		return index;
	}
}

function includedBy({ include }: DocumentSettings): string {
	return JSON.stringify(include);
}

function first<T>(map: ReadonlyMap<string, T>): T | undefined {
	for (const value of map.values()) return value;
	return undefined;
}

/** Whether a document is a part of its site. One that the team's settings exclude may show pictures all the same. */
function isIndexed({ kind, excluded }: Place): boolean {
	return kind !== 'other' || excluded === true;
}
