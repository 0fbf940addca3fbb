import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Checker } from '../../core/checker.ts';
import { configRules } from '../../core/config/rules.ts';
import type { Surroundings } from '../../core/facts.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { rules } from '../../core/rules/all.ts';
import { isWithin } from '../../core/site/paths.ts';
import { DiskFiles } from '../../host/disk.ts';
import { gitAuthor } from '../../host/git.ts';
import { keepHeapSmall } from '../../host/heap.ts';
import { toPortable } from '../../host/paths.ts';
import { localDay } from '../../host/today.ts';
import type { AboutRun } from '../report/reporters.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckTools, checkConfig, checkFile, mendFile } from './check.ts';
import { configPath } from './config.ts';
import { asksPages, type LintOptions, lintOptions, type RawLintOptions } from './options.ts';
import { Run } from './run.ts';
import { reasonOf } from './save.ts';
import { fileText, type OnlineText } from './source.ts';
import { lintStdin } from './stdin.ts';
import { shownFrom, targetsOf, withConfigs } from './targets.ts';

/** After how many files the process sees to what happened around it. */
const breath = 50;

/**
 * `recap lint`: checks files, or the text on standard input, and reports.
 * @param paths as typed; none means the working folder
 * @returns the exit code: 0 clean, 1 problems of severity error or too many warnings, 2 something could not be checked
 * @throws UsageError for wrong use
 */
export async function lint(paths: readonly string[], raw: RawLintOptions, terminal: Terminal): Promise<number> {
	const all = [...rules, ...configRules];
	const options = lintOptions(
		raw,
		paths,
		all.map((rule) => rule.name),
	);
	const about = { rules: all, version: terminal.version, folder: `${pathToFileURL(terminal.folder).href}/` };
	keepHeapSmall();
	const disk = new DiskFiles();
	const around = { today: () => localDay(new Date()), author: gitAuthor(terminal.folder) };
	const config = options.config === undefined ? undefined : configPath(options.config, terminal.folder);
	const tools = toolsOf(disk, around, options, config);
	if (options.stdinName === undefined) return lintFiles(paths, tools, options, disk, terminal, about);
	const file = toPortable(path.resolve(terminal.folder, options.stdinName));
	const target = { path: file, shown: shownFrom(terminal.folder)(file), named: true };
	return lintStdin(target, tools, options, terminal, about);
}

async function lintFiles(
	paths: readonly string[],
	tools: LintTools,
	options: LintOptions,
	disk: DiskFiles,
	terminal: Terminal,
	about: AboutRun,
): Promise<number> {
	const targets = targetsOf(paths.length > 0 ? paths : ['.'], terminal.folder, disk);
	const run = new Run(options, terminal.out, terminal.err, about);
	for (const line of targets.notes) run.note(line);
	for (const line of targets.faults) run.fail(line);
	await tools.ask(
		targets.files.map(({ path: file }) => fileText(file)),
		(line) => run.note(line),
	);
	const check = options.fix ? mendFile : checkFile;
	const configPathFor = async (file: string) => (await tools.checker.configFor(file, tools.settings))?.path;
	const files = await withConfigs(targets.files, configPathFor, terminal.folder);
	for (const [index, target] of files.entries()) {
		// Only here does Node tell us that the reader of the report has gone.
		if (index % breath === breath - 1) await setImmediate();
		// Files that were to be mended still are.
		if (terminal.out.closed && !options.fix) break;
		try {
			run.add(target, await (target.config ? checkConfig : check)(tools, target.path));
		} catch (error) {
			run.fail(`${target.shown} could not be checked (${reasonOf(error)}).`);
		}
	}
	noteUnreadable(disk, targets.faults, terminal, run);
	return run.end();
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

/** What documents are checked with, and the way to learn of their links before. */
export interface LintTools extends CheckTools {
	/** Asks the network for the links of texts, where that is wanted. */
	ask(texts: readonly OnlineText[], notice: (text: string) => void): Promise<void>;
}

function toolsOf(disk: DiskFiles, around: Surroundings, options: LintOptions, config: string | undefined): LintTools {
	const { settings, online } = options;
	if (!online) return { checker: new Checker(disk, around, config), settings, ask: async () => undefined };
	let known: (url: string) => LinkState | undefined = () => undefined;
	const checker = new Checker(disk, { ...around, linkState: (url) => known(url) }, config);
	const tools = { checker, settings, online: { known: (url: string) => known(url), pages: asksPages(options) } };
	return {
		...tools,
		async ask(texts, notice) {
			const { askForLinks } = await import('./online.ts');
			known = await askForLinks(texts, tools, options, notice);
		},
	};
}
