import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Files } from '../site/files.ts';
import { type Glossary, readGlossary } from '../site/glossary.ts';
import { knownRelease, type Release, readRelease } from '../site/release.ts';
import type { Place } from '../site/site.ts';
import { showsRelease } from './shortcodes/release.ts';

/** What a page shows of its site beyond the post and its folder. */
export interface SiteData {
	readonly release: Release;
	readonly glossary: Glossary;
}

/** What is shown where nothing of the site was read. */
export const noSiteData: SiteData = { release: knownRelease, glossary: new Map() };

/** Reads what posts show of their sites and remembers it. Most posts show nothing of it, and nothing is read for them. */
export class SiteDataReader {
	private readonly releases = new Map<string, Promise<Release>>();
	private readonly glossaries = new Map<string, Promise<Glossary>>();

	constructor(private readonly files: Files) {}

	/** What this post shows of its site. */
	async read(post: Post, place: Place): Promise<SiteData> {
		const names = post.shortcodes.map(({ name }) => name);
		const needsRelease = fieldOf(post.frontMatter, 'target_release') !== undefined || names.some(showsRelease);
		return {
			release: needsRelease ? await this.release(place) : knownRelease,
			glossary: names.includes('gloss') ? await this.glossary(place) : noSiteData.glossary,
		};
	}

	/** Drops what is remembered, after something changed on disk. */
	forget(): void {
		this.releases.clear();
		this.glossaries.clear();
	}

	private release({ site: { root } }: Place): Promise<Release> {
		if (root === undefined) return Promise.resolve(knownRelease);
		const known = this.releases.get(root) ?? readRelease(root, this.files);
		this.releases.set(root, known);
		return known;
	}

	private glossary(place: Place): Promise<Glossary> {
		const key = `${place.site.content}/${place.language}`;
		const known = this.glossaries.get(key) ?? readGlossary(place, this.files);
		this.glossaries.set(key, known);
		return known;
	}
}
