import fs from 'node:fs/promises';
import path from 'node:path';
import { isFresh } from '../../core/links/ages.ts';
import { type LinkState, verdicts } from '../../core/links/verdict.ts';
import type { Clock } from './clock.ts';
import type { LinkStore } from './store.ts';

/** The form's number; a file of another form is put aside. */
const version = 1;

const fileName = 'links.json';

/** Keeps verdicts in a file. Several processes may keep theirs in the same one. */
export class DiskStore implements LinkStore {
	private readonly states: Map<string, LinkState>;
	private readonly changed = new Set<string>();

	private constructor(
		private readonly folder: string,
		private readonly clock: Clock,
		states: Map<string, LinkState>,
	) {
		this.states = states;
	}

	/**
	 * Reads what is kept in a folder. A file that cannot be understood is put aside, and kept anew.
	 * @param folder a path of this system; it need not exist yet
	 */
	static async open(folder: string, clock: Clock): Promise<DiskStore> {
		return new DiskStore(folder, clock, await readOrPutAside(path.join(folder, fileName)));
	}

	get(key: string): LinkState | undefined {
		return this.states.get(key);
	}

	set(key: string, state: LinkState): void {
		this.states.set(key, state);
		this.changed.add(key);
	}

	async save(): Promise<void> {
		if (this.changed.size === 0) return;
		const file = path.join(this.folder, fileName);
		const beside = path.join(this.folder, `.links.${crypto.randomUUID()}.json`);
		try {
			await fs.mkdir(this.folder, { recursive: true });
			// Another process may have kept something meanwhile; of two verdicts on one link the later one stays.
			for (const [key, state] of await readOrPutAside(file)) {
				const own = this.states.get(key);
				if (!own || own.checkedAt < state.checkedAt) this.states.set(key, state);
			}
			const now = this.clock.now();
			const kept = [...this.states].filter(([, state]) => isFresh(state, now));
			await fs.writeFile(beside, JSON.stringify({ version, links: Object.fromEntries(kept) }), { flag: 'wx' });
			// Whoever reads sees the old file or the new one, and never half of one.
			await fs.rename(beside, file);
			this.changed.clear();
		} catch {
			await fs.rm(beside, { force: true }).catch(() => undefined);
		}
	}
}

async function readOrPutAside(file: string): Promise<Map<string, LinkState>> {
	let text: string;
	try {
		text = await fs.readFile(file, 'utf8');
	} catch {
		return new Map();
	}
	const states = understood(text);
	if (states) return states;
	await fs.rename(file, file.replace(/\.json$/, '.broken.json')).catch(() => undefined);
	return new Map();
}

/** The verdicts of a file's text; undefined where it is broken or has another form. */
function understood(text: string): Map<string, LinkState> | undefined {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isRecord(content) || content.version !== version || !isRecord(content.links)) return undefined;
	const states = new Map<string, LinkState>();
	for (const [key, value] of Object.entries(content.links)) {
		const state = stateOf(value);
		if (!state) return undefined;
		states.set(key, state);
	}
	return states;
}

function stateOf(value: unknown): LinkState | undefined {
	if (!isRecord(value)) return undefined;
	const { evidence, checkedAt } = value;
	const verdict = verdicts.find((one) => one === value.verdict);
	if (!verdict || typeof evidence !== 'string' || typeof checkedAt !== 'number') return undefined;
	const { title, channel, event } = value;
	return {
		verdict,
		evidence,
		checkedAt,
		...(typeof title === 'string' && { title }),
		...(typeof channel === 'string' && { channel }),
		...(typeof event === 'string' && { event }),
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
