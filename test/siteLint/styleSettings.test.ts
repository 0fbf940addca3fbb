import fs from 'node:fs';
import path from 'node:path';
import { main } from 'markdownlint-cli2';
import { describe, expect, it } from 'vitest';
import { styleFaults } from '../../server/src/host/siteLint/style.ts';
import { StyleSettings } from '../../server/src/host/siteLint/styleSettings.ts';
import { folderWith } from '../support/folder.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

/** Breaks a rule a line: a space at its end, no space after a hash, two headings alike, a hard tab, bare HTML, a comment. */
const text = `# Quay

Talks. 

##Coffee

## Tide

## Tide

A	tab and <b>bold</b>.

<!-- markdownlint-disable-line MD033 --> <i>leaning</i>
`;

const post = 'content/en/quay.md';

/** The rules that speak of a post, each with its lines, and what is said of settings, under the files of a site. */
async function ours(files: Readonly<Record<string, string>>, at = post) {
	const settings = new StyleSettings();
	const memory = new MemoryFiles(
		Object.fromEntries(Object.entries({ ...files, [at]: text }).map(([name, content]) => [`/repo/${name}`, content])),
	);
	const style = await settings.of(`/repo/${at}`, '/repo', memory);
	const found = styleFaults(text, style).map(
		({ name, span }) => `${text.slice(0, span.start).split('\n').length} ${name}`,
	);
	return { found: [...new Set(found)].sort(), faults: [...settings.faults].map(([, line]) => line('It')) };
}

/** The same by markdownlint-cli2 itself. */
async function theirs(files: Readonly<Record<string, string>>, at = post): Promise<string[]> {
	const directory = folderWith({ ...files, [at]: text });
	const lines: string[] = [];
	await main({
		directory,
		argv: ['**/*.md'],
		logMessage: () => undefined,
		logError: (line) => void lines.push(line),
	});
	const found = lines.flatMap((line) => {
		const [, number, rule] = /^[^:]+:(\d+)(?::\d+)? (?:error )?(MD\d+)/.exec(line) ?? [];
		return number && rule ? [`${number} ${rule}`] : [];
	});
	return [...new Set(found)].sort();
}

const json = (value: unknown) => JSON.stringify(value, null, '\t');

const layouts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'a .markdownlint.json': { '.markdownlint.json': json({ MD009: false, MD033: false }) },
	'a .markdownlint.jsonc with comments and a comma too many': {
		'.markdownlint.jsonc': '// ours\n{\n\t/* spaces */ "MD009": false, // yes\n\t"no-hard-tabs": false,\n}\n',
	},
	'a .markdownlint.yaml': { '.markdownlint.yaml': '# ours\ndefault: false\nMD024: true\n' },
	'a .markdownlint.yml that stands behind a .markdownlint.json': {
		'.markdownlint.yml': 'MD024: false\n',
		'.markdownlint.json': json({ default: false, MD010: true }),
	},
	'a .markdownlint-cli2.jsonc': {
		'.markdownlint-cli2.jsonc': json({ config: { MD018: false }, noInlineConfig: true }),
	},
	'a .markdownlint-cli2.yaml': {
		'.markdownlint-cli2.yaml': 'config:\n  whitespace: false\n  MD024:\n    siblings_only: true\n',
	},
	'a .markdownlint-cli2.jsonc that sets no rule': { '.markdownlint-cli2.jsonc': json({ noInlineConfig: false }) },
	'both, the one beside the post': {
		'.markdownlint-cli2.jsonc': json({ config: { MD009: false, MD010: false } }),
		'content/en/.markdownlint.json': json({ MD018: false }),
	},
	'both at the root': {
		'.markdownlint-cli2.jsonc': json({ config: { MD009: false, MD010: false } }),
		'.markdownlint.json': json({ MD018: false }),
	},
	'two for markdownlint-cli2, one below the other': {
		'.markdownlint-cli2.jsonc': json({ config: { MD009: false, MD010: false } }),
		'content/.markdownlint-cli2.yaml': 'config:\n  MD010: true\n  MD024: false\n',
	},
	'two of markdownlint, of which the nearer counts alone': {
		'.markdownlint.json': json({ MD009: false }),
		'content/.markdownlint.yaml': 'MD010: false\n',
	},
	'a package.json': { 'package.json': json({ name: 'quay', 'markdownlint-cli2': { config: { MD024: false } } }) },
	'one that extends another': {
		'.markdownlint.json': json({ extends: './style/base.yaml', MD009: true }),
		'style/base.yaml': 'default: false\nMD009: false\nMD018: true\n',
	},
	'posts that are left out': { '.markdownlint-cli2.jsonc': json({ ignores: ['content/en/**'] }) },
	'other posts that are left out': { '.markdownlint-cli2.jsonc': json({ ignores: ['content/es/**', '*.txt'] }) },
};

describe('the style of a site', () => {
	it.each(Object.entries(layouts))('under %s is what markdownlint-cli2 takes it for', async (_, files) => {
		expect(await ours(files)).toEqual({ found: await theirs(files), faults: [] });
	});

	it('is our own where it has no settings, and a package.json without any is none', async () => {
		const { found } = await ours({});
		expect(found).toContain('3 MD009');
		expect(found).not.toContain('11 MD033');
		expect((await ours({ 'package.json': json({ name: 'quay' }) })).found).toEqual(found);
	});

	it.each([
		['.markdownlint.json', '{ broken', 'is no valid JSON ('],
		['.markdownlint.yaml', 'a: [\n', 'is no valid YAML ('],
		['.markdownlint.yaml', '- MD009\n', 'holds no settings'],
		['.markdownlint-cli2.yaml', 'config: all\n', 'holds no settings under config'],
		['.markdownlint.cjs', 'module.exports = {};\n', 'is code, which is not run here'],
		['.markdownlint-cli2.mjs', 'export default {};\n', 'is code, which is not run here'],
		['.markdownlint.json', json({ extends: 'quay-style' }), 'extends quay-style, which is not read here'],
		['.markdownlint.json', json({ extends: './.markdownlint.json' }), 'of which nothing is known'],
		['.markdownlint.json', json({ extends: './style.cjs' }), 'of which nothing is known'],
	])('is not guessed where %s holds %j', async (name, content, why) => {
		const { found, faults } = await ours({ [name]: content });
		expect(found).toEqual([]);
		expect(faults.at(-1)).toMatch(/, so nothing is said of Markdown style under it\.$/);
		expect(faults.at(-1)).toContain(`It ${why}`.replace('It of', 'of'));
	});

	it('runs no code of the site', async () => {
		const folder = folderWith({ [post]: text });
		const mark = path.join(folder, 'ran');
		const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')\n`;
		for (const name of ['.markdownlint.cjs', '.markdownlint-cli2.cjs', 'rule.cjs'])
			fs.writeFileSync(path.join(folder, name), code);
		fs.writeFileSync(path.join(folder, 'content/.markdownlint-cli2.jsonc'), json({ customRules: ['../rule.cjs'] }));
		const { DiskFiles } = await import('../../server/src/host/disk.ts');
		await new StyleSettings().of(path.posix.join(folder, post), folder, new DiskFiles());
		expect(fs.existsSync(mark)).toBe(false);
	});
});
