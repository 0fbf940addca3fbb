import { type Answer, type FailureReason, mayPass } from '../../core/links/answer.ts';
import { backoff, retryAfter } from '../../core/links/retry.ts';
import type { Clock } from './clock.ts';
import type { HttpDoor, HttpRequest } from './door.ts';
import type { Limits } from './limits.ts';
import { Silence } from './silence.ts';
import { Turns } from './turns.ts';

/** What is asked. */
export interface Question {
	readonly url: string;
	readonly method: 'GET' | 'HEAD';
	readonly bodyLimit: number;
	/** Whether redirects are followed. */
	readonly follow: boolean;
}

/** What an asker works with. */
export interface AskerTools {
	readonly door: HttpDoor;
	readonly clock: Clock;
	/** Gives a number from 0 up to 1. */
	readonly random: () => number;
	readonly limits: Limits;
	/** Origins of the endpoints that were set by hand. */
	readonly trusted: ReadonlySet<string>;
	/** Told what an author should know of the network, once each. */
	readonly notice: (text: string) => void;
}

/** Asks the network politely: in turns, with patience, and not at all where nobody answers. */
export class Asker {
	private readonly turns: Turns;
	private readonly silence: Silence;

	constructor(private readonly tools: AskerTools) {
		this.turns = new Turns(tools.limits, tools.clock);
		this.silence = new Silence(tools.limits, tools.clock, tools.notice);
	}

	/** Asks until there is an answer that will not pass, a few times at most. Never throws. */
	async ask(question: Question, signal: AbortSignal): Promise<Answer> {
		const { limits, clock, random } = this.tools;
		for (let tries = 1; ; tries++) {
			const { answer, host } = await this.follow(question, signal);
			if (!mayPass(answer)) return answer;
			const asked = answer.kind === 'response' ? this.wish(answer) : undefined;
			if (asked !== undefined && asked > limits.longestWait) {
				this.silence.rest(host, asked);
				return answer;
			}
			if (asked !== undefined) this.turns.hold(host, asked);
			if (tries >= limits.tries || this.silence.isResting(host)) return answer;
			await clock.sleep(Math.max(asked ?? 0, backoff(limits.backoff, tries, random)), signal);
			if (signal.aborted) return failure('cancelled');
		}
	}

	/** For how long a host asks to be left alone, in milliseconds. */
	private wish({ status, headers }: Extract<Answer, { kind: 'response' }>): number | undefined {
		return status === 429 || status === 503 ? retryAfter(headers['retry-after'], this.tools.clock.now()) : undefined;
	}

	/** Asks once, and goes where it is sent. */
	private async follow(question: Question, signal: AbortSignal): Promise<{ answer: Answer; host: string }> {
		const { limits, trusted } = this.tools;
		let url = new URL(question.url);
		for (let hops = 0; ; hops++) {
			const { method, bodyLimit } = question;
			const request = { url: url.href, method, bodyLimit, trusted: trusted.has(url.origin) };
			const answer = await this.once(request, url.host, signal);
			const { host } = url;
			const target = question.follow && answer.kind === 'response' ? redirectOf(answer) : undefined;
			if (target === undefined) return { answer, host };
			const next = hops < limits.redirects && URL.canParse(target, url.href) ? new URL(target, url.href) : undefined;
			if (!next || !/^https?:$/.test(next.protocol)) return { answer: failure('redirects'), host };
			url = next;
		}
	}

	/** Asks one host once, when it is our turn. */
	private async once(request: HttpRequest, host: string, signal: AbortSignal): Promise<Answer> {
		const answer = await this.turns.take(host, signal, async () => {
			if (this.silence.isResting(host)) return failure('resting');
			const found = await this.inTime(request, signal);
			if (found.kind === 'response') this.silence.answered(host);
			else if (mayPass(found)) this.silence.failed(host);
			return found;
		});
		return answer ?? failure('cancelled');
	}

	/** Asks, and gives up when the whole answer is not there in time. */
	private async inTime(request: HttpRequest, signal: AbortSignal): Promise<Answer> {
		const { door, clock, limits } = this.tools;
		const stop = new AbortController();
		const over = new AbortController();
		const late = clock
			.sleep(limits.timeOut, over.signal)
			.then(() => failure(signal.aborted ? 'cancelled' : 'time-out'));
		const cancel = () => over.abort();
		signal.addEventListener('abort', cancel, { once: true });
		try {
			return await Promise.race([door.ask(request, stop.signal), late]);
		} finally {
			signal.removeEventListener('abort', cancel);
			stop.abort();
			over.abort();
		}
	}
}

function redirectOf({ status, headers }: Extract<Answer, { kind: 'response' }>): string | undefined {
	return [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;
}

function failure(reason: FailureReason): Answer {
	return { kind: 'failure', reason };
}
