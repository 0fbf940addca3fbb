import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigFault } from '../core/site/configFile.ts';
import { nameOf } from '../core/site/paths.ts';
import type { Site } from '../core/site/site.ts';
import { parseUri } from '../uris.ts';

/**
 * Tells which files of a site's config cannot be read, at the file: posts are checked without what it says, and whoever
 * writes them would else wonder why no language and no theme is known.
 */
export class SiteConfigs {
	/** The faults that the client shows, by the file's URI. */
	private readonly told = new Map<string, ConfigFault>();

	constructor(private readonly connection: Connection) {}

	/**
	 * Takes note of the site that a document was checked in.
	 * @param uri the document's
	 */
	note(uri: string, { configFaults = [] }: Site): void {
		for (const fault of configFaults) {
			const file = parseUri(uri).with({ path: fault.path }).toString();
			if (this.told.get(file) === fault) continue;
			this.told.set(file, fault);
			const { position = { line: 0, character: 0 }, path, message } = fault;
			const diagnostic = {
				range: { start: position, end: position },
				severity: DiagnosticSeverity.Error,
				source: 'recap',
				message: message(nameOf(path)),
			};
			void this.connection.sendDiagnostics({ uri: file, diagnostics: [diagnostic] });
		}
	}

	/** Takes back what was told; what still holds is told again with the next check. */
	forget(): void {
		for (const uri of this.told.keys()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
		this.told.clear();
	}
}
