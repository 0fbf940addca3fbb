import { isWithin } from '../site/paths.ts';
import type { IndexedPost, Mention, PictureMention, TalkMention } from './indexedPost.ts';

/** A mention with the post in which it stands. */
export interface Found<M extends Mention = Mention> {
	readonly post: IndexedPost;
	readonly mention: M;
}

/** How often something is written in a site. */
export interface Frequency {
	readonly value: string;
	readonly count: number;
}

/**
 * The posts and pages of one file system, by path. Looking something up goes over all of them, which takes a millisecond
 * for a thousand posts, so nothing else has to be kept in step with them.
 */
export class SiteIndex {
	private readonly posts = new Map<string, IndexedPost>();
	private changes = 0;
	private readonly counted = new Map<string, { readonly at: number; readonly list: readonly Frequency[] }>();

	/** How many posts and pages are known. */
	get size(): number {
		return this.posts.size;
	}

	/** Counts up with every change, for whoever remembers what was worked out. */
	get version(): number {
		return this.changes;
	}

	/** Takes a post, in place of the one with the same path. */
	put(post: IndexedPost): void {
		this.changes++;
		this.posts.set(post.path, post);
	}

	/** Drops the post with a path, or all below a folder. */
	remove(path: string): void {
		if (this.posts.delete(path)) {
			this.changes++;
			return;
		}
		for (const known of [...this.posts.keys()]) if (isWithin(path, known) && this.posts.delete(known)) this.changes++;
	}

	/** Drops everything. */
	clear(): void {
		this.changes++;
		this.posts.clear();
	}

	get(path: string): IndexedPost | undefined {
		return this.posts.get(path);
	}

	/**
	 * The posts in no certain order.
	 * @param site those of one site, see `siteKey`
	 */
	*all(site?: string): Generator<IndexedPost> {
		for (const post of this.posts.values()) if (site === undefined || post.site === site) yield post;
	}

	/** Where a file is shown or named, whatever site its posts belong to: a path is one file. */
	picture(target: string): Found<PictureMention>[] {
		return this.pictures(new Set([target]));
	}

	/** Where any of several files is shown or named. */
	pictures(targets: ReadonlySet<string | undefined>): Found<PictureMention>[] {
		return this.find(
			undefined,
			(post) => post.pictures,
			({ target }) => target !== undefined && targets.has(target),
		);
	}

	/** Where a shortcode is used. */
	shortcode(name: string, site: string): Found[] {
		return this.find(
			site,
			(post) => post.shortcodes,
			(mention) => mention.value === name,
		);
	}

	/** Where a talk is linked, by its key. */
	talk(key: string, site: string): Found<TalkMention>[] {
		return this.find(
			site,
			(post) => post.talks,
			(mention) => mention.value === key,
		);
	}

	/** Which posts have a keyword, whatever its case. */
	keyword(word: string, site: string): Found[] {
		const wanted = folded(word);
		return this.find(
			site,
			(post) => post.keywords,
			(mention) => folded(mention.value) === wanted,
		);
	}

	/** The keywords of a site, the most used first. */
	keywords(site: string): readonly Frequency[] {
		return this.frequencies('keywords', site, (post) => post.keywords.map(textOf));
	}

	/** The attributions of a site, the most used first. */
	attributions(site: string): readonly Frequency[] {
		return this.frequencies('attributions', site, (post) => (post.attribution ? [post.attribution.value] : []));
	}

	/** The widths of a site's pictures, the most used first. */
	widths(site: string): readonly Frequency[] {
		return this.frequencies('widths', site, (post) => post.widths);
	}

	/** The shortcodes that a site uses, the most used first. */
	shortcodes(site: string): readonly Frequency[] {
		return this.frequencies('shortcodes', site, (post) => post.shortcodes.map(textOf));
	}

	private find<M extends Mention>(
		site: string | undefined,
		mentions: (post: IndexedPost) => readonly M[],
		isWanted: (mention: M) => boolean,
	): Found<M>[] {
		const found: { readonly post: IndexedPost; readonly mentions: readonly M[] }[] = [];
		for (const post of this.all(site)) {
			const wanted = mentions(post).filter(isWanted);
			if (wanted.length > 0) found.push({ post, mentions: wanted });
		}
		// There may be ten times as many mentions as posts.
		found.sort((a, b) => (a.post.path < b.post.path ? -1 : 1));
		return found.flatMap(({ post, mentions: all }) => all.map((mention) => ({ post, mention })));
	}

	private frequencies(
		kind: string,
		site: string,
		values: (post: IndexedPost) => readonly string[],
	): readonly Frequency[] {
		const key = `${kind} ${site}`;
		const known = this.counted.get(key);
		if (known?.at === this.changes) return known.list;
		const counts = new Map<string, number>();
		for (const post of this.all(site))
			for (const value of values(post)) counts.set(value, (counts.get(value) ?? 0) + 1);
		const list = [...counts]
			.map(([value, count]) => ({ value, count }))
			.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
		this.counted.set(key, { at: this.changes, list });
		return list;
	}
}

function textOf({ value }: Mention): string {
	return value;
}

/** A keyword as sites compare them: without regard to case or Unicode form. */
function folded(word: string): string {
	return word.normalize('NFC').trim().toLowerCase();
}
