import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument, Documents } from '../documents.ts';
import { parseUri } from '../uris.ts';
import { diagnosticOf } from './diagnostics.ts';

/**
 * Tells what is wrong with the team's settings while nobody has the file open: whoever writes a post would else wonder
 * why a rule speaks that the team turned off. An open file is told like any document.
 */
export class TeamSettings {
	/** The files whose problems the client shows, with the generation of what it shows. */
	private readonly told = new Map<string, string>();

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
	) {
		documents.open.onDidOpen(({ document }) => this.takeBack(normal(document.uri)));
	}

	/** Takes note of the settings that a document was checked with. */
	note({ document, config, resultId }: CheckedDocument): void {
		if (!config) return;
		const uri = parseUri(document.uri).with({ path: config.path }).toString();
		const generation = resultId.slice(resultId.indexOf('.'));
		if (this.told.get(uri) === generation || this.isOpen(uri)) return;
		if (config.problems.length === 0) {
			this.takeBack(uri);
			return;
		}
		this.told.set(uri, generation);
		const text = TextDocument.create(uri, 'yaml', 0, config.text ?? '');
		const diagnostics = config.problems.map((problem) => diagnosticOf(text, problem));
		void this.connection.sendDiagnostics({ uri, diagnostics });
	}

	/** Takes back what was told; what still holds is told again with the next check. */
	forget(): void {
		for (const uri of [...this.told.keys()]) this.takeBack(uri);
	}

	private takeBack(uri: string): void {
		if (this.told.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
	}

	private isOpen(uri: string): boolean {
		return this.documents.open.keys().some((open) => normal(open) === uri);
	}
}

/** A URI in one spelling: editors escape more or less of it. */
function normal(uri: string): string {
	return parseUri(uri).toString();
}
