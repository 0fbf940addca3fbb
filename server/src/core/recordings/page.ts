import { isVideoId, readYouTube } from '../talks/youtube.ts';
import { decodeEntities } from '../text/entities.ts';
import { eachOnce, type Recording } from './recording.ts';

/** What stands in a link to a video and is no title: how long it is, or what it does. */
const noTitle = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$|^(?:now playing|play all|shuffle|watch later|\d+)$/i;

/** A link to a video holds a picture, a title and a few numbers; a longer one, in UTF-16 units, is not closed. */
const longestLink = 20_000;

/**
 * The videos that a saved page links, with their titles: a playlist or a channel of YouTube, or any page with a list of
 * recordings. Scripts are not run; what YouTube keeps in one for them is read as the text that it is.
 */
export function readPage(html: string): Recording[] {
	return eachOnce([...linked(html), ...inScript(html)]);
}

/** The links of a page to videos. */
function* linked(html: string): Generator<Recording> {
	const tag = /<a\s([^<>]*)>/gi;
	for (let match = tag.exec(html); match; match = tag.exec(html)) {
		const attributes = match[1] ?? '';
		const href = attributeOf(attributes, 'href');
		if (href === undefined || !/watch|youtu\.be|embed|live|shorts/.test(href)) continue;
		const video = readYouTube(href.startsWith('/') ? `https://www.youtube.com${href}` : href);
		if (video?.kind !== 'video' || !video.valid) continue;
		// Of a link that is never closed no more is read than a title may have.
		const behind = html.slice(tag.lastIndex, tag.lastIndex + longestLink);
		const end = behind.indexOf('</a');
		const inner = end === -1 ? '' : behind.slice(0, end);
		const words = inner.replace(/<[^<>]*>/g, ' ');
		const titles = [attributeOf(attributes, 'title'), words].map((text) => oneLine(text ?? ''));
		yield { id: video.id, title: titles.find((text) => text !== '' && !noTitle.test(text)) ?? '' };
	}
}

/** What YouTube's own page tells its script of each video: `"videoId":"…"`, and behind it `"title":{"runs":[{"text":"…"`. */
function* inScript(html: string): Generator<Recording> {
	const video = /"videoId":"([\w-]{11})"/g;
	for (let match = video.exec(html); match; match = video.exec(html)) {
		const [, id = ''] = match;
		const near = html.slice(video.lastIndex, video.lastIndex + 4000);
		const next = near.indexOf('"videoId":');
		const own = next === -1 ? near : near.slice(0, next);
		const title = /"title":\{(?:"runs":\[\{"text"|"simpleText"|"content"):("(?:[^"\\]|\\.)*")/.exec(own)?.[1];
		if (isVideoId(id) && title !== undefined) yield { id, title: oneLine(textOfJson(title)) };
	}
}

function textOfJson(literal: string): string {
	try {
		const value: unknown = JSON.parse(literal);
		return typeof value === 'string' ? value : '';
	} catch {
		return '';
	}
}

function attributeOf(attributes: string, name: string): string | undefined {
	const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes) ?? [];
	const value = double ?? single;
	return value === undefined ? undefined : decodeEntities(value);
}

function oneLine(text: string): string {
	return decodeEntities(text).replace(/\s+/g, ' ').trim();
}
