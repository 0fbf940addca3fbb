import type { LinkState } from '../../core/links/verdict.ts';

/** Where verdicts are kept, by a link's key. */
export interface LinkStore {
	get(key: string): LinkState | undefined;
	set(key: string, state: LinkState): void;
	/** Keeps what was set beyond this process, where the store can. Never throws: a lost cache only costs time. */
	save(): Promise<void>;
}

/** Keeps verdicts as long as this process lives. */
export class MemoryStore implements LinkStore {
	private readonly states = new Map<string, LinkState>();

	get(key: string): LinkState | undefined {
		return this.states.get(key);
	}

	set(key: string, state: LinkState): void {
		this.states.set(key, state);
	}

	async save(): Promise<void> {}
}
