import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

describe('wrong use ends with 2 and one line that names the nearest', () => {
	const wrong: readonly (readonly [string, readonly string[], string])[] = [
		['no command', [], 'recap: Say what to do, such as recap lint; recap --help lists it all.'],
		['an unknown command', ['lnt'], "recap: unknown command 'lnt' (Did you mean lint?)"],
		['an unknown flag', ['lint', '--fixx'], "recap: unknown option '--fixx' (Did you mean --fix?)"],
		['an unknown flag before the command', ['--versio'], "recap: unknown option '--versio' (Did you mean --version?)"],
		[
			'an unknown format',
			['lint', '--format', 'jsn'],
			'recap: There is no format jsn; there are stylish, json, sarif, github, junit and markdown. Did you mean json?',
		],
		[
			'a format that is near to none',
			['lint', '--format', 'xml'],
			'recap: There is no format xml; there are stylish, json, sarif, github, junit and markdown.',
		],
		[
			'an unknown rule',
			['lint', '--rule', 'image/missing-fil:off'],
			'recap: There is no rule image/missing-fil. Did you mean image/missing-file?',
		],
		[
			'an unknown severity',
			['lint', '--rule', 'image/no-text:warn'],
			'recap: There is no severity warn; there are off, info, warning, error. Did you mean warning?',
		],
		[
			'a rule without a severity',
			['lint', '--rule', 'image/no-text'],
			'recap: --rule takes a rule and a severity, as in image/no-text:warning (off, info, warning, error).',
		],
		[
			'a number that is none',
			['lint', '--max-warnings', 'few'],
			'recap: --max-warnings takes a whole number, not few.',
		],
		['a number below 0', ['lint', '--max-warnings', '-1'], 'recap: --max-warnings takes a whole number, not -1.'],
		[
			'a path that does not exist',
			['lint', 'content/en/blog/2026/utrech'],
			'recap: content/en/blog/2026/utrech does not exist. Did you mean content/en/blog/2026/utrecht?',
		],
		[
			'a path below one that does not exist',
			['lint', 'contnt/en/blog'],
			'recap: contnt/en/blog does not exist. Did you mean content?',
		],
		['a path that is near to none', ['lint', 'zzzzzzzz'], 'recap: zzzzzzzz does not exist.'],
		['--stdin with a path', ['lint', '--stdin', 'content'], 'recap: --stdin reads standard input and takes no path.'],
		[
			'--stdin-filename alone',
			['lint', '--stdin-filename', 'a.md'],
			'recap: --stdin-filename names the text of --stdin, which is missing.',
		],
		['a flag without its value', ['lint', '--format'], "recap: option '--format <name>' argument missing"],
		[
			'the page of an unknown rule',
			['rules', 'image/missing'],
			'recap: There is no rule image/missing. Did you mean image/missing-file?',
		],
		[
			'two rules',
			['rules', 'image/case', 'image/no-text'],
			"recap: too many arguments for 'rules'. Expected 1 argument but got 2.",
		],
		['a rendering of nothing', ['render'], "recap: missing required argument 'file'"],
		[
			'a rendering of what does not exist',
			['render', 'content/en/blog/2026/utrecht/indx.md'],
			'recap: content/en/blog/2026/utrecht/indx.md does not exist. Did you mean content/en/blog/2026/utrecht/index.md?',
		],
		['a rendering of a folder', ['render', postFolder], `recap: ${postFolder} is not a file.`],
	];

	for (const [what, words, line] of wrong) {
		it(`for ${what}`, async () => {
			const cwd = folderWith(postFiles());
			expect(await recap(words, { cwd })).toEqual({ code: 2, out: '', err: `${line}\n` });
		});
	}

	it('before anything was mended', async () => {
		const cwd = folderWith(postFiles({ caption: 'Coffee.' }));
		expect((await recap(['lint', '--fix', 'content', 'none'], { cwd })).code).toBe(2);
		expect((await recap(['lint', 'content'], { cwd })).code).toBe(1);
	});
});

describe('what the command says of itself', () => {
	it('prints its help, for a person who looks for a command or a flag', async () => {
		const { code, out, err } = await recap(['--help']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		for (const word of ['lint', 'rules', 'render', 'lsp', '--version', '--help']) expect(out).toContain(word);
	});

	it('prints the help of a command', async () => {
		const { code, out, err } = await recap(['lint', '--help']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const flags = '--format --fix --rule --max-warnings --quiet --stdin --stdin-filename --no-color';
		for (const flag of flags.split(' ')) expect(out).toContain(flag);
		expect(out).toContain('Exit code: 0');
	});

	it('prints its version', async () => {
		const { code, out } = await recap(['--version']);
		expect(code).toBe(0);
		expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
	});
});
