import type { Connection } from 'vscode-languageserver';
import type { Answer } from '../../core/links/answer.ts';
import { evidenceInWords } from '../../core/links/evidence.ts';
import { askableLinks } from '../../core/links/links.ts';
import { targetOf } from '../../core/links/target.ts';
import { countVerdicts, type LinkState } from '../../core/links/verdict.ts';
import type { Host } from '../../host/host.ts';
import { Asker } from '../../host/links/asker.ts';
import { LinkChecker } from '../../host/links/checker.ts';
import { systemClock } from '../../host/links/clock.ts';
import type { HttpDoor } from '../../host/links/door.ts';
import { type Endpoints, withEndpoints } from '../../host/links/endpoints.ts';
import { limits } from '../../host/links/limits.ts';
import { type LinkStore, MemoryStore } from '../../host/links/store.ts';
import {
	type CheckLinksResult,
	type ClientLinkOptions,
	type ConsentParams,
	consentRequest,
	type LinkReport,
} from '../../protocol.ts';
import type { DocumentSettings } from '../../settings.ts';
import type { Trust } from '../../trust.ts';
import { warn } from '../../warn.ts';
import { ClientDoor } from './clientDoor.ts';
import { Consent } from './consent.ts';
import { type Thumbnails, thumbnailsOf } from './thumbnails.ts';

/** How long a text may take to come, in milliseconds: 20 MB by a slow line. */
const longLoad = 60_000;

/** How many bytes of a text are read: more than any schedule has. */
export const largestText = 32 * 1024 * 1024;

/** Links to check: of which document, and by which settings. */
export interface LinksOf {
	readonly uri: string;
	readonly urls: readonly string[];
	readonly settings: DocumentSettings;
}

/** How links are checked. */
export interface CheckRun {
	readonly signal: AbortSignal;
	readonly again?: boolean;
	readonly progress?: (done: number, total: number) => void;
}

/** What the network says of links, asked for only with the author's consent. */
export class Links {
	readonly consent: Consent;
	private store: Promise<LinkStore> = Promise.resolve(new MemoryStore());
	private door: Promise<HttpDoor> | undefined;
	private checker: { readonly endpoints: string; readonly links: LinkChecker } | undefined;
	private client: ClientLinkOptions = {};

	constructor(
		private readonly connection: Connection,
		private readonly host: Host,
		trust: Pick<Trust, 'isGiven'>,
	) {
		this.consent = new Consent(trust);
	}

	/** Takes what the client says of itself at the beginning. */
	begin(options: ClientLinkOptions): void {
		this.client = options;
		const ask = (params: ConsentParams) => this.connection.sendRequest<boolean>(consentRequest, params);
		this.consent.begin(options.given, options.consent ? ask : undefined);
		const { openLinks } = this.host;
		if (openLinks) this.store = openLinks(options.storage).catch(() => new MemoryStore());
	}

	/** Makes what is known readable without waiting, by the endpoints of a document's settings. */
	async ready({ endpoints }: DocumentSettings): Promise<void> {
		await this.checkerFor(endpoints);
	}

	/** What is known of a link and still believed. Asks nobody. */
	known(url: string): LinkState | undefined {
		return this.checker?.links.known(url);
	}

	/** The address of the command that checks a link again; undefined where the client has none. */
	againCommand(uri: string, url: string): string | undefined {
		if (!this.client.richHover) return undefined;
		return `command:recap.checkLinkAgain?${encodeURIComponent(JSON.stringify([uri, url]))}`;
	}

	/**
	 * Where hovers find thumbnails. Undefined where they may load none: answers may be known from elsewhere where nothing may
	 * be loaded here.
	 */
	thumbnails({ network, endpoints }: DocumentSettings): Thumbnails | undefined {
		return this.client.richHover && this.consent.isGiven(network) ? thumbnailsOf(endpoints) : undefined;
	}

	/** Checks links, of whatever number of documents together, where that is allowed. */
	async check(documents: readonly LinksOf[], run: CheckRun): Promise<CheckLinksResult> {
		const asked = new Set(documents.flatMap(({ urls }) => urls));
		const [first] = documents;
		if (first && asked.size > 0) {
			const checker = await this.checkerFor(first.settings.endpoints);
			const isNew = (url: string) => run.again === true || !checker.known(url);
			const fresh = [...asked].filter(isNew);
			if (fresh.length > 0) {
				const about = { links: fresh.length, hosts: hostsOf(fresh, first.settings.endpoints) };
				const refusal = await this.consent.refusal(first.settings.network, about);
				if (refusal) return { kind: 'not-allowed', reason: refusal };
				if (!this.hasDoor) return { kind: 'not-allowed', reason: 'no-way' };
				// Whether pages are asked was decided when the links were gathered.
				await checker.check(asked, { ...run, pages: true });
			}
		}
		return { kind: 'checked', ...this.told(documents) };
	}

	/**
	 * Loads a text of the web, where that is allowed.
	 *
	 * @param wanted what it is, for the author: `a schedule`; and whether its address was set by hand
	 */
	async load(
		url: string,
		{ network }: DocumentSettings,
		wanted: { readonly loads: string; readonly trusted: boolean },
		signal: AbortSignal,
	): Promise<Answer | { readonly kind: 'not-allowed'; readonly reason: 'untrusted' | 'forbidden' | 'no-way' }> {
		const { host, origin } = new URL(url);
		const refusal = await this.consent.refusal(network, { links: 1, hosts: [host], loads: wanted.loads });
		if (refusal) return { kind: 'not-allowed', reason: refusal };
		if (!this.hasDoor) return { kind: 'not-allowed', reason: 'no-way' };
		const asker = new Asker({
			door: await this.openDoor(),
			clock: systemClock,
			random: Math.random,
			limits: { ...limits, timeOut: longLoad, tries: 1 },
			trusted: new Set(wanted.trusted ? [origin] : []),
			notice: (text) => this.connection.console.warn(text),
		});
		return asker.ask({ url, method: 'GET', bodyLimit: largestText, follow: true }, signal);
	}

	/** Lets go of the network. */
	async dispose(): Promise<void> {
		await (await this.door)?.close();
	}

	private told(
		documents: readonly LinksOf[],
	): Pick<Extract<CheckLinksResult, { kind: 'checked' }>, 'counts' | 'documents'> {
		const states = new Map<string, LinkState>();
		const reports = documents.map(({ uri, urls }) => {
			const links = urls.flatMap((url): LinkReport[] => {
				const state = this.known(url);
				if (!state) return [];
				states.set(url, state);
				return [reportOf(url, state)];
			});
			return { uri, links };
		});
		return { counts: countVerdicts(states.values()), documents: reports.filter(({ links }) => links.length > 0) };
	}

	private get hasDoor(): boolean {
		return this.client.fetch === true || this.host.openDoor !== undefined;
	}

	private async checkerFor(endpoints: Partial<Endpoints>): Promise<LinkChecker> {
		const store = await this.store;
		const key = JSON.stringify(endpoints);
		if (this.checker?.endpoints === key) return this.checker.links;
		const links = new LinkChecker({
			door: {
				ask: async (request, signal) => (await this.openDoor()).ask(request, signal),
				close: async () => undefined,
			},
			store,
			clock: systemClock,
			random: Math.random,
			limits,
			endpoints,
			notice: (text) => warn(this.connection, text),
		});
		this.checker = { endpoints: key, links };
		return links;
	}

	/** Opened at the first request: most sessions ask nobody. */
	private openDoor(): Promise<HttpDoor> {
		this.door ??= this.client.fetch
			? Promise.resolve(new ClientDoor(this.connection))
			: (this.host.openDoor?.() ?? Promise.reject(new Error('there is no way to the network')));
		return this.door;
	}
}

/** The links of a document that its settings have checked. */
export function linksToCheck(post: Parameters<typeof askableLinks>[0], { severities }: DocumentSettings): string[] {
	return askableLinks(post, (severities.get('link/gone') ?? 'off') !== 'off');
}

/** Whom links are asked of, in alphabetical order. */
function hostsOf(urls: readonly string[], set: Partial<Endpoints>): string[] {
	const { endpoints } = withEndpoints(set);
	const hosts = urls.flatMap((url) => {
		const target = targetOf(url, true);
		if (target?.kind === 'youtube') return [endpoints['youtube-oembed'], endpoints['youtube-thumbnail']];
		if (target?.kind === 'sched') return [endpoints.sched];
		return target ? [target.id] : [];
	});
	return [...new Set(hosts.map((url) => new URL(url).host))].sort();
}

function reportOf(url: string, { verdict, evidence, checkedAt, title }: LinkState): LinkReport {
	const at = new Date(checkedAt).toISOString();
	return { url, verdict, evidence: evidenceInWords(evidence), checkedAt: at, ...(title !== undefined && { title }) };
}
