import type { FrontMatter } from './frontMatter.ts';
import { quoteYaml } from './write.ts';

type Format = FrontMatter['format'];

/** A text as a quoted value of the format. Where there is no front matter yet, YAML is what it will be. */
export function writeText(text: string, format: Format): string {
	if (format === 'json') return JSON.stringify(text);
	if (format === 'toml') return quoteToml(text);
	return quoteYaml(text);
}

/** A list of texts on one line. */
export function writeList(items: readonly string[], format: Format): string {
	const written = items.map((item) =>
		format === 'toml' || format === 'json' ? writeText(item, format) : flowItem(item),
	);
	return `[${written.join(', ')}]`;
}

/** A day, given as `YYYY-MM-DD`: JSON has no dates but texts. */
export function writeDay(day: string, format: Format): string {
	return format === 'json' ? `"${day}"` : day;
}

/** A text in TOML's double quotes, or single ones where those need no escapes. */
function quoteToml(text: string): string {
	if (/["\\]/.test(text) && !/['\p{Cc}]/u.test(text)) return `'${text}'`;
	return JSON.stringify(text).replace(/\x7F/g, '\\u007F');
}

/** An item of a YAML list, in quotes where it needs them. */
function flowItem(item: string): string {
	return /^[\p{L}\p{N}][\p{L}\p{N} ._/+-]*$/u.test(item) && !/^(?:true|false|yes|no|on|off|null|[\d.]+)$/i.test(item)
		? item
		: quoteYaml(item);
}
