import { hasWholeHead, headBytes } from '../pages/heads.ts';
import { type FrontMatter, fieldOf, type Value, withinQuotes } from '../post/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../post/frontMatter/read.ts';
import { isMarkdown } from '../site/authored.ts';
import type { Files } from '../site/files.ts';
import { partsBelow } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';

/** A keyword of a post as written, and where, without its quotes. */
export interface Keyword extends Span {
	readonly text: string;
}

/** How many other posts write a word in one way. */
export interface Spelling {
	readonly text: string;
	readonly posts: number;
}

/** The keywords and tags of a post. */
export function keywordsOf(frontMatter: FrontMatter): Keyword[] {
	return ['keywords', 'tags'].flatMap((name) => {
		const value = fieldOf(frontMatter, name)?.value;
		const items: readonly Value[] = value?.kind === 'list' ? value.items : [];
		return items.flatMap((item) => {
			if (item.kind !== 'string' || item.style === 'block' || item.text.trim() === '') return [];
			return [{ text: item.text, ...withinQuotes(item) }];
		});
	});
}

/** A keyword without what sites write differently: case, spaces, hyphens. */
export function keywordKey(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '');
}

/** The posts that write a word, by their paths, by its spelling. */
type Words = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Posts beyond so many are not read. */
const mostPosts = 20_000;

/** The keywords of the posts of sites, section by section and language by language, read when one is asked for. */
export class SiteKeywords {
	private readonly sections = new Map<
		string,
		{ words: Words | undefined; reading: Promise<Words | undefined> | undefined }
	>();

	/** @param onRead set where nobody waits for the posts to be read: told when they are */
	constructor(
		private readonly files: Files,
		private readonly onRead?: () => void,
	) {}

	/** How the other posts of a section write the keywords of one, by `keywordKey`; undefined where that is not known. */
	async around(place: Place, frontMatter: FrontMatter): Promise<ReadonlyMap<string, readonly Spelling[]> | undefined> {
		const folder = sectionFolder(place);
		const keys = new Set(keywordsOf(frontMatter).map(({ text }) => keywordKey(text)));
		const words = folder === undefined || keys.size === 0 ? undefined : await this.wordsOf(folder);
		if (!words) return undefined;
		const found = new Map<string, readonly Spelling[]>();
		for (const key of keys) {
			const spellings = [...(words.get(key) ?? [])].map(([text, paths]) => ({
				text,
				posts: paths.length - (paths.includes(place.path) ? 1 : 0),
			}));
			found.set(
				key,
				spellings.filter(({ posts }) => posts > 0).sort((a, b) => b.posts - a.posts),
			);
		}
		return found;
	}

	/** Reads all anew when they are asked for; what was known is believed until then where nobody waits. */
	forget(): void {
		for (const section of this.sections.values()) section.reading = undefined;
	}

	private async wordsOf(folder: string): Promise<Words | undefined> {
		const section = this.sections.get(folder) ?? { words: undefined, reading: undefined };
		this.sections.set(folder, section);
		if (!section.reading) {
			const reading = readWords(folder, this.files);
			section.reading = reading;
			void reading.then((words) => {
				if (section.reading !== reading) return;
				section.words = words;
				// What is told of an open post changes only where a word is written in two ways, or it is edited.
				if (words && [...words.values()].some(({ size }) => size > 1)) this.onRead?.();
			});
		}
		return this.onRead ? section.words : section.reading;
	}
}

/** The folder of the posts that a post stands among: that of its section and language. */
function sectionFolder({ site, path, section, language, kind }: Place): string | undefined {
	if (kind !== 'post' || site.content === undefined || section === undefined) return undefined;
	const parts = partsBelow(site.content, path)?.slice(0, language === undefined ? 1 : 2);
	return parts && `${site.content}/${parts.join('/')}`;
}

async function readWords(top: string, files: Files): Promise<Words | undefined> {
	const words = new Map<string, Map<string, string[]>>();
	const waiting = [top];
	let count = 0;
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const listing = await files.list(folder);
		if (!listing) return undefined;
		for (const { name, kind } of listing.values()) {
			if (kind === 'folder') waiting.push(`${folder}/${name}`);
			else if (kind === 'file' && isMarkdown(name)) {
				if (++count > mostPosts) return undefined;
				await readPost(`${folder}/${name}`, words, files);
			}
		}
	}
	return words;
}

async function readPost(path: string, words: Map<string, Map<string, string[]>>, files: Files): Promise<void> {
	let text = await files.read(path, headBytes);
	if (text === undefined || !/^["']?(?:keywords|tags)\b/im.test(text)) return;
	if (text.length >= headBytes / 4 && !hasWholeHead(text)) text = (await files.read(path)) ?? '';
	const written = new Set(keywordsOf(readFrontMatter(text).frontMatter).map((keyword) => keyword.text));
	for (const one of written) {
		// A slice would keep the whole text in memory.
		const spelling = ` ${one}`.slice(1);
		const key = keywordKey(spelling);
		const spellings = words.get(key) ?? new Map<string, string[]>();
		words.set(key, spellings);
		const paths = spellings.get(spelling) ?? [];
		spellings.set(spelling, paths);
		paths.push(path);
	}
}
