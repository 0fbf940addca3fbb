import type { PageHeads } from '../pages/pageHeads.ts';
import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import { isMarkdown } from '../site/authored.ts';
import type { Files } from '../site/files.ts';
import type { Notes } from '../site/notes.ts';
import { partsBelow } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import { hasKeywords, isKeywordField, keywordKey } from './keywords.ts';

/** How many other posts write a word in one way. */
export interface Spelling {
	readonly text: string;
	readonly posts: number;
}

/** How others write words, by `keywordKey`. */
export type Spellings = ReadonlyMap<string, readonly Spelling[]>;

/** The posts that write a word, by their paths, by its spelling. */
type Words = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

interface Section {
	words: Words | undefined;
	reading: Promise<Words | undefined> | undefined;
	/** Words that are written in one way only: nearly all. */
	plain: ReadonlySet<string>;
	/** Whether `words` are of the last reading. */
	isRead: boolean;
}

/** What was found of one reading of a front matter. */
interface Found {
	readonly words: Words | undefined;
	readonly path: string;
	readonly spellings: Spellings | undefined;
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

	private readonly found = new WeakMap<FrontMatter, Found>();

	/**
	 * @param onRead set where nobody waits for the posts to be read: told when they are
	 * @param notes where it is noted which words a check asked for
	 */
	constructor(
		private readonly files: Files,
		private readonly heads: PageHeads,
		private readonly onRead?: () => void,
		private readonly notes?: Pick<Notes, 'asked'>,
	) {}

	/**
	 * How the other posts of a section write the keywords of one, by `keywordKey`. Of a word that all write alike nothing is
	 * said; undefined where that is so for all, or it is not known.
	 */
	around(place: Place, frontMatter: FrontMatter): Spellings | undefined | Promise<Spellings | undefined> {
		if (!hasKeywords(frontMatter)) return undefined;
		const folder = sectionFolder(place);
		if (folder === undefined) return undefined;
		const section = this.sectionAt(folder);
		if (this.onRead) return this.spellingsAgain(section, folder, place.path, frontMatter);
		if (section.isRead) return this.spellingsIn(section, folder, place.path, frontMatter);
		return section.reading?.then(() => this.spellingsIn(section, folder, place.path, frontMatter));
	}

	/** How the posts of a section write a word, in words that are equal for two answers by which nothing else is told. */
	async answer(folder: string, word: string): Promise<string> {
		const section = this.sectionAt(folder);
		await section.reading;
		return this.answerIn(section, word);
	}

	/** While somebody types in the body, the front matter of a post stays the same object. */
	private spellingsAgain(
		section: Section,
		folder: string,
		path: string,
		frontMatter: FrontMatter,
	): Spellings | undefined {
		const { words } = section;
		const known = this.found.get(frontMatter);
		if (known && known.words === words && known.path === path) return known.spellings;
		const spellings = this.spellingsIn(section, folder, path, frontMatter);
		this.found.set(frontMatter, { words, path, spellings });
		return spellings;
	}

	private spellingsIn(section: Section, folder: string, path: string, { fields }: FrontMatter): Spellings | undefined {
		let found: Map<string, readonly Spelling[]> | undefined;
		for (const { name, value } of fields) {
			if (!isKeywordField(name) || value.kind !== 'list') continue;
			for (const item of value.items) {
				if (item.kind !== 'string') continue;
				this.notes?.asked(['keyword', folder, item.text], this.answerIn(section, item.text));
				if (section.plain.has(item.text)) continue;
				const key = this.keyOf(item.text);
				const spellings = section.words?.get(key);
				if (!spellings) continue;
				found ??= new Map();
				found.set(key, othersOf(spellings, path));
			}
		}
		return found;
	}

	private answerIn({ words, plain }: Section, word: string): string {
		if (plain.has(word)) return '';
		const spellings = words?.get(this.keyOf(word));
		return spellings ? JSON.stringify([...spellings].map(([spelling, paths]) => [spelling, ...paths])) : '';
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
			section = { words: undefined, reading: undefined, plain: new Set(), isRead: false };
			this.sections.set(folder, section);
		}
		if (!section.reading) this.read(folder, section);
		return section;
	}

	private read(folder: string, section: Section): void {
		section.isRead = false;
		const reading = readWords(folder, this.files, this.heads).then((words) => {
			if (section.reading !== reading) return words;
			section.isRead = true;
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

function othersOf(spellings: ReadonlyMap<string, ReadonlySet<string>>, path: string): readonly Spelling[] {
	return [...spellings]
		.map(([text, paths]) => ({ text, posts: paths.size - (paths.has(path) ? 1 : 0) }))
		.filter(({ posts }) => posts > 0)
		.sort((a, b) => b.posts - a.posts);
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
