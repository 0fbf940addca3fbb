import { TextDocumentSaveReason } from 'vscode-languageserver';
import type { Documents } from '../../documents.ts';

/** How long nothing may have been typed after an editor saved by itself, in milliseconds: longer than a thought. */
const calm = 5_000;

/**
 * Says when an author has saved a document. Some editors save by a timer, a moment after the last key: such a save counts
 * once nothing more was typed for a while, because what is half written is nobody's link yet.
 */
export class Saves {
	/** Documents that are being saved by a timer. */
	private readonly byTimer = new Set<string>();
	private readonly waiting = new Map<string, NodeJS.Timeout>();

	/** @param saved is called with the document's URI */
	constructor(
		{ open }: Documents,
		private readonly saved: (uri: string) => void,
	) {
		open.onWillSave(({ document: { uri }, reason }) => {
			if (reason === TextDocumentSaveReason.AfterDelay) this.byTimer.add(uri);
			else this.byTimer.delete(uri);
		});
		open.onDidSave(({ document: { uri } }) => this.note(uri));
		open.onDidChangeContent(({ document: { uri } }) => this.forget(uri));
		open.onDidClose(({ document: { uri } }) => {
			this.byTimer.delete(uri);
			this.forget(uri);
		});
	}

	dispose(): void {
		for (const timer of this.waiting.values()) clearTimeout(timer);
	}

	private note(uri: string): void {
		this.forget(uri);
		if (!this.byTimer.delete(uri)) {
			this.saved(uri);
			return;
		}
		const tell = () => {
			this.waiting.delete(uri);
			this.saved(uri);
		};
		this.waiting.set(uri, setTimeout(tell, calm));
	}

	private forget(uri: string): void {
		clearTimeout(this.waiting.get(uri));
		this.waiting.delete(uri);
	}
}
