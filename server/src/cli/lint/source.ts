import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';

/** A file or standard input as it was read. */
export interface Source {
	/** The text that is checked: without a byte order mark, as editors count it. */
	readonly text: string;
	/** Whether a byte order mark stands before the text. */
	readonly marked: boolean;
	/** Whether the bytes are UTF-8; if not, `text` shows U+FFFD for what could not be read. */
	readonly valid: boolean;
}

const mark = '\ufeff';

/** Reads bytes as UTF-8. */
export function sourceOf(bytes: Uint8Array): Source {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
	const marked = whole.startsWith(mark);
	return { text: marked ? whole.slice(1) : whole, marked, valid: isUtf8(bytes) };
}

/** The bytes for a text that comes in the place of a source's. */
export function bytesOf(source: Source, text: string): Uint8Array {
	return Buffer.from(source.marked ? mark + text : text, 'utf8');
}

/**
 * The text of a file that is only checked.
 * @throws the file system's error when it cannot be read
 */
export function readText(native: string): string {
	const whole = fs.readFileSync(native, 'utf8');
	return whole.startsWith(mark) ? whole.slice(1) : whole;
}
