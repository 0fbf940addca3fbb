import type { ConfigFault } from '../../core/site/configFile.ts';
import { folderOf, isWithin } from '../../core/site/paths.ts';
import type { Place } from '../../core/site/site.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { toPortable } from '../../host/paths.ts';
import type { AboutRun } from '../report/reporters.ts';
import type { Terminal } from '../terminal.ts';
import type { Baseline } from './baseline.ts';
import { Breaths } from './breaths.ts';
import { checkConfig, checkFile, mendFile } from './check.ts';
import type { LintOptions } from './options.ts';
import { Run } from './run.ts';
import { reasonOf } from './save.ts';
import { fileText } from './source.ts';
import type { Stop } from './stop.ts';
import { shownFrom, type Target, type Targets, targetsOf, withConfigs } from './targets.ts';
import type { LintTools } from './tools.ts';

/** What a command to check files was given. */
export interface Session {
	readonly tools: LintTools;
	readonly options: LintOptions;
	readonly disk: DiskFiles;
	readonly terminal: Terminal;
	/** What the report says of the tool itself. */
	readonly about: AboutRun;
	/** Whether the run is to end before its time. */
	readonly stop: Stop;
}

/**
 * Checks files and reports.
 * @param paths as typed; none means the working folder
 * @param among chooses which of the files are checked, and where it chooses none nothing is said; absent where all are
 * @returns the exit code; of a run that was stopped that of its signal
 * @throws UsageError for a path that does not exist, and for what git or the baseline refuse
 */
export async function lintFiles(
	paths: readonly string[],
	session: Session,
	among?: (targets: readonly Target[]) => readonly Target[],
): Promise<number> {
	const { tools, options, disk, terminal, about, stop } = session;
	const baseline = await baselineOf(session);
	const targets = await changedOnly(targetsOf(paths.length > 0 ? paths : ['.'], terminal.folder, disk), session);
	const configFaults = new Set<ConfigFault>();
	const sites = new Map<string | undefined, Pick<Place, 'site' | 'folder' | 'path'>>();
	const configPathFor = async (file: string) => {
		const { site, config } = await tools.checker.homeFor(file);
		for (const fault of site.configFaults ?? []) configFaults.add(fault);
		sites.set(site.root, { site, folder: folderOf(file), path: file });
		return config?.path;
	};
	const all = await withConfigs(targets.files, configPathFor, terminal.folder);
	const files = among ? among(all) : all;
	if (among && files.length === 0) return 0;
	const run = new Run(options, terminal.out, terminal.err, about, baseline);
	for (const line of targets.notes) run.note(line);
	for (const line of targets.faults) run.fail(line);
	const shown = shownFrom(terminal.folder);
	for (const { path, message } of configFaults) run.fail(message(shown(path)));
	await tools.ask(
		targets.files.map(({ path: file }) => fileText(file)),
		(line) => run.note(line),
		stop.signal,
	);
	const { cache } = tools;
	const check = (file: string) =>
		cache ? cache.check(tools, file) : options.fix ? mendFile(tools, file) : checkFile(tools, file);
	const breaths = new Breaths();
	let checked = 0;
	for (const target of files) {
		// Only here does Node tell us that the reader of the report has gone, or that the run is to stop.
		if (await breaths.take()) await terminal.out.drained();
		if (stop.code !== undefined) break;
		// Files that were to be mended, or adopted, still are.
		if (terminal.out.closed && !options.fix && !baseline?.updates) break;
		checked++;
		try {
			run.add(target, await (target.config ? checkConfig(tools, target.path) : check(target.path)));
		} catch (error) {
			run.fail(`${target.shown} could not be checked (${reasonOf(error)}).`);
		}
	}
	for (const line of cache?.end() ?? []) run.note(line);
	for (const line of (await tools.styleFaults?.(sites.values(), shown)) ?? []) run.note(line);
	noteUnreadable(disk, targets.faults, terminal, run);
	if (stop.code === undefined) return run.end();
	run.stop(`Stopped: ${checked} of ${files.length} files were checked.`);
	return stop.code;
}

/** The baseline that was asked for; undefined where none was. Loaded when it is needed: most runs have none. */
export async function baselineOf({ options, terminal }: Session): Promise<Baseline | undefined> {
	if (!options.baseline) return undefined;
	const { Baseline } = await import('./baseline.ts');
	return Baseline.open(options.baseline.file, terminal.folder, options.baseline.updates);
}

async function changedOnly(targets: Targets, { options, terminal }: Session): Promise<Targets> {
	if (!options.changed) return targets;
	const { changedAmong } = await import('./changed.ts');
	return { ...targets, files: await changedAmong(targets.files, options.changed.base, terminal.folder) };
}

/** Names the folders below the working folder of which nothing is known, where that was not said yet. */
function noteUnreadable(disk: DiskFiles, told: readonly string[], terminal: Terminal, run: Run): void {
	const shown = shownFrom(terminal.folder);
	for (const folder of disk.unreadable) {
		const line = `${shown(folder)} could not be read.`;
		if (isWithin(toPortable(terminal.folder), folder) && !told.includes(line)) {
			run.note(`${line} What is in it was not checked.`);
		}
	}
}
