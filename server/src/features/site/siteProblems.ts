import type { CancellationToken, Connection, Diagnostic, FileEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Post } from '../../core/post/post.ts';
import type { Problem } from '../../core/problem.ts';
import { authoredFiles } from '../../core/site/authored.ts';
import { counterpartKey } from '../../core/site/counterparts.ts';
import type { Files } from '../../core/site/files.ts';
import { toldToOthers } from '../../core/site/toldToOthers.ts';
import type { Documents } from '../../documents.ts';
import { inTime } from '../../indexing/inTime.ts';
import { Turns } from '../../indexing/turns.ts';
import type { CheckSiteParams, CheckSiteResult, ShownParams } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import { warn } from '../../warn.ts';
import type { Workspace } from '../../workspace.ts';
import { diagnosticOf } from '../diagnostics.ts';
import type { SiteConfigs } from '../siteConfigs.ts';
import { siteChangeOf } from './changes.ts';
import { progressOf } from './progress.ts';
import { type Severities, severitiesOf, summaryOf } from './summary.ts';
import { type Waiting, WaitingFiles } from './waiting.ts';

/** No post is longer, in UTF-16 units; what is longer counts as a file that could not be read. */
const longest = 2 * 1024 * 1024;

const mark = '\ufeff';

/**
 * The problems of the posts and pages in the open folders that are not open in the editor: told once somebody asked for
 * a check of the whole site, and kept true from then on, in turns that nobody who types waits for. Open documents tell
 * their own. Before that, and while nothing changes, nothing runs.
 */
export class SiteProblems {
	/** `some`: a check was stopped, and what it had reached is kept true. */
	private scope: 'none' | 'some' | 'all' = 'none';
	/** The Markdown files that are kept true, as URIs. */
	private files = new Set<string>();
	private readonly waiting = new WaitingFiles();
	/** Whether the folders are to be read anew. */
	private isUnlisted = false;
	/** Counts up when a reading of folders that is under way is of no use any more. */
	private round = 0;
	/** What was found in each post or page. */
	private readonly found = new Map<string, Severities>();
	/** What the head of each file that was checked tells others. */
	private readonly heads = new Map<string, string>();
	private readonly unread = new Set<string>();
	/** The files whose problems the client shows. */
	private readonly told = new Set<string>();
	/** The open documents by their URI as it is spelt here. */
	private readonly open = new Map<string, string>();
	/** Those that the client shows; absent where it does not say. */
	private shown: ReadonlySet<string> | undefined;
	/** Changes that are not yet acted upon. */
	private noted: FileEvent[] = [];
	private readonly turns = new Turns();
	private readonly listeners = new Set<() => void>();
	private running: Promise<void> | undefined;
	private ended = false;

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly configs: SiteConfigs,
	) {
		documents.open.onDidChangeContent(() => this.turns.note());
		documents.open.onDidOpen(({ document: { uri } }) => {
			const key = parseUri(uri).toString();
			this.open.set(key, uri);
			if (this.isShown(key)) this.tell(key, []);
		});
		documents.open.onDidClose(({ document: { uri } }) => {
			const key = parseUri(uri).toString();
			this.open.delete(key);
			if (this.files.has(key)) this.enqueue([key]);
		});
	}

	/** Answers `recap/checkSite`. */
	async check({ workDoneToken }: CheckSiteParams, token: CancellationToken): Promise<CheckSiteResult> {
		const before = this.scope;
		const progress = workDoneToken === undefined ? undefined : progressOf(this.connection, workDoneToken);
		const listener = () => {
			if (!this.isUnlisted) progress?.report(this.files.size - this.waiting.size, this.files.size);
		};
		this.listeners.add(listener);
		const unhurry = this.turns.hurry();
		const cancelled = new Promise<void>((resolve) => {
			if (token.isCancellationRequested) resolve();
			else token.onCancellationRequested(() => resolve());
		});
		try {
			this.scope = 'all';
			this.renew();
			await Promise.race([this.settle(token), cancelled]);
			if (token.isCancellationRequested && before !== 'all') this.keepFound();
			return summaryOf(this.found.values(), this.unread.size);
		} finally {
			unhurry();
			this.listeners.delete(listener);
			progress?.done();
		}
	}

	/** Takes note of which documents the client shows. */
	show({ uris }: ShownParams): void {
		const before = [...this.open.keys()].filter((key) => this.isShown(key));
		this.shown = new Set(uris.map((uri) => parseUri(uri).toString()));
		for (const key of this.open.keys()) if (this.isShown(key)) this.tell(key, []);
		this.enqueue(before.filter((key) => !this.isShown(key) && this.files.has(key)));
	}

	/** Takes note of a change on disk, to be acted upon when the changes that come together are complete. */
	note(change: FileEvent): void {
		if (this.scope !== 'none') this.noted.push(change);
	}

	/** Acts upon what was noted; without it, whatever was saved may be anything. */
	changed(): void {
		const { noted } = this;
		this.noted = [];
		const { everything, edited, others } = siteChangeOf(noted);
		const known = edited.filter((uri) => this.files.has(uri));
		if (everything || noted.length === 0 || known.length < edited.length) this.renew();
		else {
			if (others.length > 0) this.waiting.addConcerned(this.files, others);
			// A translation is compared with what it was made of.
			const keys = new Set(known.map(counterpartKey));
			this.enqueue([...this.files].filter((uri) => keys.has(counterpartKey(uri))));
		}
	}

	/** Everything may be different: settings, folders, what is known of links. */
	renew(): void {
		if (this.scope === 'none') return;
		this.isUnlisted = this.scope === 'all';
		this.enqueue(this.files);
	}

	dispose(): void {
		this.ended = true;
		this.waiting.keep(() => false);
		this.turns.dispose();
	}

	private enqueue(uris: Iterable<string>): void {
		if (this.ended) return;
		this.waiting.add(uris);
		if (!this.hasWork()) return;
		this.running ??= this.run()
			.catch((error: unknown) => warn(this.connection, `The site could not be checked: ${String(error)}`))
			.finally(() => {
				this.running = undefined;
				this.enqueue([]);
			});
	}

	private hasWork(): boolean {
		return !this.ended && (this.isUnlisted || this.waiting.size > 0);
	}

	private async settle(token: CancellationToken): Promise<void> {
		while (this.running && !token.isCancellationRequested) await this.running;
	}

	/** Stops where a check has got to. */
	private keepFound(): void {
		this.round++;
		this.isUnlisted = false;
		this.files = new Set(this.found.keys());
		this.waiting.keep((uri) => this.files.has(uri));
		this.scope = this.files.size > 0 ? 'some' : 'none';
	}

	private async run(): Promise<void> {
		while (this.hasWork()) {
			await this.turns.next();
			if (this.isUnlisted) await this.list();
			const next = this.isUnlisted ? undefined : this.waiting.take();
			if (next) await this.checkFile(next);
			for (const listener of this.listeners) listener();
		}
	}

	/** Finds out which files there are, and drops what is known of those that are there no more. */
	private async list(): Promise<void> {
		this.isUnlisted = false;
		const round = ++this.round;
		const files = new Set<string>();
		for (const folder of this.workspace.openFolders) {
			const disk = listingsOf(this.documents.fileSystemAt(folder).files);
			for await (const path of authoredFiles(folder.path, disk)) {
				await this.turns.next();
				if (this.ended || round !== this.round) return;
				files.add(folder.with({ path }).toString());
			}
		}
		if (round !== this.round) return;
		for (const uri of this.files) if (!files.has(uri)) this.forget(uri);
		this.files = files;
		this.waiting.keep((uri) => files.has(uri));
		this.waiting.add(files);
	}

	private async checkFile({ uri, isConcerned }: Waiting): Promise<void> {
		const open = this.open.get(uri);
		if (open !== undefined && this.isShown(uri)) return this.countOpen(uri, open);
		const at = parseUri(uri);
		const folder = this.workspace.folderOf(at);
		const read = await readText(this.documents.fileSystemAt(at).files, at.path);
		if (!folder || read === undefined || read === 'unreadable') {
			this.forget(uri);
			if (read && this.files.has(uri)) this.unread.add(uri);
			return;
		}
		const { text } = read;
		if (isConcerned && !isConcerned(at.path, () => text)) return;
		try {
			const settings = await this.workspace.settings(folder.toString());
			const { problems, place, head } = await this.documents.checkClosed(at, text, settings);
			this.compareHead(uri, head);
			if (this.ended || this.isShown(uri) || !this.files.has(uri)) return;
			this.unread.delete(uri);
			this.configs.note(uri, place.site);
			if (place.kind === 'other') this.found.delete(uri);
			else this.found.set(uri, severitiesOf(problems));
			this.tell(uri, diagnosticsOf(uri, text, problems));
		} catch (error) {
			this.forget(uri);
			this.unread.add(uri);
			warn(this.connection, `${at.path} could not be checked: ${String(error)}`);
		}
	}

	/** An open document counts with what its editor shows of it. */
	private async countOpen(key: string, uri: string): Promise<void> {
		const checked = await this.documents.checked(uri).catch(() => undefined);
		if (checked) this.compareHead(key, checked.head);
		if (!checked || checked.place.kind === 'other') this.found.delete(key);
		else this.found.set(key, severitiesOf(checked.problems));
	}

	/** Where the head of a file tells others something else than before, each of them may have other problems. */
	private compareHead(uri: string, head: Post): void {
		const told = toldToOthers(head);
		const before = this.heads.get(uri);
		this.heads.set(uri, told);
		if (before === undefined || before === told) return;
		// It may be seen before the client tells that the file changed.
		this.documents.forgetPage(parseUri(uri));
		this.waiting.add(this.files);
	}

	/** Whether a document tells its own problems. */
	private isShown(key: string): boolean {
		return this.open.has(key) && (this.shown?.has(key) ?? true);
	}

	private forget(uri: string): void {
		this.found.delete(uri);
		this.heads.delete(uri);
		this.unread.delete(uri);
		this.tell(uri, []);
	}

	private tell(uri: string, diagnostics: Diagnostic[]): void {
		const shows = this.told.delete(uri);
		if (this.ended || (!shows && diagnostics.length === 0)) return;
		if (diagnostics.length > 0) this.told.add(uri);
		this.connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
	}
}

/** A file's text as an editor has it, `unreadable`, or undefined where there is no such file. */
async function readText(files: Files, path: string): Promise<{ text: string } | 'unreadable' | undefined> {
	const answer = await inTime(files.read(path, longest).catch(() => 'unreadable' as const));
	if (!answer.inTime || answer.value === 'unreadable') return 'unreadable';
	const { value } = answer;
	if (value === undefined) return undefined;
	if (value.length >= longest) return 'unreadable';
	return { text: value.startsWith(mark) ? value.slice(1) : value };
}

/** Files of which folders that cannot be read, or do not answer, hold nothing. */
function listingsOf(files: Files): Files {
	let stalled = false;
	return {
		read: (path) => files.read(path),
		async list(folder) {
			if (stalled) return undefined;
			const answer = await inTime(files.list(folder).catch(() => undefined));
			stalled = !answer.inTime;
			return answer.inTime ? answer.value : undefined;
		},
	};
}

function diagnosticsOf(uri: string, text: string, problems: readonly Problem[]): Diagnostic[] {
	if (problems.length === 0) return [];
	const document = TextDocument.create(uri, 'markdown', 0, text);
	return problems.map((problem) => diagnosticOf(document, problem));
}
