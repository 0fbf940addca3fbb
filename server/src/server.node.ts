import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHostWithNetwork } from './host/nodeHost.ts';
import { startServer } from './server.ts';

/** Serves over standard input and output. */
export function startStdio(): void {
	startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHostWithNetwork());
}
