import type { Facts } from '../facts.ts';
import { isIndex, type PageName, pageName } from '../pages/address.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Files } from '../site/files.ts';
import type { Notes } from '../site/notes.ts';
import { folderOf, isWithin, nameOf } from '../site/paths.ts';
import { picturesOf } from '../site/pictures.ts';
import { placeOf } from '../site/place.ts';
import type { Place, Site } from '../site/site.ts';
import { listBelow } from '../site/walk.ts';
import type { Mount } from '../site/web.ts';
import { talkLinksOf } from '../talks/talkLinks.ts';
import { type Contents, contentsOf, sameContents, writtenContents } from './contents.ts';

/** What is kept of a post of the first language. */
interface Kept {
	/** See `writtenContents`. */
	readonly written: string;
	/** Absent where they are read from its file when a translation differs, which few do. */
	contents?: Contents;
}

interface Found {
	readonly path: string;
	readonly kept: Kept;
}

/** What is compared of a post. */
type Shown = Pick<Facts, 'pictures' | 'talkLinks'>;

interface Noted {
	readonly post: Post;
	readonly place: Place;
	readonly shown: Shown;
}

/** The posts of a site's first language, for comparing their translations with them. */
export class Originals {
	private readonly known = new Map<string, Promise<Kept | undefined> | Kept>();
	/** The last post that was noted while it was written, of which nothing is worked out before somebody asks. */
	private latest: Noted | undefined;
	/** The names that the other languages have in the place of a folder of the first one; posts share their folders. */
	private readonly shelves = new Map<string, ReadonlySet<string>>();
	/** The one that was asked last, and how the folders in its folder begin. */
	private last: { readonly site: Site; readonly prefix: string; readonly names: ReadonlySet<string> } | undefined;

	/** @param notes where it is noted which originals a check rests on */
	constructor(
		private readonly files: Files,
		private readonly notes?: Pick<Notes, 'restsOn'>,
	) {}

	/**
	 * Compares a translation with the post that it was made of. Of a post of the first language it takes note, so that no
	 * translation has to read it again.
	 *
	 * @param isOpen whether the text need not be the one in the file
	 * @returns what both hold; undefined where that is the same, or there is nothing to compare
	 */
	compare(
		post: Post,
		place: Place,
		shown: Shown,
		isOpen: boolean,
	): Facts['translation'] | Promise<Facts['translation']> {
		if (place.kind !== 'post' && place.kind !== 'link-post') return undefined;
		if (!isFirst(place)) return this.compareTranslation(post, place, shown);
		if (isOpen) {
			this.noteLatest({ post, place, shown });
			return undefined;
		}
		const translated = this.isTranslated(place);
		if (translated instanceof Promise) {
			return translated.then((is) => {
				if (is) this.note(post, place, shown);
				return undefined;
			});
		}
		if (translated) this.note(post, place, shown);
		return undefined;
	}

	/** What the post that a translation was made of holds; undefined where there is none or it is none. */
	async of(place: Place): Promise<Contents | undefined> {
		const found = await this.find(place);
		return found && this.contentsAt(found, place.site);
	}

	/** Believes the file of a post again, of which another text was noted. */
	close(path: string): void {
		if (this.latest?.place.path === path) this.latest = undefined;
		this.known.delete(path);
	}

	private compareTranslation(
		post: Post,
		place: Place,
		shown: Shown,
	): Facts['translation'] | Promise<Facts['translation']> {
		const found = this.find(place);
		if (found instanceof Promise) return found.then((one) => this.compareWith(one, post, place, shown));
		return this.compareWith(found, post, place, shown);
	}

	private compareWith(
		found: Found | undefined,
		post: Post,
		place: Place,
		{ pictures, talkLinks }: Shown,
	): Facts['translation'] | Promise<Facts['translation']> {
		if (!found || found.kept.written === writtenContents(post, place, pictures, talkLinks)) return undefined;
		const own = contentsOf(post, post, place, pictures, talkLinks);
		return this.contentsAt(found, place.site).then((original) =>
			original && !sameContents(own, original) ? { own, original } : undefined,
		);
	}

	/** The post that another one is a translation of; at once where it is known. */
	private find(place: Place): Found | undefined | Promise<Found | undefined> {
		if (place.kind !== 'post' && place.kind !== 'link-post') return undefined;
		this.settleLatest();
		const paths = originalPaths(place);
		const [first] = paths;
		const known = first === undefined ? undefined : this.known.get(first);
		if (first === undefined || !known || known instanceof Promise) return this.lookFor(paths, place.site);
		this.notes?.restsOn(first);
		return { path: first, kept: known };
	}

	private async lookFor(paths: readonly string[], site: Site): Promise<Found | undefined> {
		for (const path of paths) {
			let known = this.known.get(path);
			if (!known) {
				known = this.read(path, site).then((read) => read && keptOf(read));
				this.known.set(path, known);
			}
			const kept = await known;
			this.notes?.restsOn(path);
			if (kept) return { path, kept };
		}
		return undefined;
	}

	private note(post: Post, place: Place, shown: Shown): void {
		const written = writtenContents(post, place, shown.pictures, shown.talkLinks);
		this.known.set(place.path, { written });
	}

	/** Takes note of a post that is being written: at a key nobody asks what it holds. */
	private noteLatest(noted: Noted): void {
		if (this.latest?.place.path !== noted.place.path) this.settleLatest();
		this.latest = noted;
	}

	private settleLatest(): void {
		if (!this.latest) return;
		const { latest } = this;
		this.latest = undefined;
		this.known.set(latest.place.path, keptOf(latest));
	}

	private async contentsAt({ path, kept }: Found, site: Site): Promise<Contents | undefined> {
		if (!kept.contents) {
			const read = await this.read(path, site);
			if (!read) return undefined;
			const { post, place, shown } = read;
			kept.contents = contentsOf(post, post, place, shown.pictures, shown.talkLinks);
		}
		return kept.contents;
	}

	/** Drops what is remembered, after something changed. */
	forget(): void {
		this.known.clear();
		this.latest = undefined;
		this.shelves.clear();
		this.last = undefined;
	}

	/** Whether a post of the first language may have a translation: most have none where languages have folders of their own. */
	private isTranslated({ site, path, folder, name }: Place): boolean | Promise<boolean> {
		const { last } = this;
		// Posts are checked folder by folder, and most folders have no translation at all.
		if (last?.site === site && name === 'index.md' && isDirectlyIn(last.prefix, folder))
			return last.names.size > 0 && last.names.has(folder.slice(last.prefix.length));
		const { web } = site;
		const from = web?.content.find((mount) => mount.language === web.firstLanguage && isWithin(mount.folder, path));
		const page = name === 'index.md' ? bundlePage : web && pageName(name, web.codes);
		// Beside it, or in folders that no config names.
		if (!web || !from || !page || page.language !== undefined) return true;
		const isBundle = isIndex(page.stem);
		const inside = isBundle ? folderOf(folder) : folder;
		const stem = isBundle ? nameOf(folder) : page.stem;
		const shelf = this.shelves.get(inside);
		if (shelf) {
			if (isBundle) this.last = { site, prefix: `${inside}/`, names: shelf };
			return shelf.has(stem);
		}
		return this.readShelf(web.content, from, inside).then((names) => names.has(stem));
	}

	/** What the folders of the other languages hold that stand for one of the first language, without endings. */
	private async readShelf(content: readonly Mount[], from: Mount, folder: string): Promise<ReadonlySet<string>> {
		const names = new Set<string>();
		for (const { folder: other, language } of content) {
			if (language === from.language || other === from.folder) continue;
			const listing = await listBelow(other, folder.slice(from.folder.length + 1), this.files);
			if (!listing || listing === 'link') continue;
			for (const name of listing.keys()) names.add(name.replace(/\.(?:md|markdown)$/, ''));
		}
		this.shelves.set(folder, names);
		return names;
	}

	private async read(path: string, site: Site): Promise<Noted | undefined> {
		const listing = await this.files.list(folderOf(path));
		if (listing?.get(path.slice(path.lastIndexOf('/') + 1))?.kind !== 'file') return undefined;
		const text = await this.files.read(path);
		if (text === undefined) return undefined;
		const post = parsePost(text.replace(/^\uFEFF/, ''));
		const place = placeOf(path, site, post.frontMatter, false);
		const pictures = picturesOf(post, place).map((picture) => ({
			picture,
			target: { kind: 'unknown' as const },
			header: undefined,
		}));
		return { post, place, shown: { pictures, talkLinks: talkLinksOf(post.links) } };
	}
}

function isDirectlyIn(prefix: string, folder: string): boolean {
	return folder.startsWith(prefix) && !folder.includes('/', prefix.length);
}

const bundlePage: PageName = { stem: 'index', language: undefined };

function keptOf({ post, place, shown: { pictures, talkLinks } }: Noted): Kept {
	return {
		written: writtenContents(post, place, pictures, talkLinks),
		contents: contentsOf(post, post, place, pictures, talkLinks),
	};
}

const none: ReadonlySet<string> = new Set();

/** The language that a site has first; undefined where that is not known, or it has one only. */
function firstLanguage({ web, root, profile }: Site): string | undefined {
	if (web) return web.languages.length > 1 ? web.firstLanguage : undefined;
	// Of istio.io the content alone is a site that is known.
	return root === undefined && profile.name === 'istio' ? 'en' : undefined;
}

/** The language of a document by its folder or its name. */
function languageOf({ name, language, site }: Place): string | undefined {
	const codes = site.web?.codes ?? none;
	return language?.toLowerCase() ?? site.contentLanguage ?? pageName(name, codes)?.language;
}

function isFirst(place: Place): boolean {
	const first = firstLanguage(place.site);
	if (first === undefined || (place.kind !== 'post' && place.kind !== 'link-post')) return false;
	return (languageOf(place) ?? first) === first;
}

/** Where the post of the first language may stand. */
function originalPaths(place: Place): string[] {
	const { site, path, name, folder } = place;
	const first = firstLanguage(site);
	const own = languageOf(place);
	if (first === undefined || own === undefined || own === first) return [];
	const codes = site.web?.codes ?? none;
	const page = name === 'index.md' ? bundlePage : pageName(name, codes);
	if (page?.language !== undefined) {
		const type = name.slice(name.lastIndexOf('.'));
		return [`${folder}/${page.stem}${type}`, `${folder}/${page.stem}.${first}${type}`];
	}
	const mounts = site.web?.content.filter((mount) => mount.language === first) ?? [];
	const from = site.web?.content.find((mount) => mount.language === own && isWithin(mount.folder, path));
	const paths = from ? mounts.map((mount) => mount.folder + path.slice(from.folder.length)) : [];
	if (!site.web && site.content !== undefined && place.language !== undefined)
		paths.push(`${site.content}/${first}${path.slice(site.content.length + 1 + place.language.length)}`);
	// A post is a folder or a single file, in each language as it pleases.
	if (page === bundlePage) return paths.flatMap((one) => [one, `${folderOf(one)}.md`]);
	return paths.flatMap((one) => {
		const bare = /^(.*)\/index\.(md|markdown)$/.exec(one);
		if (bare) return [one, `${bare[1]}.${bare[2]}`];
		const single = /^(.*)\.(md|markdown)$/.exec(one);
		return single && !isIndex(page?.stem ?? '') ? [one, `${single[1]}/index.${single[2]}`] : [one];
	});
}
