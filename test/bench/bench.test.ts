import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtRecap, type Ran, root, start } from '../cli/support/recap.ts';

const recap = builtRecap();
const hasHugo = spawnSync('hugo', ['version']).status === 0;
const bench = path.join(root, 'scripts/bench.mjs');

describe('the bench, on posts of our own', () => {
	/** One run tells of everything, because each takes its time. */
	let ran: Ran;
	let rows: string[][];

	beforeAll(async () => {
		const words = ['--own', '--copies', '1', '--rounds', '1', '--links', '40', '--recap', recap.script, '--no-server'];
		ran = await start(bench, words, {});
		const lines = ran.out.split('\n').filter((line) => line.startsWith('| '));
		rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
	}, 300_000);

	it('measures the command against its floor, and says for each bar whether it is met', () => {
		expect(ran.err).toBe('');
		expect(ran.out).toMatch(
			/^54 generated posts, each once: 54 files with \d\.\d MB of text, median of 1 rounds\.\n\d+ cores? of .+ GB of memory, .+ Node \d+\./,
		);
		expect(ran.out).not.toContain(os.hostname());
		expect(ran.out).not.toContain(root);
		const wanted = [
			'measure',
			expect.stringMatching(/^-+$/),
			'all files, wall',
			'markdownlint-cli2, CPU',
			'vscode-markdown-languageservice, wall',
			'remark with a front matter schema, wall',
			'second run with --cache, wall',
			'all files, memory',
			'--help, wall, over node -e 0',
			'54 to 540 files, wall per file',
			'54 to 540 files, memory',
			'measure',
			expect.stringMatching(/^-+$/),
			'one file, wall, over node -e 0',
			'pages of 54 posts, over bare Markdown',
			...(hasHugo ? ['one page, over a Hugo process (not the same job)'] : []),
		];
		// The next table begins behind this one.
		expect(rows.map((row) => row[1]).slice(0, wanted.length + 1)).toEqual([...wanted, 'measure']);
		expect(ran.code).toBe(rows.every((row) => row[6] !== 'NO') ? 0 : 1);
	});

	it('measures the link checker beside linkinator in a table of its own', () => {
		expect(rows.filter((row) => row[1]?.startsWith('40 links'))).toEqual([
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
	});

	it('measures the check beside other checkers of Markdown, and a site beside one of ten times the files', () => {
		const barsOf = (name: string) => {
			const row = rows.find((one) => one[1] === name);
			return [row?.[5], row?.[7]];
		};
		expect(barsOf('all files, wall')).toEqual(['6x', '4.5x']);
		expect(barsOf('markdownlint-cli2, CPU')).toEqual(['1/12', '1/18']);
		expect(barsOf('vscode-markdown-languageservice, wall')).toEqual(['1/4', '1/6']);
		expect(barsOf('remark with a front matter schema, wall')).toEqual(['1/15', '1/25']);
		expect(barsOf('second run with --cache, wall')).toEqual(['2x', '1.5x']);
		expect(barsOf('all files, memory')).toEqual(['2x', '1.5x']);
		expect(barsOf('--help, wall, over node -e 0')).toEqual(['1.6x', '1.3x']);
		expect(barsOf('54 to 540 files, wall per file')).toEqual(['1.15x', '1.05x']);
	});
});

it('refuses a number of rounds that is none', async () => {
	const { code, err } = await start(bench, ['--rounds', 'many', '--recap', recap.script], {});
	expect({ code, err }).toEqual({ code: 1, err: '--rounds takes a whole number from 1, not many.\n' });
});
