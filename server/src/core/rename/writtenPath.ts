import type { Value } from '../post/frontMatter/frontMatter.ts';
import { withinQuotes } from '../post/frontMatter/frontMatter.ts';
import { writeText } from '../post/frontMatter/literals.ts';
import type { Post } from '../post/post.ts';
import type { Parameter } from '../post/shortcodes/shortcode.ts';
import type { Edit } from '../problem.ts';
import type { PictureMention } from '../siteIndex/indexedPost.ts';
import type { Span } from '../text/span.ts';

/**
 * The edit that puts another path where a picture's path stands, quoted and escaped as that place has it; undefined where
 * the path cannot be written there.
 *
 * @param path without quotes or escapes
 */
export function writePath(post: Post, mention: PictureMention, path: string): Edit | undefined {
	const span = { start: mention.start, end: mention.end };
	if (mention.by === 'shortcode') return writeParameter(post, span, path);
	if (mention.by === 'field') return writeField(post, span, path);
	return { span, newText: writeAddress(post.text, span, path) };
}

function writeParameter({ shortcodes }: Post, span: Span, path: string): Edit | undefined {
	const parameter = shortcodes
		.flatMap(({ parameters }) => parameters)
		.find(({ valueSpan }) => valueSpan.start === span.start && valueSpan.end === span.end);
	const newText = parameter && parameterText(parameter, path);
	return newText === undefined ? undefined : { span, newText };
}

function parameterText({ quote }: Parameter, path: string): string | undefined {
	if (/[\r\n]/.test(path)) return undefined;
	if (quote === '`') return path.includes('`') ? undefined : path;
	if (quote === 'none' && /^[^\s"`'=<>{}%\\]+$/.test(path)) return path;
	// Hugo drops every backslash of a value that holds an escaped quote.
	if (path.includes('"') && path.includes('\\')) return undefined;
	const escaped = path.replaceAll('"', '\\"');
	return quote === 'none' ? `"${escaped}"` : escaped;
}

function writeField({ frontMatter }: Post, span: Span, path: string): Edit | undefined {
	for (const { value } of frontMatter.fields) {
		if (value.kind !== 'string' || withinQuotes(value).start !== span.start) continue;
		const kept = sameQuotes(value, path, frontMatter.format);
		if (kept !== undefined) return { span, newText: kept };
		const whole = value.style === 'plain' ? span : value.span;
		return { span: whole, newText: writeText(path, frontMatter.format) };
	}
	return undefined;
}

/** The text between the quotes that are there; undefined where they would have to be others. */
function sameQuotes(value: Extract<Value, { kind: 'string' }>, path: string, format: string): string | undefined {
	switch (value.style) {
		case 'plain':
			return isPlain(path) ? path : undefined;
		case 'double':
			return /["\\\p{Cc}]/u.test(path) ? undefined : path;
		case 'single':
			if (/\p{Cc}/u.test(path)) return undefined;
			if (format === 'yaml') return path.replaceAll("'", "''");
			return path.includes("'") ? undefined : path;
		default:
			return undefined;
	}
}

/** Whether YAML takes a file's name for that text where it stands without quotes. */
function isPlain(path: string): boolean {
	return /^[\p{L}\p{N}_./(][^\p{Cc}]*\.[a-z]\w*$/iu.test(path) && !/:\s|\s#/.test(path);
}

/**
 * A path as an address of Markdown or HTML. Folders that stay the same keep their spelling, and what follows the path,
 * such as `#page=2`, stays.
 */
function writeAddress(text: string, span: Span, path: string): string {
	const old = text.slice(span.start, span.end);
	const behind = /[?#].*$/s.exec(old)?.[0] ?? '';
	const written = old.slice(0, old.length - behind.length);
	const oldParts = written.split('/');
	const newParts = path.split('/');
	const inAngles = text[span.start - 1] === '<' && text[span.end] === '>';
	const parts = newParts.map((part, index) => {
		const before = oldParts[index];
		return before !== undefined && decoded(before) === part ? before : encoded(part, inAngles);
	});
	return parts.join('/') + behind;
}

function decoded(part: string): string | undefined {
	try {
		return decodeURIComponent(part);
	} catch {
		return undefined;
	}
}

/** Encodes what ends an address, or means something else in one. */
function encoded(part: string, inAngles: boolean): string {
	const special = inAngles ? /[\r\n\t<>{}%?#\\&"']/g : /[\s\p{Cc}<>{}%?#\\&"'()`]/gu;
	return part.replace(special, (character) =>
		character.charCodeAt(0) > 0x7f
			? encodeURIComponent(character)
			: `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
