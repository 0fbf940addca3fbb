import { type Answer, answerInWords, isWall, type Response } from './answer.ts';
import type { Judgement } from './verdict.ts';

/**
 * Judges a video by what oEmbed said of it: it is alive with a title (200), or alive but not to be embedded (401).
 * @returns undefined where the thumbnail has to be asked too
 */
export function judgeByOembed(oembed: Answer): Judgement | undefined {
	if (oembed.kind === 'failure' || isWall(oembed)) return undefined;
	if (oembed.status === 401) return { verdict: 'alive', evidence: 'oEmbed 401: it cannot be embedded' };
	const about = oembed.status === 200 ? readOembed(oembed) : undefined;
	return about && { verdict: 'alive', evidence: 'oEmbed 200', ...about };
}

/**
 * Judges a video by both services. Only where both say the same is it gone or private: YouTube's pages answer 200 for
 * everything, and one refusal alone may be meant for us.
 */
export function judgeVideo(oembed: Answer, thumbnail: Answer): Judgement {
	const evidence = `oEmbed ${oembedInWords(oembed)}, thumbnail ${answerInWords(thumbnail)}`;
	if (thumbnail.kind === 'response' && thumbnail.status === 200 && !isPage(thumbnail)) {
		return { verdict: 'alive', evidence };
	}
	const missing = thumbnail.kind === 'response' && thumbnail.status === 404 && !isWall(thumbnail);
	if (!missing || oembed.kind === 'failure' || isWall(oembed)) return { verdict: 'unverifiable', evidence };
	if (oembed.status === 403 || (oembed.status < 429 && isForbidden(oembed))) return { verdict: 'private', evidence };
	if (oembed.status === 404 || oembed.status === 400) return { verdict: 'gone', evidence };
	return { verdict: 'unverifiable', evidence };
}

function oembedInWords(oembed: Answer): string {
	if (oembed.kind === 'failure') return answerInWords(oembed);
	if (isWall(oembed)) return `${oembed.status}, a wall against programs`;
	if (oembed.status === 200) return isForbidden(oembed) ? '200 “Forbidden”' : '200, but no JSON';
	return String(oembed.status);
}

function isForbidden({ body }: Response): boolean {
	return /^\s*Forbidden\.?\s*$/i.test(body);
}

/** Whether an answer is a page where a picture belongs, as networks that ask for a login give it for everything. */
function isPage({ headers }: Response): boolean {
	return /html/i.test(headers['content-type'] ?? '');
}

/** The title and the channel, from JSON; undefined where the body is none. What is garbled is not told. */
function readOembed({ body, partial }: Response): Pick<Judgement, 'title' | 'channel'> | undefined {
	if (partial) return undefined;
	let about: unknown;
	try {
		about = JSON.parse(body);
	} catch {
		return undefined;
	}
	if (typeof about !== 'object' || about === null || Array.isArray(about)) return undefined;
	const title = 'title' in about ? cleanText(about.title) : undefined;
	const channel = 'author_name' in about ? cleanText(about.author_name) : undefined;
	return { ...(title !== undefined && { title }), ...(channel !== undefined && { channel }) };
}

/** A text in one line; undefined for anything else, and for one that was read in the wrong encoding. */
function cleanText(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.includes('\ufffd')) return undefined;
	const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return text === '' ? undefined : text.slice(0, 300);
}
