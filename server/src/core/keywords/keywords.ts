import { type FrontMatter, withinQuotes } from '../post/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../post/frontMatter/read.ts';
import type { Span } from '../text/span.ts';

/** A keyword of a post as written, and where, without its quotes. */
export interface Keyword extends Span {
	readonly text: string;
}

/** Whether a field of a front matter holds keywords. */
export function isKeywordField(name: string): boolean {
	return name === 'keywords' || name === 'tags';
}

/** Whether a post has keywords or tags. */
export function hasKeywords({ fields }: FrontMatter): boolean {
	for (const { name, value } of fields)
		if (isKeywordField(name) && value.kind === 'list' && value.items.length > 0) return true;
	return false;
}

/** The keywords and tags of a post. */
export function keywordsOf(frontMatter: FrontMatter): Keyword[] {
	const found: Keyword[] = [];
	for (const { name, value } of frontMatter.fields) {
		if (!isKeywordField(name) || value.kind !== 'list') continue;
		for (const item of value.items) {
			if (item.kind !== 'string' || item.style === 'block' || item.text.trim() === '') continue;
			const { start, end } = withinQuotes(item);
			found.push({ text: item.text, start, end });
		}
	}
	return found;
}

/** A keyword without what sites write differently: case, spaces, hyphens. */
export function keywordKey(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '');
}

const flowList = /^keywords:[ \t]*\[([^\]\r\n"'#{}&*!|>%@`?:\\]*)\][ \t]*\r?$/m;

/** The keywords of a head that has them in the plainest form; undefined where its parser has to say. */
function plainWords(text: string): string[] | undefined {
	if (!text.startsWith('---') || /^tags:/m.test(text)) return undefined;
	const match = flowList.exec(text);
	if (!match || match.index > text.indexOf('\n---', 3)) return undefined;
	return (match[1] ?? '')
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}

/** The keywords of a head, each once. */
export function keywordsIn(text: string): ReadonlySet<string> {
	if (!/^[ \t]*["']?(?:keywords|tags)\b/im.test(text)) return none;
	return new Set(plainWords(text) ?? keywordsOf(readFrontMatter(text).frontMatter).map((keyword) => keyword.text));
}

const none: ReadonlySet<string> = new Set();
