import path from 'node:path';
import { cacheFolder } from '../host/cacheFolder.ts';
import { loadCompiled } from '../host/compiled.ts';
import { keepHeapSmall } from '../host/heap.ts';

/**
 * Loads a bundle beside this one with what V8 compiled of it the last time, and keeps what is compiled of it by the end
 * of this run. Called by what `esbuild.mjs` puts in the place of an import.
 *
 * @param name of the bundle's file
 * @returns what it exports
 */
export function kept(name: string): unknown {
	// V8 takes what was kept only under the flags under which it was: the heap is that of a check from the beginning.
	keepHeapSmall();
	const { exports, keep } = loadCompiled(path.join(__dirname, name), path.join(cacheFolder(process.env), 'code'));
	process.on('exit', keep);
	return exports;
}
