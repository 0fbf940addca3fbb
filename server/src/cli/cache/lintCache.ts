import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Checker } from '../../core/checker.ts';
import { folderOf } from '../../core/site/paths.ts';
import type { Site } from '../../core/site/site.ts';
import { cacheFolder } from '../../host/cacheFolder.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { toNative } from '../../host/paths.ts';
import { replaceFile } from '../../host/replace.ts';
import { type CheckTools, checkText, type Outcome } from '../lint/check.ts';
import { reasonOf } from '../lint/save.ts';
import { sourceOf } from '../lint/source.ts';
import { UsageError } from '../usage.ts';
import { AskedTable } from './askedTable.ts';
import { type CacheForm, cacheText, type Entry, entryLine, entryOf, readCache, signature } from './cacheFile.ts';
import { digestOf } from './digest.ts';
import { FileBytes } from './fileBytes.ts';
import { HomeMarks } from './homeMarks.ts';
import { KnownHeads } from './knownHeads.ts';
import { type PictureNotes, pictureNotesOf, picturesAsNoted } from './pictureNotes.ts';
import { type Recorder, readByKey } from './recorder.ts';
import { type AnyQuestion, listingMark } from './siteNotes.ts';

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
	private readonly lines = new Map<string, string>();
	private readonly folders: Map<string, string>;
	private readonly texts: Map<string, string>;
	private readonly asked: AskedTable;
	private readonly marks = new HomeMarks(digestOf);
	private readonly bytes = new FileBytes();
	private changed = false;
	/** How many files were not checked, because what was found is remembered. */
	hits = 0;

	private constructor(
		private readonly native: string,
		private readonly typed: string,
		private readonly run: CacheRun,
		private readonly known: ReadonlyMap<string, string>,
		shared: Pick<CacheForm, 'folders' | 'texts' | 'asked'>,
		private readonly notes: readonly string[],
	) {
		this.asked = new AskedTable(shared.asked);
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
		const nothing = { folders: {}, texts: {}, asked: [] };
		const holds = found?.key === run.key && (await isAsBefore(found, run.disk));
		const cache = new LintCache(native, name, run, holds ? found.lines : new Map(), holds ? found : nothing, notes);
		if (found?.key === run.key) run.recorder.notes.heads = new KnownHeads(found.heads);
		return cache;
	}

	/**
	 * What is found in a file: remembered, or found out now.
	 * @param file the core's path
	 * @throws the file system's error when it cannot be read
	 */
	async check(tools: CheckTools, file: string): Promise<Outcome> {
		const bytes = this.bytes.of(toNative(file));
		const digest = digestOf(bytes);
		const { recorder } = this.run;
		recorder.notes.found(file, digest);
		const at = await this.run.checker.homeFor(file);
		const home = this.marks.of(at);
		const line = this.known.get(file);
		const known = line === undefined ? undefined : entryOf(line);
		const same = known?.bytes === digest && known.home === home && (await this.isAsKnown(file, known, at.site));
		const pictures = same && known.pictures && this.picturesAsKnown(file, known.pictures);
		if (line && same && (pictures || !known.pictures)) {
			this.hits++;
			this.asked.keep(known.asked ?? none);
			const isNew = pictures !== known.pictures;
			this.changed ||= isNew;
			this.lines.set(file, isNew && pictures ? entryLine(file, { ...known, pictures }) : line);
			const { ours, excluded, problems } = known;
			const text = problems.length > 0 ? sourceOf(bytes).text : '';
			return { text, problems, ours, ...(excluded && { excluded }), mended: false };
		}
		recorder.begin(folderOf(file));
		const { text, decoding } = sourceOf(bytes);
		const outcome = await checkText(tools, file, text, decoding);
		this.changed = true;
		this.lines.set(file, entryLine(file, this.entryFor(file, digest, home, outcome)));
		return outcome;
	}

	/**
	 * Writes what is remembered now, whole or not at all.
	 * @returns what is to be said, a line each
	 */
	end(): readonly string[] {
		const left: string[] = [];
		for (const [file, line] of this.known) {
			if (this.lines.has(file)) continue;
			// Files that this run was not about stay known as long as they are there.
			if (fs.existsSync(toNative(file))) this.lines.set(file, line);
			else this.changed = true;
			left.push(line);
		}
		const { heads } = this.run.recorder.notes;
		if (!this.changed && !heads.hasNew) return this.notes;
		for (const line of left) this.asked.keep(entryOf(line).asked ?? none);
		try {
			fs.mkdirSync(path.dirname(this.native), { recursive: true });
			replaceFile(
				this.native,
				cacheText({
					key: this.run.key,
					folders: Object.fromEntries(this.folders),
					texts: Object.fromEntries(this.texts),
					asked: this.asked.all,
					heads: heads.all,
					lines: this.lines,
				}),
			);
			return this.notes;
		} catch (error) {
			return [...this.notes, `${this.typed} could not be written (${reasonOf(error)}).`];
		}
	}

	private async isAsKnown(file: string, { folder, author, asked }: Entry, site: Site): Promise<boolean> {
		if (folder !== undefined && listingMark(this.run.disk.listNow(folderOf(file))) !== folder) return false;
		if (asked && !(await this.asked.hold(asked, (question) => this.answer(question, site)))) return false;
		return author === undefined || author === ((await this.run.author()) ?? '');
	}

	private async answer(words: string, site: Site): Promise<string> {
		const question: AnyQuestion = JSON.parse(words);
		const { checker, recorder } = this.run;
		return isOfDisk(question) ? recorder.notes.answerOf(question) : checker.answer(question, site);
	}

	private picturesAsKnown(file: string, pictures: PictureNotes): PictureNotes | undefined {
		return picturesAsNoted(folderOf(file), pictures, (path) => this.run.disk.pictures.headerOf(path));
	}

	private entryFor(file: string, bytes: string, home: string, outcome: Outcome): Entry {
		const own = folderOf(file);
		const { asked, answers } = this.run.recorder.end();
		for (const [folder, mark] of asked.folders) this.folders.set(folder, mark);
		for (const [text, content] of asked.texts) this.texts.set(text, digestOf(content));
		const numbers = [...answers].map((pair) => this.asked.numberOf(pair));
		const { ours, excluded, problems } = outcome;
		return {
			bytes,
			home,
			...(asked.own !== undefined && { folder: asked.own }),
			...(numbers.length > 0 && { asked: numbers }),
			...(asked.pictures.size > 0 && { pictures: pictureNotesOf(own, asked.pictures) }),
			...(asked.author !== undefined && { author: asked.author }),
			ours,
			...(excluded && { excluded }),
			problems,
		};
	}
}

const none: readonly never[] = [];

/** Whether what was asked beyond the folders of posts is answered as it was then. */
async function isAsBefore({ folders, texts }: CacheForm, disk: DiskFiles): Promise<boolean> {
	for (const [folder, mark] of Object.entries(folders)) if (listingMark(disk.listNow(folder)) !== mark) return false;
	for (const [text, mark] of Object.entries(texts)) if (digestOf(await readByKey(text, disk)) !== mark) return false;
	return true;
}

function isOfDisk(question: AnyQuestion): question is readonly ['folder' | 'file', string] {
	return question[0] === 'folder' || question[0] === 'file';
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
