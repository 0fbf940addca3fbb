import fs from 'node:fs';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PageChange } from '../../core/site/pageChange.ts';
import { toPortable } from '../../host/paths.ts';
import { printable } from '../colours.ts';
import { kindOf } from '../typedPath.ts';
import { isUsageError } from '../usage.ts';
import { affectedBy } from './affected.ts';
import { lintFiles, type Session } from './files.ts';
import { KnownPages } from './knownPages.ts';
import { textAt } from './source.ts';
import { shownFrom, targetsOf } from './targets.ts';

/** Editors write a file in several steps, and git many files; after this many milliseconds without another it is whole. */
const settled = 100;

/**
 * Checks files, and those that are concerned again whenever something below their folders changes, until the process is
 * told to stop.
 * @param paths as typed; none means the working folder
 * @returns the exit code: 0, or 2 when the folders can no longer be watched
 */
export async function watchFiles(paths: readonly string[], session: Session): Promise<number> {
	const { terminal, disk, tools, stop } = session;
	const typed = paths.length > 0 ? paths : ['.'];
	// From before the first check on, so that no change is missed.
	const changes = new Changes(
		typed.map((one) => folderOf(one, terminal.folder)),
		stop.signal,
	);
	const pages = new KnownPages(disk);
	try {
		await pages.note(targetsOf(typed, terminal.folder, disk).files.map(({ path: file }) => file));
		await lintFiles(paths, session);
		terminal.err.line('Watching; press Ctrl+C to stop.');
		for (let changed = await changes.next(); changed; changed = await changes.next()) {
			disk.forget();
			tools.checker.forget();
			tools.checker.forgetPages();
			await checkAgain(paths, session, changed, await pages.changes(changed));
			// Node tells only then that the reader has gone.
			await setImmediate();
			if (terminal.out.closed) return 0;
		}
	} finally {
		changes.close();
	}
	if (!changes.failed) return 0;
	terminal.err.line('recap: the folders can no longer be watched.');
	return 2;
}

async function checkAgain(
	paths: readonly string[],
	session: Session,
	changed: readonly string[],
	pages: readonly PageChange[],
): Promise<void> {
	const { err, folder } = session.terminal;
	try {
		await lintFiles(paths, session, (targets) => {
			const concerned = affectedBy(changed, targets, textAt, pages);
			if (concerned.length > 0) err.line(`\nChanged: ${printable(namesOf(changed.map(shownFrom(folder))))}`);
			return concerned;
		});
	} catch (error) {
		// A path that is gone for a moment is told and waited out.
		if (!isUsageError(error)) throw error;
		err.line(`recap: ${error.message}`);
	}
}

function namesOf(names: readonly string[]): string {
	const few = names.slice(0, 3).join(', ');
	return names.length > 3 ? `${few} and ${names.length - 3} more` : few;
}

/** The folder in which what a typed path means may change. */
function folderOf(typed: string, folder: string): string {
	const full = path.resolve(folder, typed);
	return kindOf(typed, folder) === 'folder' ? full : path.dirname(full);
}

/** What changes below folders, gathered until it is asked for. */
class Changes {
	private readonly gathered = new Set<string>();
	private readonly watchers: readonly fs.FSWatcher[];
	private wake: () => void = () => undefined;
	private stopped = false;
	failed = false;
	private readonly stop = () => {
		this.stopped = true;
		this.wake();
	};

	/** @param signal aborted when the process is told to stop */
	constructor(
		folders: readonly string[],
		private readonly signal: AbortSignal,
	) {
		this.watchers = [...new Set(folders)].map((folder) => {
			const watcher = fs.watch(folder, { recursive: true }, (_event, name) => {
				if (name !== null && !isOurOwn(name)) this.gathered.add(toPortable(path.join(folder, name)));
				this.wake();
			});
			return watcher.on('error', () => {
				this.failed = true;
				this.stop();
			});
		});
		signal.addEventListener('abort', this.stop);
	}

	/** What changed since the last call, once no more comes; undefined when the process is told to stop. */
	async next(): Promise<readonly string[] | undefined> {
		while (this.gathered.size === 0 && !this.stopped) {
			await new Promise<void>((resolve) => {
				this.wake = resolve;
			});
		}
		for (let before = -1; before !== this.gathered.size && !this.stopped; ) {
			before = this.gathered.size;
			await setTimeout(settled);
		}
		const changed = [...this.gathered].sort();
		this.gathered.clear();
		return this.stopped ? undefined : changed;
	}

	close(): void {
		for (const watcher of this.watchers) watcher.close();
		this.signal.removeEventListener('abort', this.stop);
	}
}

/** Whether a name is of a file that is written beside another one, to take its place. */
function isOurOwn(name: string): boolean {
	return name.endsWith('.recap') || /(?:^|[\\/])\.git(?:[\\/]|$)/.test(name);
}
