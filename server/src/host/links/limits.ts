/** How politely the network is asked. Times are in milliseconds. */
export interface Limits {
	/** How many requests run at a time. */
	readonly atOnce: number;
	/** How many of them at one host. */
	readonly perHost: number;
	/** How long after the start of a request the next one to the same host waits. */
	readonly hostPause: number;
	/** How long an answer may take, its body included. */
	readonly timeOut: number;
	/** How often is asked what may answer otherwise the next time. */
	readonly tries: number;
	/** The pause before the second try; it doubles with each one, and up to half of it is left to chance. */
	readonly backoff: number;
	/** A host that asks to be left alone for longer than this is not asked again in this run. */
	readonly longestWait: number;
	/** The pause before what seems gone is asked for a second time. */
	readonly secondLook: number;
	/** How many bytes of a body are read. */
	readonly body: number;
	/** How many redirects are followed. */
	readonly redirects: number;
	/** After how many requests in a row without an answer a host is left alone. */
	readonly silence: number;
	/** For how long. */
	readonly rest: number;
}

export const limits: Limits = {
	atOnce: 8,
	perHost: 2,
	hostPause: 100,
	timeOut: 10_000,
	tries: 3,
	backoff: 500,
	longestWait: 60_000,
	secondLook: 2_000,
	body: 64 * 1024,
	redirects: 5,
	silence: 5,
	rest: 60_000,
};
