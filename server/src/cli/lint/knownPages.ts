import fs from 'node:fs';
import type { PageHead } from '../../core/pages/pageHead.ts';
import { PageHeads } from '../../core/pages/pageHeads.ts';
import { isMarkdown } from '../../core/site/authored.ts';
import type { Files } from '../../core/site/files.ts';
import type { PageChange } from '../../core/site/pageChange.ts';
import { nameOf } from '../../core/site/paths.ts';
import { toNative } from '../../host/paths.ts';

/** What the heads of pages say, to tell how they change. */
export class KnownPages {
	private readonly known = new Map<string, PageHead>();

	constructor(private readonly files: Files) {}

	/** Takes note of pages as they are. */
	async note(paths: Iterable<string>): Promise<void> {
		const heads = new PageHeads(this.files);
		for (const path of paths) this.known.set(path, await heads.of(path));
	}

	/**
	 * How the heads of pages changed since they were noted, which is noted with it.
	 * @param changed paths of any files
	 */
	async changes(changed: readonly string[]): Promise<readonly PageChange[]> {
		const heads = new PageHeads(this.files);
		const changes: PageChange[] = [];
		for (const path of changed.filter((one) => isMarkdown(nameOf(one)))) {
			const before = this.known.get(path);
			const now = fs.existsSync(toNative(path)) ? await heads.of(path) : undefined;
			changes.push({ path, before, now });
			if (now) this.known.set(path, now);
			else this.known.delete(path);
		}
		return changes;
	}
}
