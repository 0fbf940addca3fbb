import type { Link } from '../post/links/link.ts';
import type { Post } from '../post/post.ts';
import { around, withoutMarkup } from './around.ts';
import { comparableAs } from './language.ts';
import { contentWords, type Script, share, tellingWords, tellsEnough, withoutSort } from './words.ts';

/** A link to a talk whose text is a title or describes the talk. */
export interface Mention {
	readonly link: Link;
	/** What a reader sees as the link. */
	readonly text: string;
	/** Its words, those left out that say only what sort of talk it is, at its beginning. */
	readonly words: ReadonlySet<string>;
	/** What the post says around it; read when it is first asked for. */
	readonly near: Near;
	/** With which others it can be compared, in a post of a language: with those that give the same; undefined for none. */
	comparableIn(language: string | undefined): Script | undefined;
}

/** What the post says around a mention. */
export interface Near {
	/** The words of the paragraph that it stands in, and of the pictures below it. */
	readonly words: ReadonlySet<string>;
	/** The names among them: what begins with a capital and does not merely say what sort of talk it is. */
	readonly names: ReadonlySet<string>;
	/** The heading above. */
	readonly heading: string;
}

/** Fewer words that tell one talk from another than this make no title: "the keynote", "this video". */
const fewestWords = 2;

/** A longer text, in UTF-16 units, is no title. */
const longestTitle = 400;

/** Reads a link as a mention of a talk; undefined where its text is no title, such as "here". */
export function mentionOf(post: Post, link: Link): Mention | undefined {
	if (link.element === 'img' || (link.kind !== 'inline' && link.kind !== 'reference' && link.kind !== 'html')) {
		return undefined;
	}
	if (link.text.length > longestTitle) return undefined;
	const text = withoutMarkup(link.text).replace(/\s+/g, ' ');
	const words = contentWords(text);
	if (!tellsEnough(text, words, fewestWords)) return undefined;
	const rest = withoutSort(text);
	return new LinkMention(post, link, text, rest === text ? words : contentWords(rest));
}

/** A class, because V8 keeps a shape of its own for every literal with a getter, and with it the whole post. */
class LinkMention implements Mention {
	private nearby: Near | undefined;
	private comparable: { readonly language: string | undefined; readonly as: Script | undefined } | undefined;

	constructor(
		private readonly post: Post,
		readonly link: Link,
		readonly text: string,
		readonly words: ReadonlySet<string>,
	) {}

	get near(): Near {
		this.nearby ??= nearOf(this.post, this.link);
		return this.nearby;
	}

	comparableIn(language: string | undefined): Script | undefined {
		if (!this.comparable || this.comparable.language !== language)
			this.comparable = { language, as: comparableAs(this.text, language) };
		return this.comparable.as;
	}
}

function nearOf(post: Post, link: Link): Near {
	const { block, heading, captions } = around(post, link);
	const nearby = `${block} ${captions}`;
	return {
		words: contentWords(nearby),
		names: tellingWords(nearby.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu)?.join(' ') ?? ''),
		heading,
	};
}

/**
 * Whether two mentions certainly speak of different talks: they are written in one language, and neither their texts
 * nor what stands around them have a word in common that could tell of the same talk.
 *
 * @param language the post's
 */
export function nameDifferentTalks(a: Mention, b: Mention, language: string | undefined): boolean {
	if (share(a.words, b.words)) return false;
	const script = a.comparableIn(language);
	if (script === undefined || script !== b.comparableIn(language)) return false;
	if (share(a.near.words, b.words) || share(a.words, b.near.words)) return false;
	// A speaker who is named beside both is no coincidence.
	if (share(a.near.names, b.near.names)) return false;
	if (a.near.heading === b.near.heading) return true;
	return !share(contentWords(a.near.heading), b.words) && !share(a.words, contentWords(b.near.heading));
}
