import type { Memento } from 'vscode';

/** Where it is kept, for all workspaces of the author. */
const key = 'recap.signatures';

/** How the author signed last, by language, wherever that was. */
export class Signatures {
	constructor(private readonly state: Memento) {}

	/** The last one in a language; undefined where there is none. */
	last(language: string | undefined): string | undefined {
		const text = this.all()[language ?? ''];
		return typeof text === 'string' && text !== '' ? text : undefined;
	}

	/** Keeps one; an empty one is none. */
	async keep(language: string | undefined, attribution: string): Promise<void> {
		if (attribution !== '') await this.state.update(key, { ...this.all(), [language ?? '']: attribution });
	}

	private all(): Record<string, unknown> {
		const kept = this.state.get<unknown>(key);
		return typeof kept === 'object' && kept !== null ? { ...kept } : {};
	}
}
