import type { Value } from '../post/frontMatter/frontMatter.ts';
import { fieldOf, stringOf } from '../post/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../post/frontMatter/read.ts';

/** What the front matter of a page says of its addresses. */
export interface HeadAddresses {
	/** Earlier addresses, as written. */
	readonly aliases: readonly string[];
	/** The whole address; absent where the file's path says it. */
	readonly url?: string;
	/** The last part of the address. */
	readonly slug?: string;
}

/** So much of a page is read at first, in bytes: more than most heads have. */
export const headBytes = 1536;

const says = /^["']?(?:aliases|url|slug)["']?[ \t]*[:=]/im;

/**
 * Reads what a page's head says of its addresses; undefined where it says nothing.
 *
 * @param text its beginning, or the whole
 */
export function headAddresses(text: string): HeadAddresses | undefined {
	if (!says.test(text)) return undefined;
	const { frontMatter } = readFrontMatter(text);
	const aliases = textsOf(fieldOf(frontMatter, 'aliases')?.value);
	const url = stringOf(frontMatter, 'url');
	const slug = stringOf(frontMatter, 'slug');
	if (aliases.length === 0 && !url && !slug) return undefined;
	return { aliases, ...(url && { url }), ...(slug && { slug }) };
}

/** Whether the beginning of a page holds its whole head. */
export function hasWholeHead(text: string): boolean {
	const fence = /^\uFEFF?(---|\+\+\+)/.exec(text)?.[1];
	if (fence !== undefined) return text.indexOf(`\n${fence}`, 3) !== -1;
	return !/^\s*\{/.test(text) || readFrontMatter(text).frontMatter.close !== undefined;
}

function textsOf(value: Value | undefined): string[] {
	if (value?.kind === 'string') return [value.text];
	return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'string' ? [item.text] : [])) : [];
}
