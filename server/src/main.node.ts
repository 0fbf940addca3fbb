// The process that the VS Code extension starts.
import { keepHeapSmall } from './host/heap.ts';
import { startForClient } from './server.node.ts';

keepHeapSmall();
startForClient();
