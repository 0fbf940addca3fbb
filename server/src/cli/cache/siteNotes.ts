import fs from 'node:fs';
import type { PageHead } from '../../core/pages/pageHead.ts';
import type { Files, Listing } from '../../core/site/files.ts';
import type { Notes, SiteQuestion } from '../../core/site/notes.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { toNative } from '../../host/paths.ts';
import { digestOf } from './digest.ts';
import { KnownHeads } from './knownHeads.ts';

/** A question in words: one of a check to its site, or what a folder holds and what is in a file. */
export type AnyQuestion = SiteQuestion | readonly [kind: 'folder' | 'file', path: string];

/** Notes what checks ask of their sites, and answers what the disk can answer again. */
export class SiteNotes implements Notes {
	readonly site: Files;
	heads = new KnownHeads({});
	/** The answers to the questions of the check that runs, by their words. */
	private answers = new Map<string, string>();
	/** What was in files of this run, by their paths. */
	private readonly digests = new Map<string, string>();
	private readonly marks = new Map<string, string>();

	/** @param own see `Notes` */
	constructor(
		private readonly disk: DiskFiles,
		readonly own: Files,
	) {
		this.site = {
			list: (folder) => disk.list(folder),
			read: (path, most) => (most === undefined ? this.readWhole(path) : disk.read(path, most)),
		};
	}

	asked(question: AnyQuestion, answer: string): void {
		this.answers.set(JSON.stringify(question), answer);
	}

	restsOn(path: string): void {
		this.asked(['file', path], this.answerOf(['file', path]));
	}

	headOf(path: string): PageHead | undefined {
		return this.heads.of(path);
	}

	keepHead(path: string, head: PageHead): void {
		this.heads.keep(path, head);
	}

	/** Questions with their answers since the last call. */
	take(): ReadonlyMap<string, string> {
		const { answers } = this;
		this.answers = new Map();
		return answers;
	}

	/** Takes note of what is in a file. */
	found(path: string, digest: string): void {
		this.digests.set(path, digest);
	}

	/** The answer of the disk to a question: the same as long as what is asked for is. */
	answerOf([kind, path]: readonly [kind: 'folder' | 'file', path: string]): string {
		const known = kind === 'folder' ? this.marks : this.digests;
		let answer = known.get(path);
		if (answer === undefined) {
			answer = kind === 'folder' ? markOf(this.disk.listNow(path)) : fileDigest(path);
			known.set(path, answer);
		}
		return answer;
	}

	private async readWhole(path: string): Promise<string | undefined> {
		const bytes = bytesOf(path);
		this.digests.set(path, bytes ? digestOf(bytes) : '');
		return bytes?.toString('utf8');
	}
}

function fileDigest(path: string): string {
	const bytes = bytesOf(path);
	return bytes ? digestOf(bytes) : '';
}

/** The bytes of a file; undefined where there is none, or a link. */
function bytesOf(path: string): Buffer | undefined {
	const native = toNative(path);
	try {
		return fs.lstatSync(native, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(native) : undefined;
	} catch {
		return undefined;
	}
}

function markOf(listing: Listing | undefined): string {
	return listing ? digestOf(listingMark(listing)) : '';
}

/** The names in a folder with their kinds, in the order in which the system gives them; that seldom changes by itself. */
export function listingMark(listing: Listing | undefined): string {
	if (!listing) return '';
	let mark = '';
	// No name holds a slash.
	for (const { name, kind } of listing.values()) mark += `${kinds[kind]}${name}/`;
	return mark === '' ? '/' : mark;
}

const kinds = { file: 'f', folder: 'd', link: 'l' };
