import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import type { Decoding } from '../../core/text/decoding.ts';
import type { Span } from '../../core/text/span.ts';
import { toNative } from '../../host/paths.ts';

/** A file or standard input as it was read. */
export interface Source {
	/** The text that is checked: without a byte order mark, as editors count it. */
	readonly text: string;
	/** Whether a byte order mark stands before the text. */
	readonly marked: boolean;
	/** What the bytes were; absent where they are UTF-8. */
	readonly decoding?: Decoding;
}

const mark = '\ufeff';

/** What stands for bytes that are no UTF-8. */
const unreadable = '\ufffd';

/** Reads bytes: as UTF-8, or as UTF-16 where they can be nothing else. */
export function sourceOf(bytes: Uint8Array): Source {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const order = byteOrder(buffer);
	if (order) {
		// Half a character at the end cannot be swapped.
		const whole = buffer.subarray(0, buffer.length - (buffer.length % 2));
		const text = (order === 'big' ? Buffer.from(whole).swap16() : whole).toString('utf16le');
		return { ...withoutMark(text), decoding: { form: 'utf-16' } };
	}
	const source = withoutMark(buffer.toString('utf8'));
	if (isUtf8(buffer)) return source;
	return { ...source, decoding: { form: 'not-utf-8', first: firstUnreadable(buffer, source) } };
}

function withoutMark(whole: string): { text: string; marked: boolean } {
	const marked = whole.startsWith(mark);
	return { text: marked ? whole.slice(1) : whole, marked };
}

/** The order of UTF-16's bytes, by its mark, or by the zeros that every other byte of a Latin text is. */
function byteOrder(bytes: Uint8Array): 'little' | 'big' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
	const pairs = Math.min(bytes.length >> 1, 512);
	const zeros = [0, 0];
	for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (pairs < 2 || Math.min(even, odd) > 0 || Math.max(even, odd) < pairs * 0.6) return undefined;
	return odd > even ? 'little' : 'big';
}

/** Where the first bytes stand that are no UTF-8. A U+FFFD that somebody wrote is UTF-8. */
function firstUnreadable(bytes: Buffer, { text, marked }: { text: string; marked: boolean }): Span {
	let byte = marked ? 3 : 0;
	let from = 0;
	for (let at = text.indexOf(unreadable); at !== -1; at = text.indexOf(unreadable, from)) {
		byte += Buffer.byteLength(text.slice(from, at), 'utf8');
		if (bytes.toString('latin1', byte, byte + 3) !== '\xef\xbf\xbd') {
			let end = at + 1;
			while (text[end] === unreadable) end++;
			return { start: at, end };
		}
		byte += 3;
		from = at + 1;
	}
	return { start: 0, end: 0 };
}

/** The bytes for a text that comes in the place of a source's. */
export function bytesOf(source: Source, text: string): Uint8Array {
	return Buffer.from(source.marked ? mark + text : text, 'utf8');
}

/**
 * A file that is only checked.
 * @throws the file system's error when it cannot be read
 */
export function readSource(native: string): Source {
	const whole = fs.readFileSync(native, 'utf8');
	// Only what holds one of these can be anything but UTF-8, and no other file is read twice.
	return whole.includes(unreadable) || whole.includes('\0') ? sourceOf(fs.readFileSync(native)) : withoutMark(whole);
}

/** A text to check: where it stands, and how it is had. */
export interface OnlineText {
	/** As the core writes it. */
	readonly path: string;
	/** @throws the file system's error when it cannot be read */
	text(): string;
}

/** The text of a file. */
export function fileText(path: string): OnlineText {
	return { path, text: () => readSource(toNative(path)).text };
}

/** The text of a file; undefined when it cannot be read. */
export function textAt(path: string): string | undefined {
	try {
		return readSource(toNative(path)).text;
	} catch {
		return undefined;
	}
}
