import type { Answer } from '../../core/links/answer.ts';

/** One HTTP request. Redirects are not followed. */
export interface HttpRequest {
	readonly url: string;
	readonly method: 'GET' | 'HEAD';
	/** How many bytes of the body are wanted; 0 for none of it. */
	readonly bodyLimit: number;
	/** Whether it goes to an endpoint that was set by hand, which may be anywhere. */
	readonly trusted: boolean;
}

/**
 * The way to the network: undici in the terminal, the editor's fetch in an editor. It refuses addresses of the machine
 * and its network unless the request is trusted, never throws, and answers `cancelled` when the signal is aborted.
 */
export interface HttpDoor {
	ask(request: HttpRequest, signal: AbortSignal): Promise<Answer>;
	close(): Promise<void>;
}
