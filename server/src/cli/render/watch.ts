import fs from 'node:fs';
import path from 'node:path';
import { isUsageError } from '../usage.ts';
import type { OutputFile } from './output.ts';

/** Editors write a file in several steps; after this many milliseconds without another it is whole. */
const settled = 60;

/**
 * Calls `write` whenever something changes in a post's folder, until the process is told to stop. What goes wrong on the
 * way, such as a post that is gone for a moment, is told and waited out.
 */
export async function watchPost(
	native: string,
	out: OutputFile,
	write: () => Promise<void>,
	tell: (message: string) => void,
): Promise<void> {
	const folder = path.dirname(native);
	let timer: NodeJS.Timeout | undefined;
	let running = Promise.resolve();
	const attempt = async () => {
		try {
			await write();
		} catch (error) {
			if (!isUsageError(error)) throw error;
			tell(`recap: ${error.message}`);
		}
	};
	const watcher = fs.watch(folder, (_event, name) => {
		if (name !== null && path.dirname(out.native) === folder && out.isNamed(name)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(attempt);
		}, settled);
	});
	tell(`Watching ${folder}; press Ctrl+C to stop.`);
	await new Promise<void>((resolve) => {
		watcher.on('error', () => {
			tell(`recap: ${folder} can no longer be watched.`);
			resolve();
		});
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	clearTimeout(timer);
	watcher.close();
	await running;
}
