import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import { writeText } from '../post/frontMatter/literals.ts';
import { parsePost } from '../post/parse.ts';
import { bodyLink } from '../rules/link-post/linkPost.ts';
import { oneLine } from './event.ts';
import type { NewText } from './plan.ts';

/** What a link post says of its original. */
export interface LinkFacts {
	/** The original's address, as `originalAddress` has it. */
	readonly address: string;
	readonly title: string;
	/** A day, or a date with time and zone, as Hugo reads them. */
	readonly date: string;
	/** Who published it. */
	readonly source: string;
	/** Its first sentences; empty where there are none. */
	readonly summary: string;
}

/**
 * Makes the text of a link post; its cursor is at the first thing that is not known, or behind the summary.
 *
 * @param straightQuotes whether no curly quotes may stand in it, whatever the original has
 */
export function planLinkPost({ address, title, date, source, summary }: LinkFacts, straightQuotes = false): NewText {
	const line = (words: string) => (straightQuotes ? oneLine(words).replace(/[“”]/g, '"') : oneLine(words));
	const fields: readonly (readonly [string, string])[] = [
		['title', line(title)],
		['date', date],
		['source', line(source)],
		['external_url', address],
	];
	const head = [
		...fields.map(([name, value]) => `${name}: ${writeText(value, 'yaml')}`),
		'post_kind: link',
		`summary: ${writeText(line(summary), 'yaml')}`,
	];
	const text = `---\n${head.join('\n')}\n---\n\n${bodyFor(address)}\n`;
	return { text, cursor: gapIn(text), left: [] };
}

/** The line that leads to the original: its address alone where Markdown makes all of it a link, or in brackets. */
function bodyFor(address: string): string {
	const bare = `Open the original post ↗ ${address}`;
	return bodyLink(parsePost(bare))?.url === address ? bare : `Open the original post ↗ <${address}>`;
}

function gapIn(text: string): number {
	const { frontMatter } = parsePost(text);
	for (const name of ['title', 'source', 'summary']) {
		const value = fieldOf(frontMatter, name)?.value;
		if (value?.kind === 'string' && value.text === '') return value.span.start + 1;
	}
	const summary = fieldOf(frontMatter, 'summary')?.value;
	return summary ? summary.span.end - 1 : text.length;
}
