import type { Problem } from '../../core/problem.ts';
import type { AskedPair } from './askedTable.ts';
import type { HeadEntry } from './knownHeads.ts';
import type { PictureNotes } from './pictureNotes.ts';

/** The form's number, under the name that tells a cache from any other file. */
const version = 2;
export const signature = '{"recapCache":';

/** What is remembered of one file. */
export interface Entry {
	/** The digest of its bytes; stands first. */
	readonly bytes: string;
	/** The mark of its home. */
	readonly home: string;
	/** What its own folder held; absent where nobody asked. */
	readonly folder?: string;
	/** The pictures it shows. */
	readonly pictures?: PictureNotes;
	/** The numbers of what it asked of its site. */
	readonly asked?: readonly number[];
	readonly author?: string;
	readonly ours: boolean;
	readonly excluded?: true;
	readonly problems: readonly Problem[];
}

/** A whole cache. */
export interface CacheForm {
	/** What it holds for: the tool, its settings, the day. */
	readonly key: string;
	/** What may have been remembered for others, whichever file it was asked for: folders and texts. */
	readonly folders: Readonly<Record<string, string>>;
	readonly texts: Readonly<Record<string, string>>;
	/** What files asked of their sites, by numbers. */
	readonly asked: readonly (AskedPair | 0)[];
	readonly heads: Readonly<Record<string, HeadEntry>>;
	/** Lines with an entry each, by the core's path. */
	readonly lines: ReadonlyMap<string, string>;
}

/** What stands between a path and its entry. */
const between = ',{"bytes":';

/** The line of an entry. */
export function entryLine(file: string, entry: Entry): string {
	return `${JSON.stringify(file)},${JSON.stringify(entry)}`;
}

/** The entry of a line. It is read when it is needed: kept as text, thousands of them are one thing to the memory. */
export function entryOf(line: string): Entry {
	const entry: Entry = JSON.parse(line.slice(line.indexOf(between) + 1));
	return entry;
}

/** A cache as it is written: a line for what holds for all, and a line for each file. */
export function cacheText({ lines, ...shared }: CacheForm): string {
	const head = JSON.stringify({ recapCache: version, ...shared });
	return `${[head, ...lines.values()].join('\n')}\n`;
}

/**
 * Reads a cache. It is written whole and by us alone: what has our name and number, and its last line whole, has our form.
 * @returns undefined for a text that is none of this version
 */
export function readCache(text: string): CacheForm | undefined {
	if (!text.endsWith('\n')) return undefined;
	try {
		let start = text.indexOf('\n') + 1;
		const head: CacheForm & { recapCache: unknown } = JSON.parse(text.slice(0, start));
		if (head.recapCache !== version) return undefined;
		const lines = new Map<string, string>();
		for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', start)) {
			const line = text.slice(start, end);
			const file: unknown = JSON.parse(line.slice(0, line.indexOf(between)));
			if (typeof file !== 'string') return undefined;
			lines.set(file, line);
			start = end + 1;
		}
		const { key, folders, texts, asked, heads } = head;
		return { key, folders, texts, asked, heads, lines };
	} catch {
		return undefined;
	}
}
