/** A save as the editor tells a server of it, in the protocol's terms. */
interface Save {
	readonly uri: string;
	/** Why it was saved, which the protocol and VS Code number alike. */
	readonly reason: number | undefined;
}

/** Saves that no server heard of, because it was still starting: it is told of them once it is up. */
export class MissedSaves {
	private readonly reasons = new Map<string, number>();
	private readonly missed = new Map<string, Save>();

	/** @param hears whether there is a server that hears of saves by itself */
	constructor(private readonly hears: () => boolean) {}

	/** A document is about to be saved. */
	willSave(uri: string, reason: number): void {
		if (!this.hears()) this.reasons.set(uri, reason);
	}

	/** A document was saved. */
	saved(uri: string): void {
		const reason = this.reasons.get(uri);
		this.reasons.delete(uri);
		if (!this.hears()) this.missed.set(uri, { uri, reason });
	}

	/**
	 * The messages that tell a server of what it missed, each save once.
	 * @param isAsSaved whether a document is still open as it was saved; what was typed since is nobody's link yet
	 */
	take(isAsSaved: (uri: string) => boolean): { readonly method: string; readonly params: unknown }[] {
		const saves = [...this.missed.values()].filter(({ uri }) => isAsSaved(uri));
		this.missed.clear();
		return saves.flatMap(({ uri, reason }) => {
			const textDocument = { uri };
			const before =
				reason === undefined ? [] : [{ method: 'textDocument/willSave', params: { textDocument, reason } }];
			return [...before, { method: 'textDocument/didSave', params: { textDocument } }];
		});
	}
}
