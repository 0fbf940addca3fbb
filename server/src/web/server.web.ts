import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../server.ts';

/** Where messages go to and fro: a worker's own scope, or one end of a channel. */
export type Port = DedicatedWorkerGlobalScope | MessagePort;

/**
 * Serves the client at the other end of a port. A browser has no disk: all files come from the client.
 *
 * @param end called when the client says that it needs the server no more
 */
export function serve(port: Port, end: () => void): void {
	const connection = createConnection(
		ProposedFeatures.all,
		new BrowserMessageReader(port),
		new BrowserMessageWriter(port),
	);
	startServer(connection, { fileSystem: () => undefined });
	connection.onExit(end);
}
