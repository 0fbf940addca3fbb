import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readMarked } from '../rules/marked.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How often a translation was looked for. */
let asked = 0;

beforeAll(() => {
	const l10n: { config(options: { contents: object }): void } = createRequire(path.join(root, 'server/package.json'))(
		'@vscode/l10n',
	);
	l10n.config({
		contents: new Proxy(
			{},
			{
				get: () => {
					asked++;
					return undefined;
				},
			},
		),
	});
});

it('rules say nothing while they are loaded, when nobody knows the language yet', async () => {
	await import('../../server/src/core/checker.ts');
	await import('../../server/src/core/config/schema.ts');
	expect(asked).toBe(0);
});

it('a post without a problem asks for no translation, one with a problem does', async () => {
	const { check, exampleFiles } = await import('../support/check.ts');
	const documents = path.join(root, 'test/rules/documents');
	const clean = fs
		.readdirSync(documents)
		.filter((name) => /^clean-(?:recap|chinese|spanish|ukrainian)\.md$/.test(name));
	expect(clean).toHaveLength(4);
	for (const name of clean) {
		const { text, at = '', files } = readMarked(fs.readFileSync(path.join(documents, name), 'utf8'));
		const beside = Object.fromEntries(Object.entries(files).map(([file, content]) => [`/site/${file}`, content]));
		const before = asked;
		const { problems } = await check(text, { ...(at && { path: `/site/${at}` }), files: exampleFiles(beside) });
		expect({ name, problems, asked: asked - before }).toEqual({ name, problems: [], asked: 0 });
	}
	const before = asked;
	expect((await check('TODO\n')).problems.length).toBeGreaterThan(0);
	expect(asked).toBeGreaterThan(before);
});
