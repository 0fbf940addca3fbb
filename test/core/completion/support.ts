import { expect } from 'vitest';
import { complete } from '../../../server/src/core/completion/complete.ts';
import { noHabits, type SiteHabits } from '../../../server/src/core/completion/habits.ts';
import { ShortcodeOffers } from '../../../server/src/core/completion/shortcodeOffers.ts';
import type { Suggestion } from '../../../server/src/core/completion/suggestion.ts';
import { readHead } from '../../../server/src/core/post/parse.ts';
import { findSite, type KnownRoots } from '../../../server/src/core/site/find.ts';
import { Listings } from '../../../server/src/core/site/listings.ts';
import { folderOf } from '../../../server/src/core/site/paths.ts';
import { placeOf } from '../../../server/src/core/site/place.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

export const path = '/site/content/en/blog/2026/mesh-day/index.md';
const folder = folderOf(path);

/** A site with a post, two pictures beside it, and another post. */
export const site: Readonly<Record<string, string>> = {
	'/site/hugo.toml': 'baseURL = "https://istio.io/"\n[languages.en]\n[languages.zh]\n',
	[`${folder}/booth.png`]: 'picture',
	[`${folder}/welcome.jpg`]: 'picture',
	'/site/content/en/blog/2025/sails.md': '',
	'/site/content/en/blog/2025/ropes/index.md': '',
	'/site/content/en/img/logo.svg': '',
	'/site/content/zh/blog/2026/mesh-day/index.md': '',
};

export const habits: SiteHabits = {
	keywords: () => [
		{ value: 'istio', count: 9 },
		{ value: 'Istio Day', count: 4 },
		{ value: 'C++: a love story', count: 1 },
	],
	attributions: () => [
		{ value: 'Ada Lin (Example Corp)', count: 3 },
		{ value: 'Ben "Bo" Ruiz', count: 1 },
	],
	widths: () => [
		{ value: '75%', count: 12 },
		{ value: '60%', count: 2 },
	],
	usesOf: () => [],
};

export interface Options {
	readonly path?: string;
	readonly files?: Readonly<Record<string, string>>;
	readonly habits?: SiteHabits;
}

/** What may be written where `|` stands in a text. */
export async function suggestions(marked: string, options: Options = {}): Promise<Suggestion[]> {
	const offset = marked.indexOf('|');
	if (offset === -1) throw new Error('no cursor in the text');
	return suggestionsAt(marked.slice(0, offset) + marked.slice(offset + 1), offset, options);
}

const usual = new MemoryFiles(site);
/** The site is the same for all tests that add no files to it, and found once. */
const roots: KnownRoots = new Map();

export async function suggestionsAt(text: string, offset: number, options: Options = {}): Promise<Suggestion[]> {
	const files = options.files ? new MemoryFiles({ ...site, ...options.files }) : usual;
	const at = options.path ?? path;
	const { frontMatter, body } = readHead(text);
	const place = placeOf(at, await findSite(folderOf(at), files, options.files ? new Map() : roots), frontMatter, false);
	return complete({
		text,
		offset,
		frontMatter,
		body,
		place,
		files,
		listings: new Listings(),
		offers: new ShortcodeOffers(),
		today: '2026-03-12',
		habits: options.habits ?? habits,
	});
}

/** The labels of what may be written where `|` stands. */
export async function labels(marked: string, options: Options = {}): Promise<string[]> {
	return (await suggestions(marked, options)).map(({ label }) => label);
}

/** The text after the suggestion with a label was taken, where `|` stands; tab stops are shown as `$1` and `<1:text>`. */
export async function taken(marked: string, label: string, options: Options = {}): Promise<string> {
	const found = (await suggestions(marked, options)).find((one) => one.label === label);
	if (!found) throw new Error(`${label} is not suggested`);
	const text = marked.replace('|', '');
	const written = (found.snippet ?? found.insert)
		.replace(/\\([\\}$])/g, '$1')
		.replace(/\$\{(\d+):([^}]*)\}/g, '<$1:$2>');
	return text.slice(0, found.span.start) + written + text.slice(found.span.end);
}

/** What has to hold of anything that is suggested. */
export function checkSuggestions(text: string, offset: number, found: readonly Suggestion[]): void {
	for (const { label, span, insert, snippet } of found) {
		const where = `${label} at ${JSON.stringify(text.slice(Math.max(0, offset - 40), offset))}`;
		expect(span.start <= offset && offset <= span.end && span.end <= text.length, where).toBe(true);
		// An editor takes edits on one line only.
		expect(text.slice(span.start, span.end), where).not.toMatch(/[\r\n]/);
		expect(insert, where).not.toMatch(/undefined|NaN|\$\{/);
		expect(snippet ?? '', where).not.toMatch(/undefined|NaN/);
	}
	expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
}

export { noHabits };
