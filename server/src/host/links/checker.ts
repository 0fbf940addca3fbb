import { isFresh } from '../../core/links/ages.ts';
import { type Target, targetOf } from '../../core/links/target.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { Asker } from './asker.ts';
import type { Clock } from './clock.ts';
import type { HttpDoor } from './door.ts';
import { type Endpoints, ownEndpoints, withEndpoints } from './endpoints.ts';
import type { Limits } from './limits.ts';
import { type ProbeTools, probe } from './probe.ts';
import type { LinkStore } from './store.ts';

/** What a link checker works with. */
export interface LinkCheckerTools {
	readonly door: HttpDoor;
	readonly store: LinkStore;
	readonly clock: Clock;
	/** Gives a number from 0 up to 1. */
	readonly random: () => number;
	readonly limits: Limits;
	/** Endpoints that were set by hand. */
	readonly endpoints?: Partial<Endpoints>;
	/** Told what an author should know of the network, once each. */
	readonly notice?: (text: string) => void;
}

/** How links are checked. */
export interface LinkCheckOptions {
	readonly signal: AbortSignal;
	/** Whether any page is asked, and not talks only. */
	readonly pages?: boolean;
	/** Whether to ask again what is still fresh. */
	readonly again?: boolean;
	/** Told after each link how many of how many are known. */
	readonly progress?: (done: number, total: number) => void;
}

/** Finds out whether links live, each once, and keeps what it found. */
export class LinkChecker {
	private readonly tools: ProbeTools;
	private readonly running = new Map<string, Promise<LinkState | undefined>>();
	private readonly endpoints: Endpoints;

	constructor(private readonly given: LinkCheckerTools) {
		const { endpoints, trusted } = withEndpoints(given.endpoints ?? {});
		const { door, clock, random, limits, notice = () => undefined } = given;
		this.endpoints = endpoints;
		this.tools = {
			asker: new Asker({ door, clock, random, limits, trusted, notice }),
			clock,
			limits,
			endpoints,
		};
	}

	/** What is known of a link and still believed. Asks nobody. */
	known(url: string, pages = true): LinkState | undefined {
		const target = targetOf(url, pages);
		const state = target && this.fresh(target);
		return state && stateFor(target, state);
	}

	/**
	 * Finds out about links. Each is asked for once, however often and in whatever form it is written; what is known and
	 * still believed is not asked for.
	 *
	 * @returns what is known by address as written; those that cannot be asked for are missing, and after the signal was
	 * aborted also those that were not asked in time
	 */
	async check(urls: Iterable<string>, options: LinkCheckOptions): Promise<Map<string, LinkState>> {
		const { signal, pages = false, again = false, progress } = options;
		const wanted = new Map<string, { target: Target; urls: [url: string, target: Target][] }>();
		for (const url of new Set(urls)) {
			const target = targetOf(url, pages);
			if (!target) continue;
			const same = wanted.get(target.key);
			if (same) same.urls.push([url, target]);
			else wanted.set(target.key, { target, urls: [[url, target]] });
		}
		const found = new Map<string, LinkState>();
		const stops = new Set<AbortController>();
		let done = 0;
		const tasks = [...wanted.values()].map(async ({ target, urls: written }) => {
			const state = (again ? undefined : this.fresh(target)) ?? (await this.askAlone(target, signal, stops));
			if (state) for (const [url, own] of written) found.set(url, stateFor(own, state));
			progress?.(++done, wanted.size);
		});
		const stopAll = () => {
			for (const stop of stops) stop.abort();
		};
		signal.addEventListener('abort', stopAll, { once: true });
		await Promise.all(tasks);
		signal.removeEventListener('abort', stopAll);
		await this.given.store.save();
		return found;
	}

	/** Asks under a signal of its own: a thousand who listen to one are more than it is made for. */
	private async askAlone(
		target: Target,
		signal: AbortSignal,
		stops: Set<AbortController>,
	): Promise<LinkState | undefined> {
		const stop = new AbortController();
		if (signal.aborted) stop.abort();
		stops.add(stop);
		try {
			return await this.ask(target, stop.signal);
		} finally {
			stops.delete(stop);
		}
	}

	private fresh(target: Target): LinkState | undefined {
		const state = this.given.store.get(this.keyOf(target));
		return state && isFresh(state, this.given.clock.now()) ? state : undefined;
	}

	/** Asks for a link, or waits for who is asking for it already. */
	private async ask(target: Target, signal: AbortSignal): Promise<LinkState | undefined> {
		const { store, clock } = this.given;
		for (;;) {
			const running = this.running.get(target.key);
			if (!running) break;
			// Whoever asks may be stopped; then it is asked anew.
			const state = await running;
			if (state || signal.aborted) return state;
		}
		const asking = probe(target, this.tools, signal).then((judgement): LinkState | undefined => {
			this.running.delete(target.key);
			if (!judgement) return undefined;
			const state = { ...judgement, checkedAt: clock.now() };
			store.set(this.keyOf(target), state);
			return state;
		});
		this.running.set(target.key, asking);
		return asking;
	}

	/** The key under which a verdict is kept: what an endpoint of one's own says is not what the real one says. */
	private keyOf({ kind, key }: Target): string {
		if (kind === 'page') return key;
		const names = kind === 'sched' ? (['sched'] as const) : (['youtube-oembed', 'youtube-thumbnail'] as const);
		const own = names.filter((name) => this.endpoints[name] !== ownEndpoints[name]);
		return own.length === 0 ? key : `${key} ${own.map((name) => this.endpoints[name]).join(' ')}`;
	}
}

/** What a verdict means for a link as it is written. */
function stateFor({ certain }: Target, state: LinkState): LinkState {
	return certain || state.verdict !== 'gone' ? state : { ...state, verdict: 'unverifiable' };
}
