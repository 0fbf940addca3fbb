/** What came of one HTTP request. */
export type Answer = Response | Failure;

export interface Response {
	readonly kind: 'response';
	/** The address that answered, after the redirects that were followed. */
	readonly url: string;
	readonly status: number;
	/** Values by name in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** As much of the body as was read, as UTF-8; empty where none was wanted. */
	readonly body: string;
	/** Whether the body goes on, or could not be unpacked. */
	readonly partial: boolean;
}

/** No answer. */
export interface Failure {
	readonly kind: 'failure';
	readonly reason: FailureReason;
}

export type FailureReason =
	/** Nothing, or not all, came in time. */
	| 'time-out'
	/** The connection broke off. */
	| 'reset'
	/** No connection came about: no network, no such host, nobody there. */
	| 'unreachable'
	/** The address is one of this machine or its network, where nothing is asked. */
	| 'refused'
	/** A browser was asked, which keeps answers of hosts that do not let others read them. */
	| 'browser'
	/** More redirects than are followed, or one that leads to no address. */
	| 'redirects'
	/** Another host would have to answer for the one that was asked. */
	| 'elsewhere'
	/** The host did not answer again and again, and is left alone for a while. */
	| 'resting'
	/** The host asked to be left alone for longer than anybody waits. */
	| 'later'
	/** Whoever asked does not want to know any more. */
	| 'cancelled';

/** What happened, as evidence has it. */
export function answerInWords(answer: Answer): string {
	return answer.kind === 'response' ? String(answer.status) : failures[answer.reason];
}

const failures: Readonly<Record<FailureReason, string>> = {
	'time-out': 'no answer in time',
	reset: 'connection broken off',
	unreachable: 'no connection',
	refused: 'not asked, because its address is a private one',
	browser: 'no answer that a browser may read',
	redirects: 'too many redirects',
	elsewhere: 'sent on to another host',
	resting: 'not asked, because the host did not answer before',
	later: 'asked to come back later',
	cancelled: 'cancelled',
};

/** Whether an answer comes from a wall against programs and says nothing of what stands behind it. */
export function isWall({ status, headers, body }: Response): boolean {
	// 999 is what one social network says to programs. A status like these is a wall whatever the body.
	if (status === 429 || status === 999 || headers['cf-mitigated'] !== undefined) return true;
	// A page that is not there may well hold a form with a captcha in it.
	if (status === 400 || status === 404 || status === 410) return false;
	return /captcha|unusual traffic|are you a robot|verify (?:that )?you are human|cf-challenge/i.test(body);
}

/** Whether a later answer may be another one. */
export function mayPass(answer: Answer): boolean {
	if (answer.kind === 'failure') return ['time-out', 'reset', 'unreachable'].includes(answer.reason);
	return [429, 500, 502, 503, 504].includes(answer.status);
}
