// The process that the VS Code extension starts: loads the server, which lies beside it in a bundle for all platforms.
import path from 'node:path';
import { cacheFolder } from './host/cacheFolder.ts';
import { loadCompiled } from './host/compiled.ts';
import { smallHeap } from './host/heap.ts';

/** By then the first post is checked, so that what a check needs is compiled. In milliseconds. */
const settled = 1_000;

const heap = smallHeap();
const { keep } = loadCompiled(path.join(__dirname, 'lsp.js'), path.join(cacheFolder(process.env), 'code'));
// This rests on what was just loaded.
void import('./child.node.ts').then(({ startForClient }) => startForClient(heap));
// V8 takes what it compiled only under the flags under which it was kept.
setTimeout(() => heap.asAtFirst(keep), settled).unref();
