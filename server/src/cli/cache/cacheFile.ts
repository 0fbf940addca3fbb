import type { Problem } from '../../core/problem.ts';

/** The form's number, under the name that tells a cache from any other file. */
const version = 1;
export const signature = '{"recapCache":';

/** What is remembered of one file. */
export interface Entry {
	/** The digest of its bytes. */
	readonly bytes: string;
	/** The mark of its home. */
	readonly home: string;
	/** What its own folder held; absent where nobody asked. */
	readonly folder?: string;
	/** The pictures it shows with the marks of their files; those of its own folder by name. */
	readonly pictures?: readonly (readonly [string, string])[];
	readonly author?: string;
	readonly ours: boolean;
	readonly excluded?: true;
	readonly problems: readonly Problem[];
}

/** A whole cache. */
export interface CacheForm {
	/** What it holds for: the tool, its settings, the day. */
	readonly key: string;
	/** What was asked beyond a post's own folder, which may have been remembered for others: folders and texts. */
	readonly folders: Readonly<Record<string, string>>;
	readonly texts: Readonly<Record<string, string>>;
	/** By the core's path. */
	readonly files: Readonly<Record<string, Entry>>;
}

/** A cache as it is written. */
export function cacheText({ key, folders, texts, files }: CacheForm): string {
	return `${JSON.stringify({ recapCache: version, key, folders, texts, files })}\n`;
}

/**
 * Reads a cache.
 * @returns undefined for a text that is none of this version
 */
export function readCache(text: string): CacheForm | undefined {
	try {
		const whole: CacheForm & { recapCache: unknown } = JSON.parse(text);
		// It is written whole and by us alone; what has our name and number has our form.
		return whole.recapCache === version ? whole : undefined;
	} catch {
		return undefined;
	}
}
