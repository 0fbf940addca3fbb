import type { Connection } from 'vscode-languageserver';

/** Writes a line into the client's log. Once the client has gone nobody reads it, and nothing is said. */
export function warn(connection: Connection, line: string): void {
	try {
		connection.console.warn(line);
	} catch {
		// The connection is closed: what still runs ends by itself.
	}
}
