import { type Concern, concernOf } from '../../core/site/affected.ts';

/** A file that is to be checked. */
export interface Waiting {
	/** As a URI. */
	readonly uri: string;
	/** Whether a check may say something else than before; absent where it is made in any case. */
	readonly isConcerned?: Concern;
}

/** The files that are to be checked, each once however often it changes meanwhile. */
export class WaitingFiles {
	/** Those that are checked whatever they hold. */
	private readonly sure = new Set<string>();
	/** Those that are checked where one of `changed` concerns them. */
	private readonly perhaps = new Set<string>();
	private changed: readonly string[] = [];
	private isConcerned: Concern = () => false;

	/** How many there are. */
	get size(): number {
		return this.sure.size + this.perhaps.size;
	}

	/** Adds files that are checked whatever they hold. */
	add(uris: Iterable<string>): void {
		for (const uri of uris) {
			this.perhaps.delete(uri);
			this.sure.add(uri);
		}
	}

	/**
	 * Adds files that are checked where a change concerns them.
	 *
	 * @param changed the paths of the files that changed
	 */
	addConcerned(uris: Iterable<string>, changed: readonly string[]): void {
		this.changed = this.perhaps.size > 0 ? [...this.changed, ...changed] : changed;
		this.isConcerned = concernOf(this.changed);
		for (const uri of uris) if (!this.sure.has(uri)) this.perhaps.add(uri);
	}

	/** Takes the next one: those that are checked in any case come first. */
	take(): Waiting | undefined {
		for (const uri of this.sure) {
			this.sure.delete(uri);
			return { uri };
		}
		for (const uri of this.perhaps) {
			this.perhaps.delete(uri);
			return { uri, isConcerned: this.isConcerned };
		}
		return undefined;
	}

	/** Drops those of which `keeps` says no. */
	keep(keeps: (uri: string) => boolean): void {
		for (const set of [this.sure, this.perhaps]) for (const uri of set) if (!keeps(uri)) set.delete(uri);
	}
}
