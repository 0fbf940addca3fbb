// The process that the VS Code extension starts.
import { keepHeapSmall, optimiseLate } from './host/heap.ts';
import { startForClient } from './server.node.ts';

keepHeapSmall();
optimiseLate();
startForClient();
