import { readSched } from '../talks/sched.ts';
import { parseUrl } from '../talks/url.ts';
import { type Answer, answerInWords, isWall } from './answer.ts';
import type { Judgement } from './verdict.ts';

/** Judges a talk by what sched's short link answered, redirects not followed. `gone` is to be asked a second time. */
export function judgeTalk(answer: Answer): Judgement {
	if (answer.kind === 'failure' || isWall(answer)) {
		return { verdict: 'unverifiable', evidence: `sched.co ${answerInWords(answer)}` };
	}
	const { status, headers, url } = answer;
	if (status === 404 || status === 410) return { verdict: 'gone', evidence: `sched.co ${status}` };
	const location = status >= 300 && status < 400 ? headers.location : undefined;
	if (location === undefined) return { verdict: 'unverifiable', evidence: `sched.co ${status}` };
	const target = readSched(location);
	if (target?.kind === 'talk' && !target.short && target.valid) {
		const event = target.event === undefined ? undefined : { event: target.event };
		return { verdict: 'alive', evidence: `sched.co ${status} to its page`, ...event };
	}
	if (isFrontOrSearch(location, url)) {
		return { verdict: 'gone', evidence: `sched.co ${status} to sched’s front page` };
	}
	return { verdict: 'unverifiable', evidence: `sched.co ${status} to another page` };
}

/** Whether an address is that of sched's own front page or search, where it sends whoever asks for what it does not know. */
function isFrontOrSearch(location: string, from: string): boolean {
	const url = parseUrl(/^https?:|^\/\//i.test(location) ? location : `${parseUrl(from)?.origin ?? ''}${location}`);
	if (!url) return false;
	const isOwn = /^(?:www\.)?sched\.(?:com|co)$/.test(url.hostname) || url.origin === parseUrl(from)?.origin;
	return isOwn && /^\/(?:search(?:\/.*)?)?$/.test(url.pathname);
}

/** Joins what two tries said: what is gone has to be gone twice. */
export function judgeTwice(first: Judgement, second: Judgement): Judgement {
	if (second.verdict === 'alive') return second;
	if (second.verdict !== 'gone')
		return { verdict: 'unverifiable', evidence: `${first.evidence}, then ${second.evidence}` };
	const same = first.evidence === second.evidence;
	return {
		verdict: 'gone',
		evidence: same ? `${first.evidence}, twice` : `${first.evidence}, then ${second.evidence}`,
	};
}
