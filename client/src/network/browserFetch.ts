/** What a browser keeps from us: the host does not let pages of others read its answers, or there was none. */
class Withheld extends Error {
	/** By which it is told from other faults of the network. */
	readonly code = 'ERR_BROWSER';
}

/**
 * The `fetch` of a browser for requests that were made for another one. A browser says of an answer that it withholds no
 * more than that there is none, so a host that was asked once in vain is not asked again.
 */
export class BrowserFetch {
	private readonly withheld = new Set<string>();

	/**
	 * @param send the browser's own
	 * @param isOnLine whether there is a network at all, as far as the browser knows
	 * @param tell told of the first host whose answers cannot be read
	 */
	constructor(
		private readonly send: typeof fetch,
		private readonly isOnLine: () => boolean,
		private readonly tell: (host: string) => void,
	) {}

	/** Fails with the code `ERR_BROWSER` where the browser withholds the answer. */
	readonly fetch: typeof fetch = async (input, init) => {
		const { host } = new URL(input instanceof Request ? input.url : input);
		if (this.withheld.has(host)) throw new Withheld();
		const headers = new Headers(init?.headers);
		// A browser says itself what it is; and a host that would answer may not want to be asked for leave first.
		headers.delete('user-agent');
		try {
			const response = await this.send(input, { ...init, headers });
			// Of a redirect a browser does not say where it leads.
			if (response.type !== 'opaqueredirect') return response;
		} catch (error) {
			if (init?.signal?.aborted || !this.isOnLine()) throw error;
			if (this.withheld.size === 0) this.tell(host);
			this.withheld.add(host);
		}
		throw new Withheld();
	};
}
