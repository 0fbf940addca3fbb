import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { type PostHabits, type TalkStyle, talksInMarkdown } from './format.ts';
import type { ScheduledTalk } from './schedule.ts';

/** A text to be inserted. */
export interface Insertion {
	readonly offset: number;
	readonly text: string;
	/** Where in the text its last line of talks ends, for the cursor. */
	readonly end: number;
}

/** How a post writes, from what stands in it. */
export function habitsOf({ text, body }: Post, { language }: Place): PostHabits {
	const count = { '*': 0, '-': 0, '+': 0 };
	for (const [, marker] of text.slice(body.start).matchAll(/^ {0,3}([*+-]) +\[/gm)) {
		if (marker === '*' || marker === '-' || marker === '+') count[marker]++;
	}
	const marker = count['-'] > count['*'] ? '-' : count['+'] > count['*'] ? '+' : '*';
	return { marker, ...(language !== undefined && { language }), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/**
 * Talks as they are inserted at a place of a post: with the blank lines that a list or a paragraph needs around it. A
 * place in the head, in a shortcode or in code is none; they go behind it.
 */
export function insertTalks(
	post: Post,
	place: Place,
	offset: number,
	talks: readonly ScheduledTalk[],
	style: TalkStyle,
): Insertion {
	const habits = habitsOf(post, place);
	const words = talksInMarkdown(talks, style, habits);
	const { lineEnd } = habits;
	const free = freePlace(post, offset);
	const line = lineAt(post.text, free);
	const isList = style !== 'sentence';
	const hasWordsBefore = post.text.slice(line.start, free).trim() !== '';
	if (!isList && hasWordsBefore && !isBlock(line.text))
		return inSentence(post.text, free, words.replaceAll(lineEnd, ' '));
	const joins = (other: string) => isList && new RegExp(`^ {0,3}\\${habits.marker} `).test(other);
	// A line of text is not cut in two: what is inserted follows it.
	const at = hasWordsBefore ? line.end : free;
	const rest = post.text.slice(at, line.end).trim() === '' ? undefined : line.text;
	const previous = hasWordsBefore ? line.text : line.start === 0 ? '' : lineAt(post.text, line.start - 1).text;
	const next = rest ?? (line.next === undefined ? undefined : lineAt(post.text, line.next).text);
	const lead = (hasWordsBefore ? lineEnd : '') + (previous.trim() === '' || joins(previous) ? '' : lineEnd);
	const ends = rest !== undefined || next === undefined ? lineEnd : '';
	const parts = next === undefined || next.trim() === '' || joins(next) ? '' : lineEnd;
	return { offset: at, text: `${lead}${words}${ends}${parts}`, end: lead.length + words.length };
}

/** Sentences that go on in a paragraph. */
function inSentence(text: string, at: number, words: string): Insertion {
	const own = `${/\s/.test(text[at - 1] ?? ' ') ? '' : ' '}${words}`;
	return { offset: at, text: /\s/.test(text[at] ?? ' ') ? own : `${own} `, end: own.length };
}

/** A line that no sentence goes on from: a heading, an item of a list, a quote, a table or a shortcode. */
function isBlock(line: string): boolean {
	return /^\s*(?:#{1,6}\s|[*+-]\s|\d+[.)]\s|>|\||\{\{|<)/.test(line);
}

/** The place itself, or the end of the line behind what it may not stand in. */
function freePlace({ text, body, shortcodes, code, links }: Post, offset: number): number {
	let at = Math.max(offset, body.start);
	const spans = [...shortcodes, ...links].map(({ span }) => span).concat(code);
	for (;;) {
		const inside = spans.filter(({ start, end }) => start < at && at < end);
		if (inside.length === 0) return at;
		const behind = Math.max(...inside.map(({ end }) => end));
		at = text[behind - 1] === '\n' ? behind : lineAt(text, behind).end;
	}
}

interface Line {
	readonly start: number;
	/** Where its text ends, before the line break. */
	readonly end: number;
	readonly text: string;
	/** Where the next one begins; absent for the last. */
	readonly next?: number;
}

/** The line that holds an offset. */
function lineAt(text: string, offset: number): Line {
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	const feed = text.indexOf('\n', start);
	const end = feed === -1 ? text.length : text[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
	return { start, end, text: text.slice(start, end), ...(feed !== -1 && { next: feed + 1 }) };
}
