import { Command, CommanderError, Option } from 'commander';
import type { RawLintOptions } from './lint/options.ts';
import type { RawReadyOptions } from './ready/ready.ts';
import type { RawRenderOptions } from './render/render.ts';
import type { Terminal } from './terminal.ts';
import { isUsageError, UsageError } from './usage.ts';

/**
 * Runs `recap`.
 * @param words what was typed after the command's name
 * @returns the exit code: 0 fine, 1 problems were found, 2 wrong use or something could not be done
 */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
	let code = 0;
	const program = programFor(terminal, (result) => {
		code = result;
	});
	try {
		if (words.length === 0) throw new UsageError('Say what to do, such as recap lint; recap --help lists it all.');
		await program.parseAsync(words, { from: 'user' });
		return code;
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return 0;
		if (!(isUsageError(error) || error instanceof CommanderError)) throw error;
		terminal.err.line(`recap: ${inOneLine(error.message)}`);
		return 2;
	} finally {
		terminal.out.flush();
	}
}

// What a command needs is imported when it runs: `recap --help` should not load the rules, nor `recap lint` the server.
function programFor(terminal: Terminal, done: (code: number) => void): Command {
	const program = new Command('recap')
		.description('Checks and renders event recap posts on Hugo sites.')
		.version(terminal.version, '--version', 'print the version')
		.helpOption('--help', 'print this help')
		.helpCommand(false)
		.exitOverride()
		.configureOutput({ writeOut: (text) => terminal.out.write(text), writeErr: () => {}, outputError: () => {} });
	lintCommand(program).action(async (paths: string[], options: RawLintOptions) => {
		const { lint } = await import('./lint/lint.ts');
		done(await lint(paths, options, terminal));
	});
	program
		.command('rules')
		.description('list the rules, or print the page of one')
		.argument('[name]', 'such as image/missing-file')
		.option('--no-color', 'print without colours')
		.action(async (name: string | undefined, options: { color: boolean }) => {
			const { listRules, showRule } = await import('./rules/rules.ts');
			done(name === undefined ? listRules(options.color, terminal) : await showRule(name, terminal));
		});
	program
		.command('render')
		.description("print a post as the HTML of the published page's article")
		.argument('<file>', 'a post')
		.option('--page', 'a page of its own, to be opened in a browser, instead of the article alone')
		.option('--out <file>', 'write to this file instead of standard output')
		.option('--watch', 'write again whenever the post or its folder changes; needs --out')
		.action(async (file: string, options: RawRenderOptions) => {
			const { render } = await import('./render/render.ts');
			done(await render(file, options, terminal));
		});
	program
		.command('ready')
		.description('tell what is to be done before a post is published')
		.argument('<file>', 'a post')
		.option('--json', 'print the checklist as JSON')
		.option('--online', 'ask YouTube and sched whether the talks that the post links are still there')
		.option(
			'--endpoint <name=url>',
			'where --online asks, in place of the real hosts; may stand several times',
			collect,
		)
		.option('--config <file>', "use this file as the team's settings instead of looking for .recap.yaml")
		.option('--no-color', 'print without colours')
		.addHelpText('after', '\nExit code: 0 ready, 1 something is open, 2 wrong use or a file that could not be read.')
		.action(async (file: string, options: RawReadyOptions) => {
			const { ready } = await import('./ready/ready.ts');
			done(await ready(file, options, terminal));
		});
	program
		.command('init')
		.description("write a .recap.yaml for the team's settings, with everything explained and nothing set")
		.argument('[folder]', "the site's root; none means the working folder")
		.action(async (folder: string | undefined) => {
			const { init } = await import('./init/init.ts');
			done(init(folder ?? '.', terminal));
		});
	program
		.command('lsp')
		.description('start the language server, for editors')
		.option('--stdio', 'speak over standard input and output (the only way)')
		// Editors add the number of their own process, which the server's library reads by itself.
		.addOption(new Option('--clientProcessId <number>').hideHelp())
		.action(async () => {
			const { startStdio } = await import('../server.node.ts');
			startStdio();
		});
	return program;
}

function lintCommand(program: Command): Command {
	return program
		.command('lint')
		.description('check posts and content pages')
		.argument('[path...]', 'files, and folders with everything below them; none means the working folder')
		.option('--format <name>', 'stylish, json, sarif, github, junit or markdown', 'stylish')
		.option('--summary', 'tell only how many problems each rule has; with stylish and markdown')
		.option('--fix', 'apply the safe fixes')
		.option('--rule <name:severity>', 'set a rule to off, info, warning or error; may stand several times', collect)
		.option('--site-lint', 'look at English spelling and Markdown style as well')
		.option('--config <file>', "use this file as the team's settings instead of looking for .recap.yaml")
		.option('--online', 'ask YouTube and sched whether the talks that posts link are still there')
		.option(
			'--endpoint <name=url>',
			'where --online asks, in place of the real hosts; may stand several times',
			collect,
		)
		.option('--changed [base]', 'check only what differs from the last commit, or from where the branch left this one')
		.option('--cache [file]', 'remember what was found, and check again only what may have changed')
		.option('--watch', 'check again what changes, until Ctrl+C')
		.option('--baseline <file>', 'do not tell the problems that this file holds')
		.option('--update-baseline', 'write all problems that are found into the baseline instead')
		.option('--max-warnings <number>', 'fail when there are more warnings than this')
		.option('--quiet', 'show errors only')
		.option('--stdin', 'check standard input; with --fix the mended text goes to standard output')
		.option('--stdin-filename <file>', 'the file that standard input is taken for')
		.option('--no-color', 'print without colours')
		.addHelpText(
			'after',
			'\nExit code: 0 clean, 1 errors or too many warnings, 2 wrong use or a file that could not be read, 130 stopped.',
		);
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
	return [...earlier, value];
}

/** A message of the command line's parser, such as `error: unknown option '--fixx'` and a question on its next line. */
function inOneLine(message: string): string {
	return message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
}
