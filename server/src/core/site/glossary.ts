import { stringOf } from '../post/frontMatter/frontMatter.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Files } from './files.ts';
import type { Place } from './site.ts';
import { listBelow } from './walk.ts';

/** A term that the site explains. */
export interface GlossaryEntry {
	readonly title: string;
	/** The page whose body explains it. */
	readonly post: Post;
	/** The path of that page. */
	readonly path: string;
}

/** The site's terms by their titles in upper case, which is how its template looks them up. */
export type Glossary = ReadonlyMap<string, GlossaryEntry>;

/** Where the pages of the terms stand below a language's content. */
const folder = 'docs/reference/glossary';

/** Reads the glossary of a post's language; empty where there is none to be read. */
export async function readGlossary(place: Place, files: Files): Promise<Glossary> {
	const { content } = place.site;
	if (content === undefined) return new Map();
	const below = place.language === undefined ? folder : `${place.language}/${folder}`;
	const listing = await listBelow(content, below, files);
	if (listing === undefined || listing === 'link') return new Map();
	const entries = new Map<string, GlossaryEntry>();
	for (const { name, kind } of listing.values()) {
		if (kind !== 'file' || !name.endsWith('.md') || name.startsWith('_')) continue;
		const path = `${content}/${below}/${name}`;
		const text = await files.read(path);
		if (text === undefined) continue;
		const post = parsePost(text);
		const title = stringOf(post.frontMatter, 'title');
		if (title !== undefined) entries.set(title.toUpperCase(), { title, post, path });
	}
	return entries;
}
