import type { Answer } from '../../../server/src/core/links/answer.ts';
import type { Clock } from '../../../server/src/host/links/clock.ts';
import type { HttpDoor, HttpRequest } from '../../../server/src/host/links/door.ts';

/** A door without a network behind it. Keeps what was asked, and how much at once. */
export class FakeDoor implements HttpDoor {
	readonly asked: { readonly url: string; readonly method: string; readonly at: number }[] = [];
	mostAtOnce = 0;
	mostPerHost = 0;
	private readonly running: string[] = [];

	/**
	 * @param answer what is answered
	 * @param latency how long that takes, in milliseconds
	 */
	constructor(
		private readonly clock: Clock,
		private readonly answer: (request: HttpRequest, count: number) => Answer | 'never',
		private readonly latency = 20,
	) {}

	async ask(request: HttpRequest, signal: AbortSignal): Promise<Answer> {
		const { host } = new URL(request.url);
		this.asked.push({ url: request.url, method: request.method, at: this.clock.now() });
		this.running.push(host);
		this.mostAtOnce = Math.max(this.mostAtOnce, this.running.length);
		this.mostPerHost = Math.max(this.mostPerHost, this.running.filter((one) => one === host).length);
		const answer = this.answer(request, this.asked.length);
		if (answer === 'never') await new Promise((resolve) => signal.addEventListener('abort', resolve));
		else await this.clock.sleep(this.latency, signal);
		this.running.splice(this.running.indexOf(host), 1);
		return answer === 'never' || signal.aborted ? { kind: 'failure', reason: 'cancelled' } : answer;
	}

	async close(): Promise<void> {}
}

/** A response with a status. */
export function response(
	status: number,
	headers: Readonly<Record<string, string>> = {},
	body = '',
	url = 'https://example.org/',
): Answer {
	return { kind: 'response', url, status, headers, body, partial: false };
}
