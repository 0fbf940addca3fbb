import { fieldOf, isEmpty } from '../post/frontMatter/frontMatter.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Profile } from '../site/profile.ts';
import { type ArchetypeFacts, fillArchetype } from './archetype.ts';
import type { EventFacts } from './event.ts';
import { oneLine } from './event.ts';
import { fillHead, type HeadFacts, writeHead } from './head.ts';
import { sectionsLike } from './sections.ts';
import { eventSentences } from './sentences.ts';

/** The text of a new post. */
export interface NewText {
	readonly text: string;
	/** Where its author goes on writing, in UTF-16 units. */
	readonly cursor: number;
	/** Actions of the archetype that nobody filled, in order. */
	readonly left: readonly string[];
}

/** What a post about an event is made from. */
export interface EventPost {
	readonly kind: 'recap' | 'announcement';
	readonly event: EventFacts;
	readonly title: string;
	/** The name of its folder. */
	readonly name: string;
	readonly attribution: string;
	/** Such as `en`. */
	readonly language: string;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	readonly section?: string;
	readonly profile: Profile;
	/** The last post of the kind, in any language; absent where the site has none. */
	readonly model?: Post;
	/** The last post of the kind in the post’s own language, and its title; absent where there is none. */
	readonly sections?: { readonly post: Post; readonly title: string };
	/** The text of the archetype; absent where the site has none. */
	readonly archetype?: string;
}

/** Makes the text of a recap or an announcement, with its cursor in the first gap. */
export function planEventPost(wanted: EventPost): NewText {
	const { event, kind, language, today, model, profile, archetype, section } = wanted;
	const sentences = eventSentences(event, kind, language, today);
	const facts: HeadFacts = {
		title: oneLine(wanted.title),
		description: oneLine(sentences.description),
		day: today,
		attribution: oneLine(wanted.attribution),
		keywords: keywordsOf(model),
	};
	const sections = wanted.sections
		? sectionsLike(wanted.sections.post, wanted.sections.title, event.name)
		: sentences.sections.map((words) => `## ${words}`);
	const body = bodyOf(sentences.opening, sections);
	if (archetype === undefined) {
		const head = writeHead(facts, model?.frontMatter, profile);
		return { text: `${head}\n${body}`, cursor: gapIn(`${head}\n${body}`, sentences.opening), left: [] };
	}
	const names: ArchetypeFacts = {
		name: wanted.name,
		title: facts.title,
		today,
		...(section !== undefined && { section }),
	};
	return fromArchetype(archetype, names, facts, profile, model, body, sentences.opening);
}

function fromArchetype(
	archetype: string,
	names: ArchetypeFacts,
	facts: HeadFacts,
	profile: Profile,
	model: Post | undefined,
	body: string,
	opening: string,
): NewText {
	const own = archetype.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const hasHead = parsePost(own).frontMatter.format !== 'none';
	const withHead = hasHead ? own : `${writeHead(facts, model?.frontMatter, profile)}\n${own}`;
	const head = hasHead ? fillHead(withHead, facts, profile) : withHead;
	const { text, left } = fillArchetype(head, parsePost(head).body.start, names);
	const start = parsePost(text).body.start;
	// An archetype without a text leaves it to the site's last post.
	const whole = text.slice(start).trim() === '' ? `${text.slice(0, start).trimEnd()}\n\n${body}` : text;
	const [first] = left;
	const cursor = first === undefined ? gapIn(whole, opening) : whole.indexOf(first);
	return { text: whole.endsWith('\n') ? whole : `${whole}\n`, cursor, left };
}

function bodyOf(opening: string, sections: readonly string[]): string {
	return [opening, ...sections].map((part) => `${part}\n`).join('\n');
}

/** Where a post's author goes on: at its first empty field, behind its opening sentence, or where its body begins. */
function gapIn(text: string, opening: string): number {
	const { frontMatter, body } = parsePost(text);
	const empty = ['title', 'description', 'attribution', 'keywords', 'tags']
		.map((name) => fieldOf(frontMatter, name)?.value)
		.find((value) => value !== undefined && value.kind !== 'null' && isEmpty(value));
	if (empty) return empty.span.start + 1;
	const at = opening === '' ? -1 : text.indexOf(opening, body.start);
	if (at !== -1) return at + opening.length;
	const blank = /^\n?/.exec(text.slice(body.start))?.[0].length ?? 0;
	return Math.min(body.start + blank, text.length);
}

/** The keywords of a post, each once whatever its case. */
function keywordsOf(model: Post | undefined): string[] {
	const value = model && (fieldOf(model.frontMatter, 'keywords') ?? fieldOf(model.frontMatter, 'tags'))?.value;
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	const words = items
		.flatMap((item) => (item.kind === 'string' ? [oneLine(item.text)] : []))
		.filter((word) => word !== '');
	const seen = new Set<string>();
	return words.filter((word) => {
		const key = word.normalize('NFC').toLowerCase();
		return !seen.has(key) && seen.add(key);
	});
}
