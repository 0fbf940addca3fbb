// The process that the VS Code extension starts: loads the server, which lies beside it in a bundle of its own.
import path from 'node:path';
import { cacheFolder } from './host/cacheFolder.ts';
import { loadCompiled } from './host/compiled.ts';
import { type Heap, smallHeap } from './host/heap.ts';

/** By then the first post is checked, so that what a check needs is compiled. In milliseconds. */
const settled = 1_000;

const heap = smallHeap();
const { exports, keep } = loadCompiled(path.join(__dirname, 'lsp.js'), path.join(cacheFolder(process.env), 'code'));
if (!isServer(exports)) throw new Error('lsp.js is not the server.');
exports.startForClient(heap);
// V8 takes what it compiled only under the flags under which it was kept.
setTimeout(() => heap.asAtFirst(keep), settled).unref();

function isServer(value: unknown): value is { startForClient(heap: Heap): void } {
	return typeof value === 'object' && value !== null && 'startForClient' in value;
}
