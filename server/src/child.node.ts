import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Heap } from './host/heap.ts';
import { nodeHost } from './host/nodeHost.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that started this process, in the way it asked for on the command line.
 *
 * @param heap the heap of this process
 */
export function startForClient(heap: Heap): void {
	startServer(createConnection(ProposedFeatures.all), { ...nodeHost(), makeRoom: heap.grow, worked: heap.worked });
}
