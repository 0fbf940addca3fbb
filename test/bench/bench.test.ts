import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtRecap, root, start } from '../cli/support/recap.ts';

const recap = builtRecap();
const hasHugo = spawnSync('hugo', ['version']).status === 0;
const bench = path.join(root, 'scripts/bench.mjs');
const short = ['--no-server', '--no-rivals', '--no-growth'];

it('measures the command against its floor, on posts of our own, and says for each bar whether it is met', async () => {
	const words = ['--own', '--copies', '1', '--rounds', '1', '--links', '0', '--recap', recap.script, ...short];
	const { code, out, err } = await start(bench, words, {});
	expect(err).toBe('');
	expect(out).toMatch(/^54 generated posts, each once, median of 1 rounds\.\n/);
	const rows = out.split('\n').filter((line) => line.startsWith('| '));
	expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual([
		'measure',
		expect.stringMatching(/^-+$/),
		'all files, wall',
		'all files, memory',
		'second run with --cache, wall',
		'one file, wall, over node -e 0',
		'--help, wall, over node -e 0',
		'pages of 54 posts, over bare Markdown',
		...(hasHugo ? ['one page, over a Hugo process (not the same job)'] : []),
	]);
	const allMet = rows.slice(2).every((row) => row.split('|')[6]?.trim() !== 'NO');
	expect(code).toBe(allMet ? 0 : 1);
}, 60_000);

it('measures the link checker beside linkinator in a table of its own', async () => {
	const words = ['--own', '--copies', '1', '--rounds', '1', '--links', '40', '--recap', recap.script, ...short];
	const { out, err } = await start(bench, words, {});
	expect(err).toBe('');
	const rows = out.split('\n').filter((line) => line.startsWith('| 40 links'));
	expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
		[
			'',
			'40 links, wall',
			expect.stringMatching(/^\d+ ms$/),
			expect.stringMatching(/^\d+ ms$/),
			expect.any(String),
			'1x',
			expect.any(String),
			'',
		],
		[
			'',
			'40 links, memory',
			expect.stringMatching(/^\d+ MB$/),
			expect.stringMatching(/^\d+ MB$/),
			expect.any(String),
			'1x',
			expect.any(String),
			'',
		],
	]);
}, 60_000);

it('measures the check beside other checkers of Markdown, and a site beside one of ten times the files', async () => {
	const words = ['--own', '--copies', '1', '--rounds', '1', '--links', '0', '--recap', recap.script, '--no-server'];
	const { out, err } = await start(bench, words, {});
	expect(err).toBe('');
	const rows = out.split('\n').filter((line) => line.startsWith('| '));
	const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
	const barOf = (name: string) => cells.find((row) => row[1] === name)?.[5];
	expect(barOf('markdownlint-cli2, CPU')).toBe('1/12');
	expect(barOf('vscode-markdown-languageservice, wall')).toBe('1/4');
	expect(barOf('remark with a front matter schema, wall')).toBe('1/15');
	expect(barOf('54 to 540 files, wall per file')).toBe('1.15x');
}, 120_000);

it('refuses a number of rounds that is none', async () => {
	const { code, err } = await start(bench, ['--rounds', 'many', '--recap', recap.script], {});
	expect({ code, err }).toEqual({ code: 1, err: '--rounds takes a whole number from 1, not many.\n' });
});
