import type { PageHeads } from '../pages/pageHeads.ts';
import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import { isMarkdown } from '../site/authored.ts';
import type { Files } from '../site/files.ts';
import { partsBelow } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import { keywordKey, keywordsOf } from './keywords.ts';

/** How many other posts write a word in one way. */
export interface Spelling {
	readonly text: string;
	readonly posts: number;
}

/** The posts that write a word, by their paths, by its spelling. */
type Words = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

interface Section {
	words: Words | undefined;
	reading: Promise<Words | undefined> | undefined;
	/** Words that are written in one way only: nearly all. */
	plain: ReadonlySet<string>;
}

/**
 * So many posts of a section are read, the last by their paths: those of the last years. How a word is written shows in
 * fewer than a hundred, and each costs a file to read.
 */
const mostPosts = 100;

/** So many words are remembered with their keys. */
const mostWords = 20_000;

/** The keywords of the posts of sites, section by section and language by language, read when one is asked for. */
export class SiteKeywords {
	private readonly sections = new Map<string, Section>();

	private readonly keys = new Map<string, string>();

	/** @param onRead set where nobody waits for the posts to be read: told when they are */
	constructor(
		private readonly files: Files,
		private readonly heads: PageHeads,
		private readonly onRead?: () => void,
	) {}

	/** How the other posts of a section write the keywords of one, by `keywordKey`; undefined where that is not known. */
	async around(place: Place, frontMatter: FrontMatter): Promise<ReadonlyMap<string, readonly Spelling[]> | undefined> {
		const written = keywordsOf(frontMatter);
		const folder = written.length === 0 ? undefined : sectionFolder(place);
		const section = folder === undefined ? undefined : this.sectionAt(folder);
		const words = section && (this.onRead ? section.words : await section.reading);
		if (!section || !words) return undefined;
		let found: Map<string, readonly Spelling[]> | undefined;
		for (const { text } of written) {
			if (section.plain.has(text)) continue;
			const key = this.keyOf(text);
			const spellings = words.get(key);
			if (!spellings) continue;
			const others = [...spellings].map(([spelling, paths]) => ({
				text: spelling,
				posts: paths.size - (paths.has(place.path) ? 1 : 0),
			}));
			found ??= new Map();
			found.set(
				key,
				others.filter(({ posts }) => posts > 0).sort((a, b) => b.posts - a.posts),
			);
		}
		return found;
	}

	/** The key of a word, worked out once: posts share their keywords. */
	private keyOf(text: string): string {
		let key = this.keys.get(text);
		if (key === undefined) {
			key = keywordKey(text);
			if (this.keys.size > mostWords) this.keys.clear();
			this.keys.set(` ${text}`.slice(1), key);
		}
		return key;
	}

	/** Reads all anew when they are asked for; what was known is believed until then where nobody waits. */
	forget(): void {
		for (const section of this.sections.values()) section.reading = undefined;
	}

	private sectionAt(folder: string): Section {
		let section = this.sections.get(folder);
		if (!section) {
			section = { words: undefined, reading: undefined, plain: new Set() };
			this.sections.set(folder, section);
		}
		if (!section.reading) this.read(folder, section);
		return section;
	}

	private read(folder: string, section: Section): void {
		const reading = readWords(folder, this.files, this.heads).then((words) => {
			if (section.reading !== reading) return words;
			section.words = words;
			const spellings = [...(words?.values() ?? [])];
			section.plain = new Set(spellings.flatMap((known) => (known.size === 1 ? [...known.keys()] : [])));
			// What is told of an open post changes only where a word is written in two ways, or it is edited.
			if (words && section.plain.size < spellings.length) this.onRead?.();
			return words;
		});
		section.reading = reading;
	}
}

/** The folder of the posts that a post stands among: that of its section and language. */
function sectionFolder({ site, path, section, language, kind }: Place): string | undefined {
	if (kind !== 'post' || site.content === undefined || section === undefined) return undefined;
	// Where content lies elsewhere, its folders are not those of its addresses.
	if (site.contentBelow) {
		const parts = partsBelow(site.content, path)?.slice(0, language === undefined ? 1 : 2);
		return parts && `${site.content}/${parts.join('/')}`;
	}
	return language === undefined ? `${site.content}/${section}` : `${site.content}/${language}/${section}`;
}

async function readWords(top: string, files: Files, heads: PageHeads): Promise<Words | undefined> {
	const words = new Map<string, Map<string, Set<string>>>();
	const waiting = [top];
	let count = 0;
	for (let folder = waiting.pop(); folder !== undefined && count < mostPosts; folder = waiting.pop()) {
		const listing = await files.list(folder);
		if (!listing) return undefined;
		for (const name of [...listing.keys()].sort()) {
			const kind = listing.get(name)?.kind;
			// The last one of what waits is the next.
			if (kind === 'folder') waiting.push(`${folder}/${name}`);
			else if (kind === 'file' && isMarkdown(name)) {
				count++;
				await readPost(`${folder}/${name}`, words, heads);
			}
		}
	}
	return words;
}

async function readPost(path: string, words: Map<string, Map<string, Set<string>>>, heads: PageHeads): Promise<void> {
	for (const spelling of (await heads.of(path)).keywords) {
		const key = keywordKey(spelling);
		const spellings = words.get(key) ?? new Map<string, Set<string>>();
		words.set(key, spellings);
		const paths = spellings.get(spelling) ?? new Set<string>();
		spellings.set(spelling, paths);
		paths.add(path);
	}
}
