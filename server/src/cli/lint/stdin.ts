import type { Terminal } from '../terminal.ts';
import { checkText, mendText } from './check.ts';
import type { LintTools } from './lint.ts';
import type { LintOptions } from './options.ts';
import { Run } from './run.ts';
import { bytesOf, sourceOf } from './source.ts';
import type { Target } from './targets.ts';

/**
 * Checks the text on standard input. With `--fix` the mended text goes to standard output, whole and also when nothing
 * was mended, and the report to standard error, so that an editor can take the one and show the other.
 * @param target the file that the text is taken for; it need not exist
 * @returns the exit code
 */
export async function lintStdin(
	target: Target,
	tools: LintTools,
	options: LintOptions,
	terminal: Terminal,
): Promise<number> {
	const bytes = await terminal.input();
	const source = sourceOf(bytes);
	const run = new Run(options, options.fix ? terminal.err : terminal.out, terminal.err);
	await tools.ask([{ path: target.path, text: () => source.text }], (line) => run.note(line));
	const mends = options.fix && source.valid;
	const outcome = await (mends ? mendText : checkText)(tools, target.path, source.text);
	if (options.fix && !source.valid) run.note(`${target.shown} is not UTF-8 text and was left alone.`);
	if (options.fix) terminal.out.bytes(outcome.mended ? bytesOf(source, outcome.text) : bytes);
	run.add(target, outcome);
	return run.end();
}
