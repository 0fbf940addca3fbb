import fs from 'node:fs';
import type { PageHead } from '../../core/pages/pageHead.ts';
import { toNative } from '../../host/paths.ts';
import { stampOf } from './stamp.ts';

/** The stamp of a page, and what is kept of its head. */
export type HeadEntry = readonly [stamp: string, head: PageHead];

/** The heads of pages from one run to the next, each believed as long as its page has the same stamp. */
export class KnownHeads {
	/** Those of pages that were asked for. */
	private readonly stamps = new Map<string, string>();
	private readonly now = new Map<string, HeadEntry>();
	/** Whether a head is known that was not known before. */
	hasNew = false;

	/** @param before what an earlier run knew */
	constructor(private readonly before: Readonly<Record<string, HeadEntry>>) {}

	/** The head of a page that did not change. */
	of(path: string): PageHead | undefined {
		const known = this.now.get(path);
		if (known) return known[1];
		const stamp = stampOf(toNative(path));
		this.stamps.set(path, stamp);
		const earlier = stamp === '' ? undefined : this.before[path];
		if (earlier?.[0] !== stamp) return undefined;
		this.now.set(path, earlier);
		return earlier[1];
	}

	/** Remembers a head that was read after it was asked for, so that its stamp is no younger than what was read. */
	keep(path: string, head: PageHead): void {
		const stamp = this.stamps.get(path) ?? '';
		if (stamp === '') return;
		this.now.set(path, [stamp, head]);
		this.hasNew = true;
	}

	/** What the next run is to know: also of pages that this one did not ask for and that are still there. */
	get all(): Readonly<Record<string, HeadEntry>> {
		const left = Object.entries(this.before).filter(
			([path]) => !this.stamps.has(path) && fs.existsSync(toNative(path)),
		);
		return Object.fromEntries([...left, ...this.now]);
	}
}
