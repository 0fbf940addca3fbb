import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Checker } from '../../core/checker.ts';
import { folderOf, nameOf } from '../../core/site/paths.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { cacheFolder } from '../../host/links/cacheFolder.ts';
import { toNative } from '../../host/paths.ts';
import { replaceFile } from '../../host/replace.ts';
import { type CheckTools, checkText, type Outcome } from '../lint/check.ts';
import { reasonOf } from '../lint/save.ts';
import { sourceOf } from '../lint/source.ts';
import { UsageError } from '../usage.ts';
import { type CacheForm, cacheText, type Entry, readCache, signature } from './cacheFile.ts';
import { HomeMarks } from './homeMarks.ts';
import { type Asked, listingMark, pictureMark, type Recorder } from './recorder.ts';

/** What a cache needs of a run. */
export interface CacheRun {
	readonly disk: DiskFiles;
	readonly recorder: Recorder;
	readonly checker: Checker;
	/** The working folder, a path of this system. */
	readonly folder: string;
	/** What else decides what is found: the tool's build, the options, the day. */
	readonly key: string;
	readonly author: () => Promise<string | undefined>;
}

/**
 * What an earlier run found, by content. A file is not checked again where its bytes are the same, and so is everything
 * that its check asked beyond them: its home, the names in its folder, its pictures.
 */
export class LintCache {
	private readonly files = new Map<string, Entry>();
	private readonly folders: Map<string, string>;
	private readonly texts: Map<string, string>;
	private readonly marks = new HomeMarks(digestOf);
	private changed = false;
	/** How many files were not checked, because what was found is remembered. */
	hits = 0;

	private constructor(
		private readonly native: string,
		private readonly typed: string,
		private readonly run: CacheRun,
		private readonly known: Readonly<Record<string, Entry>>,
		shared: Pick<CacheForm, 'folders' | 'texts'>,
		private readonly notes: readonly string[],
	) {
		this.folders = new Map(Object.entries(shared.folders));
		this.texts = new Map(Object.entries(shared.texts));
	}

	/**
	 * Opens a cache.
	 * @param typed the file as typed; `true` for a place of the platform's, one for each working folder
	 * @throws UsageError when the file is something else
	 */
	static async open(typed: string | true, run: CacheRun): Promise<LintCache> {
		const native =
			typed === true
				? path.join(cacheFolder(process.env, process.platform, os.homedir()), 'lint', `${digestOf(run.folder)}.json`)
				: path.resolve(run.folder, typed);
		const name = typed === true ? 'The cache' : typed;
		const text = textAt(native, name);
		if (typed !== true && text !== '' && !text.startsWith(signature))
			throw new UsageError(`${typed} is no cache. Remove it, or name another file for --cache.`);
		const found = text === '' ? undefined : readCache(text);
		const notes = text !== '' && !found ? [`${name} cannot be read and is written anew.`] : [];
		const none = { folders: {}, texts: {} };
		const holds = found?.key === run.key && (await isAsBefore(found, run.disk));
		const cache = new LintCache(native, name, run, holds ? found.files : {}, holds ? found : none, notes);
		// Nothing that was asked before the first check is about a post.
		run.recorder.take();
		return cache;
	}

	/**
	 * What is found in a file: remembered, or found out now.
	 * @param file the core's path
	 * @throws the file system's error when it cannot be read
	 */
	async check(tools: CheckTools, file: string): Promise<Outcome> {
		const bytes = fs.readFileSync(toNative(file));
		const digest = digestOf(bytes);
		const home = this.marks.of(await this.run.checker.homeFor(file));
		const known = Object.hasOwn(this.known, file) ? this.known[file] : undefined;
		if (known?.bytes === digest && known.home === home && (await this.isAsKnown(file, known))) {
			this.hits++;
			this.files.set(file, known);
			const { ours, excluded, problems } = known;
			const text = problems.length > 0 ? sourceOf(bytes).text : '';
			return { text, problems, ours, ...(excluded && { excluded }), mended: false };
		}
		this.run.recorder.take();
		const { text, decoding } = sourceOf(bytes);
		const outcome = await checkText(tools, file, text, decoding);
		this.changed = true;
		this.files.set(file, this.entryOf(file, digest, home, outcome, this.run.recorder.take()));
		return outcome;
	}

	/**
	 * Writes what is remembered now, whole or not at all.
	 * @returns what is to be said, a line each
	 */
	end(): readonly string[] {
		const forgotten = Object.keys(this.known).filter((file) => !this.files.has(file));
		// Files that this run was not about stay known as long as they are there.
		for (const file of forgotten) {
			const entry = this.known[file];
			if (entry && fs.existsSync(toNative(file))) this.files.set(file, entry);
			else this.changed = true;
		}
		if (!this.changed) return this.notes;
		try {
			fs.mkdirSync(path.dirname(this.native), { recursive: true });
			replaceFile(
				this.native,
				cacheText({
					key: this.run.key,
					folders: Object.fromEntries(this.folders),
					texts: Object.fromEntries(this.texts),
					files: Object.fromEntries(this.files),
				}),
			);
			return this.notes;
		} catch (error) {
			return [...this.notes, `${this.typed} could not be written (${reasonOf(error)}).`];
		}
	}

	private async isAsKnown(file: string, { folder, pictures, author }: Entry): Promise<boolean> {
		const own = folderOf(file);
		if (folder !== undefined && listingMark(this.run.disk.listNow(own)) !== folder) return false;
		for (const [name, mark] of pictures ?? []) {
			const target = name.startsWith('/') ? name : `${own === '/' ? '' : own}/${name}`;
			if (pictureMark(this.run.disk.pictures.headerOf(target)) !== mark) return false;
		}
		return author === undefined || author === ((await this.run.author()) ?? '');
	}

	private entryOf(file: string, bytes: string, home: string, outcome: Outcome, asked: Asked): Entry {
		const own = folderOf(file);
		for (const [folder, mark] of asked.folders) if (folder !== own) this.folders.set(folder, mark);
		for (const [text, content] of asked.texts) this.texts.set(text, digestOf(content));
		const folder = asked.folders.get(own);
		const pictures = [...asked.pictures].map(
			([picture, mark]) => [folderOf(picture) === own ? nameOf(picture) : picture, mark] as const,
		);
		const { ours, excluded, problems } = outcome;
		return {
			bytes,
			home,
			...(folder !== undefined && { folder }),
			...(pictures.length > 0 && { pictures }),
			...(asked.author !== undefined && { author: asked.author }),
			ours,
			...(excluded && { excluded }),
			problems,
		};
	}
}

/** Whether what was asked beyond the folders of posts is answered as it was then. */
async function isAsBefore({ folders, texts }: CacheForm, disk: DiskFiles): Promise<boolean> {
	for (const [folder, mark] of Object.entries(folders)) if (listingMark(disk.listNow(folder)) !== mark) return false;
	for (const [text, mark] of Object.entries(texts)) if (digestOf((await disk.read(text)) ?? '') !== mark) return false;
	return true;
}

/** The text of a cache; empty where there is none yet. */
function textAt(native: string, name: string): string {
	try {
		return fs.readFileSync(native, 'utf8');
	} catch (error) {
		if (reasonOf(error) === 'ENOENT') return '';
		throw new UsageError(`${name} could not be read (${reasonOf(error)}).`);
	}
}

function digestOf(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
