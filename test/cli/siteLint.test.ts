import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const file = `${postFolder}/index.md`;

/** A site whose only post has a wrong word, a word of the site's own, and a space at the end of a line. */
const site = (more: Readonly<Record<string, string>> = {}) =>
	folderWith({ ...postFiles({ body: 'The talk was painles for istiod. ' }), '.git/HEAD': '', ...more });

async function found(words: readonly string[], folder: string): Promise<[string, string, number][]> {
	const { out, err } = await recap(['lint', '--format', 'json', ...words], { cwd: folder });
	expect(err).toBe('');
	const { files } = JSON.parse(out);
	return files.flatMap(
		({ problems }: { problems: { rule: string; severity: string; range: { start: { line: number } } }[] }) =>
			problems
				.filter(({ rule }) => rule === 'text/spelling' || rule === 'text/style')
				.map(({ rule, severity, range }) => [rule, severity, range.start.line + 1]),
	);
}

describe('recap lint --site-lint', () => {
	it('tells words that nobody knows and Markdown out of style, which a plain run does not', async () => {
		const folder = site({ '.spelling': '# ours\nistiod\nUtrecht\nmeetup\n' });
		expect(await found([], folder)).toEqual([]);
		expect(await found(['--site-lint'], folder)).toEqual([
			['text/spelling', 'info', 13],
			['text/style', 'info', 13],
		]);
		const { out } = await recap(['lint', '--site-lint'], { cwd: folder });
		expect(out).toContain(`${file}\n`);
		expect(out).toContain('painles is not in the dictionary. Did you mean painless? A word that is right belongs in');
		expect(out).toContain('Trailing spaces: Expected: 0 or 2; Actual: 1 (MD009).');
	}, 30_000);

	it('heeds the team’s severities, what was asked for this once, and the site’s own style', async () => {
		const rules = 'rules:\n  text/spelling: warning\n';
		const folder = site({
			'.recap.yaml': rules,
			'.spelling': 'istiod\nUtrecht\nmeetup\n',
			'.markdownlint.json': '{ "MD009": false, "MD013": false, "MD041": false }',
		});
		expect(await found(['--site-lint'], folder)).toEqual([['text/spelling', 'warning', 13]]);
		expect(await found(['--site-lint', '--rule', 'text/spelling:off'], folder)).toEqual([]);
	}, 30_000);

	it('says why it says nothing of style, whether files are checked or remembered', async () => {
		const folder = site({ '.markdownlint-cli2.cjs': 'throw new Error("ran");\n' });
		const line =
			'.markdownlint-cli2.cjs is code, which is not run here, so nothing is said of Markdown style under it.\n';
		for (let run = 0; run < 2; run++) {
			const { out, err } = await recap(['lint', '--site-lint', '--cache=found.cache'], { cwd: folder });
			expect({ err, style: out.includes('text/style') }).toEqual({ err: line, style: false });
		}
		expect((await recap(['lint'], { cwd: folder })).err).toBe('');
	}, 30_000);

	it('says nothing of the spelling of another language', async () => {
		const folder = folderWith({ 'content/es/blog/2026/dia/index.md': '---\ntitle: "Un día"\n---\n\nHola a todos.\n' });
		expect(await found(['--site-lint'], folder)).toEqual([]);
	}, 30_000);

	it('with --cache looks again when the site’s word list changes', async () => {
		const folder = site({
			'.spelling': 'istiod\nUtrecht\nmeetup\n',
			'.markdownlint.json': '{ "MD009": false, "MD013": false, "MD041": false }',
		});
		const words = ['--site-lint', '--cache', 'found.cache'];
		expect(await found(words, folder)).toHaveLength(1);
		expect(await found(words, folder)).toHaveLength(1);
		writeFileSync(`${folder}/.spelling`, 'istiod\nUtrecht\nmeetup\npainles\n');
		expect(await found(words, folder)).toEqual([]);
		expect(await found(['--cache', 'found.cache'], folder)).toEqual([]);
	}, 30_000);
});
