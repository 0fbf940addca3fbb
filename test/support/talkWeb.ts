import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../server/src/host/links/endpoints.ts';

/** What the fake web answers to one request. */
export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
	/** The body comes in as many pieces as it has bytes, this many milliseconds apart. */
	readonly drip?: number;
	/** Nothing is ever answered. */
	readonly hangs?: true;
	/** The connection breaks off: before anything was said, or after half of the body. */
	readonly breaks?: 'at once' | 'half-way';
}

/** One request as it came in. */
export interface Seen {
	readonly method: string;
	readonly path: string;
	readonly at: number;
}

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

/** A server on this machine that plays YouTube, sched and other sites. */
export class TalkWeb {
	readonly seen: Seen[] = [];
	/** The hosts that it was asked to connect to, as a proxy; it lets nobody through. */
	readonly tunnels: string[] = [];
	/** Answers by path with query; the last of a list stays. */
	private readonly replies = new Map<string, Reply[]>();
	private readonly server: http.Server;
	/** How many requests are answered at this moment, and the most that ever were. */
	running = 0;
	mostAtOnce = 0;
	otherwise: Reply = notFound;

	private constructor() {
		this.server = http.createServer((request, response) => {
			const path = request.url ?? '';
			this.seen.push({ method: request.method ?? '', path, at: Date.now() });
			this.running++;
			this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
			response.on('close', () => this.running--);
			const list = this.replies.get(path) ?? [this.otherwise];
			answer(request, response, (list.length > 1 ? list.shift() : list[0]) ?? this.otherwise);
		});
		this.server.on('connect', (request, socket) => {
			this.tunnels.push(request.url ?? '');
			socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
		});
	}

	/** Starts a server on a free port. */
	static async start(host = '127.0.0.1'): Promise<TalkWeb> {
		const web = new TalkWeb();
		await new Promise<void>((resolve) => web.server.listen(0, host, resolve));
		return web;
	}

	get origin(): string {
		const { address, port } = this.server.address() as AddressInfo;
		return `http://${address}:${port}`;
	}

	get endpoints(): Endpoints {
		const { origin } = this;
		return { 'youtube-oembed': `${origin}/oembed`, 'youtube-thumbnail': `${origin}/vi`, sched: `${origin}/sched` };
	}

	/** The paths that were asked for, in order. */
	get paths(): string[] {
		return this.seen.map(({ path }) => path);
	}

	on(path: string, ...replies: Reply[]): this {
		this.replies.set(path, replies);
		return this;
	}

	/** What oEmbed and the thumbnail answer for a video. */
	video(id: string, oembed: Reply | Reply[], thumbnail: Reply | Reply[] = notFound): this {
		const watch = encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
		return this.on(`/oembed?format=json&url=${watch}`, ...[oembed].flat()).on(`/vi/${id}/0.jpg`, ...[thumbnail].flat());
	}

	/** What the short link of a talk answers. */
	talk(id: string, ...replies: Reply[]): this {
		return this.on(`/sched/${id}`, ...replies);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}

/** oEmbed's answer for a video that is there. */
export function oembed(title: string, channel = 'Quay Recordings'): Reply {
	return {
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ title, author_name: channel, type: 'video', provider_name: 'YouTube' }),
	};
}

/** A thumbnail that is there. */
export const picture: Reply = {
	headers: { 'content-type': 'image/jpeg' },
	body: Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
};

/** Sched's answer for a talk that is there. */
export function eventPage(id: string): Reply {
	return { status: 302, headers: { location: `https://quay2026.sched.com/event/${id}/a-talk` } };
}

function answer(request: http.IncomingMessage, response: http.ServerResponse, reply: Reply): void {
	const { status = 200, headers = {}, body = '', drip, hangs, breaks } = reply;
	if (hangs) return;
	if (breaks === 'at once') {
		request.socket.destroy();
		return;
	}
	const bytes = Buffer.from(body);
	response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
	if (breaks === 'half-way') {
		response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
		return;
	}
	if (drip === undefined || request.method === 'HEAD') {
		response.end(bytes);
		return;
	}
	let at = 0;
	const timer = setInterval(() => {
		if (response.destroyed || at >= bytes.length) {
			clearInterval(timer);
			response.end();
		} else response.write(bytes.subarray(at, ++at));
	}, drip);
}
