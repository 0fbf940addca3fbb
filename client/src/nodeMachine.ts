import { statfs } from 'node:fs/promises';
import type { Machine } from './machine.ts';
import { nodeDisk } from './newPost/nodeDisk.ts';

/** The machine of an extension host that has one to itself. */
export const nodeMachine: Machine = {
	fetch: (input, init) => globalThis.fetch(input, init),
	disk: nodeDisk,
	async freeBytes({ scheme, fsPath }) {
		if (scheme !== 'file') return undefined;
		try {
			const { bavail, bsize } = await statfs(fsPath);
			// Some drives of the network say nought of everything.
			return bsize === 0 ? undefined : bavail * bsize;
		} catch {
			return undefined;
		}
	},
};
