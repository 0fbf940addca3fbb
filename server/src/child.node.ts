import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host/nodeHost.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that started this process, in the way it asked for on the command line.
 *
 * @param makeRoom called once a large document is open
 */
export function startForClient(makeRoom: () => void): void {
	startServer(createConnection(ProposedFeatures.all), { ...nodeHost(), makeRoom });
}
