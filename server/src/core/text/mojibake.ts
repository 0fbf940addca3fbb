import type { Span } from './span.ts';

/** What Windows-1252 shows for the bytes 0x80 to 0x9F. The five it leaves open are shown as themselves. */
const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that a character stands for in Windows-1252 or Latin-1; undefined for any other. */
function byteOf(unit: string): number | undefined {
	const code = unit.charCodeAt(0);
	if (code < 0x100) return code;
	const index = shown.indexOf(unit);
	return index === -1 ? undefined : 0x80 + index;
}

/** The character that Windows-1252 has where Latin-1 and Unicode have a control character; undefined where none. */
export function windowsCharacter(control: string): string | undefined {
	const unit = shown[control.charCodeAt(0) - 0x80];
	return unit === control ? undefined : unit;
}

/** A garbled stretch of text and what it was. */
export interface Mojibake {
	readonly span: Span;
	readonly meant: string;
}

// A lead byte of UTF-8 as Windows-1252 shows it, and bytes that continue it.
const continuation = `[\\u0080-\\u00BF${[...shown].filter((unit) => unit.charCodeAt(0) > 0xff).join('')}]`;
const garbled = `(?:[\\u00C2-\\u00DF]${continuation}|[\\u00E0-\\u00EF]${continuation}{2}|[\\u00F0-\\u00F4]${continuation}{3})+`;
const sequence = new RegExp(garbled, 'g');
const whole = new RegExp(`^${garbled}$`);

/** Characters that people write; what else comes out is chance, not a garbled text. */
const plausible =
	/^(?:[\u00A0-\u017F\u02C6\u02DC\u0370-\u03FF\u0400-\u052F\u1E00-\u1EFF\u2010-\u2027\u2030-\u203A\u20AC\u2122\u2190-\u21FF\u2200-\u22FF\u2600-\u27BF\u3000-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF\u{1F300}-\u{1FAFF}]|\uFE0F)+$/u;

/** Marks that may well follow an accented letter: a closing quote, a dash. */
const ordinary = /[‘’“”„–—…‹›«»\u00A0]$/;

/** Finds stretches of UTF-8 that were read as Windows-1252 or Latin-1, once or twice. */
export function findMojibake(text: string): Mojibake[] {
	// Nothing garbled lacks one of these; most posts have none of them.
	if (!/[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]/.test(text)) return [];
	const found: Mojibake[] = [];
	for (const match of text.matchAll(sequence)) {
		const source = match[0];
		const start = match.index;
		const meant = meaning(source);
		if (meant === undefined) continue;
		const next = text[start + source.length] ?? '';
		// Two characters of which the second is a mark may be a word's end: `voilà »`, `Spaß”`.
		if (source.length === 2 && ordinary.test(source) && !/[\p{L}\p{N}]/u.test(next)) continue;
		found.push({ span: { start, end: start + source.length }, meant });
	}
	return found;
}

/** What a stretch was before it was garbled, twice or once; undefined when it was not. */
function meaning(source: string): string | undefined {
	const once = decode(source);
	if (once === undefined) return undefined;
	// What was garbled once is read wrongly nearly always, and being told so by an exception takes long.
	const twice = whole.test(once) ? decode(once) : undefined;
	if (twice !== undefined && plausible.test(twice)) return twice;
	return plausible.test(once) ? once : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(source: string): string | undefined {
	const bytes = new Uint8Array(source.length);
	for (let i = 0; i < source.length; i++) {
		const byte = byteOf(source[i] ?? '');
		if (byte === undefined || byte < 0x80) return undefined;
		bytes[i] = byte;
	}
	try {
		return utf8.decode(bytes);
	} catch {
		return undefined;
	}
}
