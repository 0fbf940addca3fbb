import zlib from 'node:zlib';
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { isRefusedHost } from '../../core/links/addresses.ts';
import type { Answer, FailureReason } from '../../core/links/answer.ts';
import type { HttpDoor, HttpRequest } from './door.ts';
import { guardedLookup, RefusedAddress, type Resolve } from './guard.ts';

/** What the door is opened with. */
export interface UndiciDoorOptions {
	/** What we call ourselves. */
	readonly userAgent: string;
	/** Whether the environment names a proxy; the agent reads the environment itself. */
	readonly proxied: boolean;
	/** Looks up hosts; the system's resolver unless a test has its own. */
	readonly resolve?: Resolve;
}

/** Whether an environment names a proxy. */
export function namesProxy(env: Readonly<Record<string, string | undefined>>): boolean {
	return ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => env[name]);
}

/** HTTP by undici, through the proxy that the environment names. */
export class UndiciDoor implements HttpDoor {
	private readonly guarded: Dispatcher;
	private readonly open: Dispatcher;

	constructor(private readonly options: UndiciDoorOptions) {
		const agent = (connect: Agent.Options['connect']) => {
			const settings: Agent.Options = { pipelining: 1, keepAliveTimeout: 4_000, ...(connect && { connect }) };
			return options.proxied ? new EnvHttpProxyAgent(settings) : new Agent(settings);
		};
		this.guarded = agent({ lookup: guardedLookup(options.resolve) });
		this.open = agent(undefined);
	}

	async ask(asked: HttpRequest, signal: AbortSignal): Promise<Answer> {
		const url = new URL(asked.url);
		if (!asked.trusted && isRefusedHost(url.hostname, this.options.proxied))
			return { kind: 'failure', reason: 'refused' };
		try {
			const response = await request(url, {
				method: asked.method,
				dispatcher: asked.trusted ? this.open : this.guarded,
				signal,
				headers: {
					'user-agent': this.options.userAgent,
					accept: '*/*',
					// Nothing that is read here is long enough to be worth packing.
					'accept-encoding': 'identity',
				},
			});
			const headers = flat(response.headers);
			const { body, partial } = await readBody(response.body, asked.bodyLimit, headers['content-encoding']);
			return { kind: 'response', url: url.href, status: response.statusCode, headers, body, partial };
		} catch (error) {
			return { kind: 'failure', reason: signal.aborted ? 'cancelled' : reasonOf(error) };
		}
	}

	async close(): Promise<void> {
		await Promise.all([this.guarded.destroy(), this.open.destroy()]);
	}
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined) found[name] = Array.isArray(value) ? (value[0] ?? '') : value;
	}
	return found;
}

/** Reads no more of a body than is wanted, and unpacks it to no more than that. */
async function readBody(
	stream: Dispatcher.ResponseData['body'],
	limit: number,
	encoding: string | undefined,
): Promise<{ body: string; partial: boolean }> {
	if (limit === 0) {
		await stream.dump().catch(() => undefined);
		return { body: '', partial: true };
	}
	const chunks: Buffer[] = [];
	let length = 0;
	let partial = false;
	for await (const chunk of stream) {
		const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
		chunks.push(bytes.subarray(0, limit - length));
		length += bytes.length;
		// Leaving the loop ends the stream and its connection.
		if (length > limit) {
			partial = true;
			break;
		}
	}
	const packed = Buffer.concat(chunks);
	const plain = unpacked(packed, limit, encoding);
	return { body: plain?.toString('utf8') ?? '', partial: partial || plain === undefined };
}

/** The bytes without their packing; undefined where they cannot be had, or would be more than the limit. */
function unpacked(bytes: Buffer, limit: number, encoding = 'identity'): Buffer | undefined {
	const options = { maxOutputLength: limit };
	try {
		switch (encoding.trim().toLowerCase()) {
			case '':
			case 'identity':
				return bytes;
			case 'gzip':
			case 'x-gzip':
				return zlib.gunzipSync(bytes, options);
			case 'deflate':
				return zlib.inflateSync(bytes, options);
			case 'br':
				return zlib.brotliDecompressSync(bytes, options);
			default:
				return undefined;
		}
	} catch {
		return undefined;
	}
}

/** What kind of failure an error of the network is. */
function reasonOf(error: unknown): FailureReason {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (cause instanceof RefusedAddress) return 'refused';
		const code = 'code' in cause ? String(cause.code) : '';
		if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'time-out';
		if (/^(?:ENOTFOUND|EAI_|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)/.test(code))
			return 'unreachable';
		if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
	}
	return 'reset';
}
