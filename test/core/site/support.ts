import type { Checked, CheckSettings } from '../../../server/src/core/checker.ts';
import type { Files, Listing } from '../../../server/src/core/site/files.ts';
import { check, noSettings } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

/** A head that a post of istio.io may have, and a fault below it that every post and page is told of. */
export const head = `---
title: "Harbour Mesh Day"
description: What we saw.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

`;

/** Checks a text as one file among others, by paths below `/repo`. */
export function checkAmong(
	others: Readonly<Record<string, string>>,
	path: string,
	text: string,
	settings: CheckSettings = noSettings,
): Promise<Checked> {
	const files = Object.fromEntries(Object.entries(others).map(([name, content]) => [`/repo/${name}`, content]));
	return check(text, {
		path: `/repo/${path}`,
		files: new MemoryFiles({ ...files, [`/repo/${path}`]: text }),
		settings,
	});
}

/** A file system that remembers what was asked of it, and in which some folders cannot be read and some are empty. */
export class Recorder implements Files {
	readonly listed: string[] = [];
	readonly opened: string[] = [];

	constructor(
		private readonly files: Files,
		private readonly odd: { readonly unreadable?: readonly string[]; readonly empty?: readonly string[] } = {},
	) {}

	async list(folder: string): Promise<Listing | undefined> {
		this.listed.push(folder);
		if (this.odd.unreadable?.includes(folder)) return undefined;
		const listing = new Map(await this.files.list(folder));
		for (const path of this.odd.empty ?? []) {
			const name = path.slice(path.lastIndexOf('/') + 1);
			if (path === `${folder}/${name}`) listing.set(name, { name, kind: 'folder' });
		}
		return listing.size === 0 && !this.odd.empty?.includes(folder) ? undefined : listing;
	}

	async read(path: string): Promise<string | undefined> {
		this.opened.push(path);
		return this.files.read(path);
	}
}
