import type { Link } from '../post/links/link.ts';
import { plainText } from '../post/plainText.ts';
import type { Post } from '../post/post.ts';
import { talkStandIn, videoStandIn } from '../templates/standIns.ts';
import type { Span } from '../text/span.ts';
import { type Mention, mentionOf, nameDifferentTalks } from './sameTalk.ts';
import { readSched } from './sched.ts';
import { unlinkedItems } from './unlinkedItems.ts';
import { contentWords, withoutSort } from './words.ts';
import { readYouTube } from './youtube.ts';

/** A talk that a post speaks of, however many links it has there. */
export interface PostTalk {
	/** What the post calls it; empty where it has no words for it. */
	readonly title: string;
	/** Where it is spoken of first: a link, or an item of a list that has none. */
	readonly span: Span;
	/** Its entry of a schedule, and its video; absent where the post has none, or one that cannot be right. */
	readonly sched?: TalkAddress;
	readonly video?: TalkAddress;
	/** Where an address is still to come, or cannot be right. */
	readonly gaps: readonly Gap[];
}

/** A place where the address of a talk is missing. */
export interface Gap {
	/** A link, or the text of an item of a list that has none. */
	readonly span: Span;
	/** What stands in the place of the address; absent where there is no link. */
	readonly urlSpan?: Span;
}

/** An address of a talk in a post. */
export interface TalkAddress {
	readonly id: string;
	/** As written where it stands first. */
	readonly url: string;
	/** Everywhere it stands, in order. */
	readonly spans: readonly Span[];
}

/** What a link says of a talk. */
interface Reading {
	readonly site: 'video' | 'sched' | 'none';
	/** Absent for an address that is still to come, or cannot be right. */
	readonly id?: string;
}

interface GatheredAddress extends TalkAddress {
	readonly spans: Span[];
}

/** A talk while its links are gathered. */
interface Gathered {
	readonly span: Span;
	readonly mention: Mention | undefined;
	readonly title: string;
	readonly name: string;
	sched?: GatheredAddress;
	video?: GatheredAddress;
	readonly gaps: Gap[];
	/** Where the last of its links ends. */
	end: number;
}

/**
 * The talks of a post in the order in which they are first spoken of. Links to one video or entry are one talk, unless
 * their texts name different ones; so are links with the same title. A link without a title, such as `slides`, belongs to the
 * talk before it in the same paragraph.
 *
 * @param language the post's
 */
export function postTalks(post: Post, language: string | undefined): PostTalk[] {
	const talks: Gathered[] = [];
	for (const link of post.links) {
		const reading = readingOf(link);
		if (!reading) continue;
		const mention = mentionOf(post, link);
		if (reading.site === 'none' && !(mention && beginsItem(post.text, link))) continue;
		const title = mention?.text ?? titleOf(link);
		const name = mention ? nameOf(mention.text) : '';
		const own =
			talks.find((talk) => isSame(talk, reading, mention, name, language)) ?? before(post.text, talks, link, mention);
		const talk = own ?? { span: link.span, mention, title, name, gaps: [], end: link.span.end };
		if (!own) talks.push(talk);
		talk.end = link.span.end;
		if (reading.id === undefined) talk.gaps.push({ span: link.span, urlSpan: link.urlSpan });
		else if (reading.site === 'video') talk.video = withPlace(talk.video, reading.id, link);
		else talk.sched = withPlace(talk.sched, reading.id, link);
	}
	const linked = talks.map(({ title, span, sched, video, gaps }): PostTalk => {
		return { title, span, gaps, ...(sched && { sched }), ...(video && { video }) };
	});
	const starts = new Set(talks.map(({ span }) => span.start));
	const unlinked = unlinkedItems(post, starts).map(({ title, span }) => ({ title, span, gaps: [{ span }] }));
	return [...linked, ...unlinked].sort((a, b) => a.span.start - b.span.start);
}

/** An address with one more place where it stands; another one than the talk's first is not told. */
function withPlace(known: GatheredAddress | undefined, id: string, { url, urlSpan }: Link): GatheredAddress {
	if (!known) return { id, url, spans: [urlSpan] };
	// Several references share one definition.
	if (known.id === id && known.spans.at(-1)?.start !== urlSpan.start) known.spans.push(urlSpan);
	return known;
}

/** What a link says of a talk; undefined for one to anything else. */
function readingOf({ kind, element, url }: Link): Reading | undefined {
	if (kind === 'definition' || element === 'img') return undefined;
	const youtube = readYouTube(url);
	if (youtube) {
		if (youtube.kind !== 'video') return undefined;
		return youtube.valid && youtube.id !== videoStandIn ? { site: 'video', id: youtube.id } : { site: 'video' };
	}
	const sched = readSched(url);
	if (sched) {
		if (sched.kind !== 'talk') return undefined;
		return sched.valid && sched.id !== talkStandIn ? { site: 'sched', id: sched.id } : { site: 'sched' };
	}
	return isStillToCome(url) ? { site: 'none' } : undefined;
}

/** Whether an address says that the real one is still to come, as the rule `link/placeholder` has it. */
export function isStillToCome(url: string): boolean {
	return /^(?:TODO|TBD|FIXME|#|)$/.test(url) || /^https?:\/\/(?:www\.)?example\.com(?:[/?#]|$)/i.test(url);
}

function isSame(
	talk: Gathered,
	{ site, id }: Reading,
	mention: Mention | undefined,
	name: string,
	language: string | undefined,
): boolean {
	const known = site === 'video' ? talk.video : talk.sched;
	const sameKey = id !== undefined && site !== 'none' && known?.id === id;
	if (sameKey) return !(mention && talk.mention && nameDifferentTalks(talk.mention, mention, language));
	return name !== '' && talk.name === name;
}

/** The talk that a link without a title of its own belongs to: the one before it in its paragraph or list item. */
function before(
	text: string,
	talks: readonly Gathered[],
	link: Link,
	mention: Mention | undefined,
): Gathered | undefined {
	const last = talks.at(-1);
	if (mention || !last || link.kind === 'bare' || link.element === 'iframe') return undefined;
	return /\n[ \t\r]*\n|\n[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]/.test(text.slice(last.end, link.span.start))
		? undefined
		: last;
}

/** A title's words, whatever their case, order and signs; the same for two ways of writing one title. */
function nameOf(title: string): string {
	return [...contentWords(withoutSort(title))].sort().join(' ');
}

function titleOf({ kind, text }: Link): string {
	return kind === 'bare' || kind === 'autolink' ? '' : plainText(text);
}

/** Whether a link is what an item of a list begins with. */
function beginsItem(text: string, { span }: Link): boolean {
	const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
	return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+["'*_“]*$/.test(line);
}
