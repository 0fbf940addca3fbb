import type { Facts } from '../facts.ts';
import { isIndex, pageName } from '../pages/address.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Files, Listing } from '../site/files.ts';
import { folderOf, isWithin, nameOf } from '../site/paths.ts';
import { picturesOf } from '../site/pictures.ts';
import { placeOf } from '../site/place.ts';
import type { Place, Site } from '../site/site.ts';
import { listBelow } from '../site/walk.ts';
import type { Mount } from '../site/web.ts';
import { talkLinksOf } from '../talks/talkLinks.ts';
import { type Contents, contentsOf, contentsOfSignature, signatureOf } from './contents.ts';

/** What is kept of a post of the first language. */
interface Kept {
	readonly signature: string;
	/** Absent where it is read again from its file when a translation differs, which few do. */
	readonly contents?: Contents;
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
	/** The last post that was noted, of which nothing is worked out before somebody asks. */
	private latest: Noted | undefined;
	/** What the other languages have in the place of a folder of the first one; posts share their folders. */
	private readonly shelves = new Map<string, readonly Listing[]>();

	/** @param hasUnsaved whether texts may differ from their files, or have none, as in an editor */
	constructor(
		private readonly files: Files,
		private readonly hasUnsaved = false,
	) {}

	/**
	 * Compares a translation with the post that it was made of. Of a post of the first language it takes note, so that no
	 * translation has to read it again.
	 *
	 * @returns what both hold; undefined where that is the same, or there is nothing to compare
	 */
	async compare(post: Post, place: Place, shown: Shown): Promise<Facts['translation']> {
		const { pictures, talkLinks } = shown;
		if (isFirst(place)) {
			if (this.hasUnsaved) this.noteLatest({ post, place, shown });
			else if (await this.isTranslated(place)) this.known.set(place.path, this.kept(post, place, shown));
			return undefined;
		}
		const found = await this.find(place);
		if (!found || found.kept.signature === signatureOf(post, place, pictures, talkLinks)) return undefined;
		const original = await this.contentsAt(found, place.site);
		return { own: contentsOf(post, post, place, pictures, talkLinks), original };
	}

	/** What the post that a translation was made of holds; undefined where there is none or it is none. */
	async of(place: Place): Promise<Contents | undefined> {
		const found = await this.find(place);
		return found && this.contentsAt(found, place.site);
	}

	private async find(place: Place): Promise<{ readonly path: string; readonly kept: Kept } | undefined> {
		if (place.kind !== 'post' && place.kind !== 'link-post') return undefined;
		this.settleLatest();
		for (const path of originalPaths(place)) {
			let known = this.known.get(path);
			if (!known) {
				known = this.read(path, place.site).then((read) => read && this.kept(read.post, read.place, read.shown));
				this.known.set(path, known);
			}
			const kept = await known;
			if (kept) return { path, kept };
		}
		return undefined;
	}

	/** Takes note of a post that is being written: at a key nobody asks what it holds. */
	private noteLatest(noted: Noted): void {
		if (this.latest?.place.path !== noted.place.path) this.settleLatest();
		this.latest = noted;
	}

	private settleLatest(): void {
		if (!this.latest) return;
		const { post, place, shown } = this.latest;
		this.latest = undefined;
		this.known.set(place.path, this.kept(post, place, shown));
	}

	private kept(post: Post, place: Place, { pictures, talkLinks }: Shown): Kept {
		const signature = signatureOf(post, place, pictures, talkLinks);
		return this.hasUnsaved
			? { signature, contents: contentsOf(post, post, place, pictures, talkLinks) }
			: { signature };
	}

	private async contentsAt(
		{ path, kept }: { readonly path: string; readonly kept: Kept },
		site: Site,
	): Promise<Contents> {
		if (kept.contents) return kept.contents;
		const read = await this.read(path, site);
		if (!read) return contentsOfSignature(kept.signature);
		const { post, place, shown } = read;
		const { pictures, talkLinks } = shown;
		// What was checked need not be what is in the file.
		const isSame = signatureOf(post, place, pictures, talkLinks) === kept.signature;
		return isSame ? contentsOf(post, post, place, pictures, talkLinks) : contentsOfSignature(kept.signature);
	}

	/** Drops what is remembered, after something changed. */
	forget(): void {
		this.known.clear();
		this.latest = undefined;
		this.shelves.clear();
	}

	/** Whether a post of the first language may have a translation: most have none where languages have folders of their own. */
	private async isTranslated({ site, path, folder, name }: Place): Promise<boolean> {
		const { web } = site;
		const from = web?.content.find((mount) => mount.language === web.firstLanguage && isWithin(mount.folder, path));
		const page = web && pageName(name, web.codes);
		// Beside it, or in folders that no config names.
		if (!from || !page || page.language !== undefined) return true;
		const [inside, stem] = isIndex(page.stem) ? [folderOf(folder), nameOf(folder)] : [folder, page.stem];
		let listings = this.shelves.get(inside);
		if (!listings) {
			listings = await this.otherListings(web.content, from, inside);
			this.shelves.set(inside, listings);
		}
		return listings.some((names) => names.has(stem) || names.has(`${stem}.md`) || names.has(`${stem}.markdown`));
	}

	/** What the folders of the other languages hold that stand for one of the first language. */
	private async otherListings(content: readonly Mount[], from: Mount, folder: string): Promise<readonly Listing[]> {
		const listings: Listing[] = [];
		for (const { folder: other, language } of content) {
			if (language === from.language || other === from.folder) continue;
			const listing = await listBelow(other, folder.slice(from.folder.length + 1), this.files);
			if (listing && listing !== 'link') listings.push(listing);
		}
		return listings;
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
	const page = pageName(name, codes);
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
	return paths.flatMap((one) => {
		const bare = /^(.*)\/index\.(md|markdown)$/.exec(one);
		if (bare) return [one, `${bare[1]}.${bare[2]}`];
		const single = /^(.*)\.(md|markdown)$/.exec(one);
		return single && !isIndex(page?.stem ?? '') ? [one, `${single[1]}/index.${single[2]}`] : [one];
	});
}
