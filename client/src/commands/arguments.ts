/** Lines and UTF-16 characters from 0. */
interface Place {
	readonly line: number;
	readonly character: number;
}

/** A place in a document, as a command is handed it. */
export interface Target {
	readonly uri: string;
	readonly start: Place;
	readonly end: Place;
}

/** The arguments of `recap.reveal`, a document's URI and a range; undefined where they are anything else. */
export function targetFrom(uri: unknown, range: unknown): Target | undefined {
	if (typeof uri !== 'string' || typeof range !== 'object' || range === null) return undefined;
	const { start, end }: { start?: unknown; end?: unknown } = range;
	return isPlace(start) && isPlace(end) ? { uri, start, end } : undefined;
}

/** The arguments of `recap.checkLinkAgain`, a document's URI and a link of it; undefined where they are anything else. */
export function linkFrom(uri: unknown, url: unknown): { readonly uri: string; readonly url: string } | undefined {
	return typeof uri === 'string' && typeof url === 'string' ? { uri, url } : undefined;
}

function isPlace(value: unknown): value is Place {
	if (typeof value !== 'object' || value === null) return false;
	const { line, character }: { line?: unknown; character?: unknown } = value;
	return isIndex(line) && isIndex(character);
}

function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
