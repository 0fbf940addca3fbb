import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Checker } from '../../core/checker.ts';
import { configRules } from '../../core/config/rules.ts';
import type { Surroundings } from '../../core/facts.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { rules } from '../../core/rules/all.ts';
import type { Files } from '../../core/site/files.ts';
import type { Place } from '../../core/site/site.ts';
import { DiskFiles } from '../../host/disk.ts';
import { gitAuthor } from '../../host/git.ts';
import { toPortable } from '../../host/paths.ts';
import type { SiteLints } from '../../host/siteLint/siteLints.ts';
import { dayClock } from '../../host/today.ts';
import type { Terminal } from '../terminal.ts';
import { configPath } from './config.ts';
import { lintFiles, type Session } from './files.ts';
import { asksPages, type LintOptions, lintOptions, type RawLintOptions } from './options.ts';
import { lintStdin } from './stdin.ts';
import { Stop } from './stop.ts';
import { shownFrom } from './targets.ts';
import type { LintTools } from './tools.ts';

/**
 * `recap lint`: checks files, or the text on standard input, and reports.
 * @param paths as typed; none means the working folder
 * @returns the exit code: 0 clean, 1 problems of severity error or too many warnings, 2 something could not be checked, 130 or
 * 143 it was stopped by a signal
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
	const lints = options.siteLint ? await siteLintsFrom(terminal.assets) : undefined;
	const around = {
		today: dayClock(),
		author: gitAuthor(terminal.folder),
		...(lints && { siteLint: (place: Place, files: Files) => lints.of(place, files) }),
	};
	const config = options.config === undefined ? undefined : configPath(options.config, terminal.folder);
	const checking =
		options.cache === undefined
			? toolsOf(disk, around, options, config)
			: await withCache(options.cache, { disk, around, options, config, terminal });
	const tools = lints ? { ...checking, styleFaults: styleFaultsBy(lints, disk) } : checking;
	const about = { rules: all, version: terminal.version, folder: `${pathToFileURL(terminal.folder).href}/` };
	const session: Session = { tools, options, disk, terminal, about, stop: Stop.never };
	if (options.stdinName === undefined) {
		return Stop.during(async (stop) => {
			if (!options.watch) return lintFiles(paths, { ...session, stop });
			const { watchFiles } = await import('./watch.ts');
			return watchFiles(paths, { ...session, stop });
		});
	}
	const file = toPortable(path.resolve(terminal.folder, options.stdinName));
	return lintStdin({ path: file, shown: shownFrom(terminal.folder)(file), named: true }, session);
}

/** Spelling and style, loaded when they are needed. */
async function siteLintsFrom(assets: string): Promise<SiteLints> {
	const { SiteLints } = await import('../../host/siteLint/siteLints.ts');
	return new SiteLints(assets);
}

/** Of a site all of whose files are remembered nobody has read the settings yet. */
function styleFaultsBy(lints: SiteLints, disk: DiskFiles): NonNullable<LintTools['styleFaults']> {
	return async (places, shown) => {
		for (const place of places) await lints.of(place, disk);
		return lints.faults(shown);
	};
}

function toolsOf(disk: DiskFiles, around: Surroundings, options: LintOptions, config: string | undefined): LintTools {
	const { settings, online } = options;
	if (!online) return { checker: new Checker(disk, around, config), settings, ask: async () => undefined };
	let known: (url: string) => LinkState | undefined = () => undefined;
	const checker = new Checker(disk, { ...around, linkState: (url) => known(url) }, config);
	const tools = { checker, settings, online: { known: (url: string) => known(url), pages: asksPages(options) } };
	return {
		...tools,
		async ask(texts, notice, signal) {
			const { askForLinks } = await import('./online.ts');
			known = await askForLinks(texts, tools, options, notice, signal);
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
