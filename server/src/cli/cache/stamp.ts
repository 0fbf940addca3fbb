import fs from 'node:fs';

/** A file that changed this few milliseconds ago may change again without another time: some disks count in two seconds. */
const recent = 3000;

/**
 * What tells a file from itself after a change without reading it: its size and the time of its last change, which nobody
 * can set back. Another copy of the same file has another stamp, so that two stamps say something only where they are equal.
 * @param native a path of this system
 * @returns empty where it cannot be told
 */
export function stampOf(native: string): string {
	const stats = fs.statSync(native, { throwIfNoEntry: false });
	if (!stats || Date.now() - stats.ctimeMs < recent) return '';
	return `${stats.size} ${stats.ctimeMs} ${stats.ino}`;
}
