import type { Answer } from '../../core/links/answer.ts';
import { judgePage } from '../../core/links/page.ts';
import { judgeTalk, judgeTwice } from '../../core/links/sched.ts';
import type { Target } from '../../core/links/target.ts';
import type { Judgement } from '../../core/links/verdict.ts';
import { judgeByOembed, judgeVideo } from '../../core/links/youtube.ts';
import { watchAddress } from '../../core/talks/youtube.ts';
import type { Asker } from './asker.ts';
import type { Clock } from './clock.ts';
import { type Endpoints, oembedUrl, schedUrl, thumbnailUrl } from './endpoints.ts';
import type { Limits } from './limits.ts';

/** What finding out about a link takes. */
export interface ProbeTools {
	readonly asker: Asker;
	readonly clock: Clock;
	readonly limits: Limits;
	readonly endpoints: Endpoints;
}

/**
 * Finds out about a link.
 * @returns undefined when the signal was aborted before it was known
 */
export async function probe(target: Target, tools: ProbeTools, signal: AbortSignal): Promise<Judgement | undefined> {
	const judgement = await probes[target.kind](target.id, tools, signal);
	return signal.aborted ? undefined : judgement;
}

const probes: Readonly<
	Record<Target['kind'], (id: string, tools: ProbeTools, signal: AbortSignal) => Promise<Judgement>>
> = { youtube: probeVideo, sched: probeTalk, page: probePage };

async function probeVideo(id: string, tools: ProbeTools, signal: AbortSignal): Promise<Judgement> {
	const { asker, endpoints, limits } = tools;
	const ask = async (url: string): Promise<Answer> => {
		const answer = await asker.ask({ url, method: 'GET', bodyLimit: limits.body, follow: true }, signal);
		return isFrom(url, answer) ? answer : { kind: 'failure', reason: 'elsewhere' };
	};
	const oembed = await ask(oembedUrl(endpoints, watchAddress(id)));
	const known = judgeByOembed(oembed);
	if (known || signal.aborted) return known ?? judgeVideo(oembed, oembed);
	return judgeVideo(oembed, await ask(thumbnailUrl(endpoints, id)));
}

/** Whether the host that was asked answered itself; a refusal of another one says nothing of a video. */
function isFrom(url: string, answer: Answer): boolean {
	return answer.kind === 'failure' || new URL(url).origin === new URL(answer.url).origin;
}

async function probeTalk(id: string, tools: ProbeTools, signal: AbortSignal): Promise<Judgement> {
	const { asker, endpoints } = tools;
	const url = schedUrl(endpoints, id);
	const look = async () => judgeTalk(await asker.ask({ url, method: 'GET', bodyLimit: 4096, follow: false }, signal));
	return twice(look, tools, signal);
}

async function probePage(url: string, tools: ProbeTools, signal: AbortSignal): Promise<Judgement> {
	const { asker, limits } = tools;
	const head = await asker.ask({ url, method: 'HEAD', bodyLimit: 0, follow: true }, signal);
	// Not every server answers HEAD as it would GET. One that does not answer, or has had enough, is left in peace.
	if (head.kind === 'failure' || head.status === 429 || head.status < 300) return judgePage(head);
	const { body } = limits;
	const look = async () => judgePage(await asker.ask({ url, method: 'GET', bodyLimit: body, follow: true }, signal));
	return twice(look, tools, signal);
}

/** Looks, and looks again after a pause where something seems gone. */
async function twice(look: () => Promise<Judgement>, tools: ProbeTools, signal: AbortSignal): Promise<Judgement> {
	const first = await look();
	if (first.verdict !== 'gone') return first;
	await tools.clock.sleep(tools.limits.secondLook, signal);
	return signal.aborted ? first : judgeTwice(first, await look());
}
