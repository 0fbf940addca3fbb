// The process that the VS Code extension starts.
import { startForClient } from './server.node.ts';

startForClient();
