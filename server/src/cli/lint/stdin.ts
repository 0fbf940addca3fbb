import { folderOf } from '../../core/site/paths.ts';
import { checkText, mendText } from './check.ts';
import { baselineOf, type Session } from './files.ts';
import { Run } from './run.ts';
import { bytesOf, sourceOf } from './source.ts';
import { shownFrom, type Target } from './targets.ts';

/**
 * Checks the text on standard input. With `--fix` the mended text goes to standard output, whole and also when nothing
 * was mended, and the report to standard error, so that an editor can take the one and show the other.
 * @param target the file that the text is taken for; it need not exist
 * @returns the exit code
 */
export async function lintStdin(target: Target, session: Session): Promise<number> {
	const { tools, options, terminal, about, stop } = session;
	const baseline = await baselineOf(session);
	const bytes = await terminal.input();
	const source = sourceOf(bytes);
	const run = new Run(options, options.fix ? terminal.err : terminal.out, terminal.err, about, baseline);
	const { text, decoding } = source;
	await tools.ask([{ path: target.path, text: () => text }], (line) => run.note(line), stop.signal);
	const mends = options.fix && !decoding;
	const outcome = await (mends ? mendText(tools, target.path, text) : checkText(tools, target.path, text, decoding));
	if (options.fix && decoding) run.note(`${target.shown} is not UTF-8 text and was left alone.`);
	if (options.fix) terminal.out.bytes(outcome.mended ? bytesOf(source, outcome.text) : bytes);
	const shown = shownFrom(terminal.folder);
	const { site } = await tools.checker.homeFor(target.path);
	for (const { path, message } of site.configFaults ?? []) run.note(message(shown(path)));
	const config = await tools.checker.configFor(target.path, tools.settings);
	if (config?.problems.length && config.path !== target.path) {
		run.note(`${shown(config.path)} has problems of its own; recap lint tells them.`);
	}
	const place = { site, folder: folderOf(target.path), path: target.path };
	for (const line of (await tools.styleFaults?.([place], shown)) ?? []) run.note(line);
	run.add(target, outcome);
	return run.end();
}
