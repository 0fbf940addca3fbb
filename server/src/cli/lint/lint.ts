import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Checker } from '../../core/checker.ts';
import { configRules } from '../../core/config/rules.ts';
import type { Surroundings } from '../../core/facts.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { rules } from '../../core/rules/all.ts';
import { DiskFiles } from '../../host/disk.ts';
import { gitAuthor } from '../../host/git.ts';
import { toPortable } from '../../host/paths.ts';
import { dayClock } from '../../host/today.ts';
import type { Terminal } from '../terminal.ts';
import { configPath } from './config.ts';
import { lintFiles, type Session } from './files.ts';
import { asksPages, type LintOptions, lintOptions, type RawLintOptions } from './options.ts';
import { lintStdin } from './stdin.ts';
import { shownFrom } from './targets.ts';
import type { LintTools } from './tools.ts';

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
	const disk = new DiskFiles();
	const around = {
		today: dayClock(),
		author: gitAuthor(terminal.folder),
		...(options.siteLint && (await siteLintFrom(terminal.assets))),
	};
	const config = options.config === undefined ? undefined : configPath(options.config, terminal.folder);
	const tools =
		options.cache === undefined
			? toolsOf(disk, around, options, config)
			: await withCache(options.cache, { disk, around, options, config, terminal });
	const about = { rules: all, version: terminal.version, folder: `${pathToFileURL(terminal.folder).href}/` };
	const session: Session = { tools, options, disk, terminal, about };
	if (options.stdinName === undefined) {
		if (!options.watch) return lintFiles(paths, session);
		const { watchFiles } = await import('./watch.ts');
		return watchFiles(paths, session);
	}
	const file = toPortable(path.resolve(terminal.folder, options.stdinName));
	return lintStdin({ path: file, shown: shownFrom(terminal.folder)(file), named: true }, session);
}

/** Spelling and style, loaded when they are needed. */
async function siteLintFrom(assets: string): Promise<Required<Pick<Surroundings, 'siteLint'>>> {
	const { SiteLints } = await import('../../host/siteLint/siteLints.ts');
	const lints = new SiteLints(assets);
	return { siteLint: (place, files) => lints.of(place, files) };
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

interface CacheParts {
	readonly disk: DiskFiles;
	readonly around: Surroundings & Required<Pick<Surroundings, 'author'>>;
	readonly options: LintOptions;
	readonly config: string | undefined;
	readonly terminal: Terminal;
}

/** The tools of a run that remembers what it finds. Loaded when they are needed. */
async function withCache(typed: string | true, parts: CacheParts): Promise<LintTools> {
	const { disk, around, options, config, terminal } = parts;
	const [{ LintCache }, { Recorder }] = await Promise.all([
		import('../cache/lintCache.ts'),
		import('../cache/recorder.ts'),
	]);
	const recorder = new Recorder(disk, around);
	const checker = new Checker(recorder, recorder.around, config);
	const { overrides = new Map() } = options.settings;
	const key = JSON.stringify([
		terminal.build(),
		[...overrides].sort(),
		config ?? null,
		around.today(),
		options.siteLint,
	]);
	const { folder } = terminal;
	const cache = await LintCache.open(typed, { disk, recorder, checker, folder, key, author: around.author });
	return { checker, settings: options.settings, cache, ask: async () => undefined };
}
