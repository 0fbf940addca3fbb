import path from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';

/** gray-matter can read a file by its name; nobody asks it to, so there is no disk behind it here. */
const noDisk: Plugin = {
	name: 'no-disk',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^fs$/ }, () => ({ path: 'fs', namespace: 'none' }));
		onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export {}' }));
	},
};

it('the core runs where there is neither Node nor a disk, as in a browser’s worker', async () => {
	const root = path.resolve(import.meta.dirname, '../..');
	const entry = `
		import { Checker } from './server/src/core/checker.ts';
		import { renderPost } from './server/src/core/render/page.ts';
		const files = { list: async () => new Map(), read: async () => undefined };
		const checker = new Checker(files, { today: () => '2026-03-14' });
		globalThis.answer = checker
			.check('/site/content/en/blog/2026/a/index.md', text, { severities: new Map(), include: [] })
			.then(({ post, place, facts, problems }) => ({
				rules: problems.map((problem) => problem.rule),
				html: renderPost(post, place, facts, { pictures: 'site', pictureSize: () => undefined }).html,
			}));
	`;
	const { outputFiles } = await build({
		stdin: { contents: entry, resolveDir: root, loader: 'ts' },
		bundle: true,
		write: false,
		platform: 'browser',
		format: 'iife',
		target: 'chrome128',
		plugins: [noDisk],
		logLevel: 'error',
	});
	const text =
		'---\ntitle: "Mesh Day"\ndescription: In Porto\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n\nHello.\n';
	// gray-matter asks for Node's Buffer at its first call; the little it does with it is told it needs nothing.
	const Buffer = { from: (value: unknown) => value, isBuffer: () => false };
	const world: { answer?: Promise<{ rules: string[]; html: string }> } & Record<string, unknown> = {
		text,
		URL,
		TextDecoder,
		Buffer,
	};
	vm.runInNewContext(outputFiles[0]?.text ?? '', world);
	const { rules, html } = (await world.answer) ?? { rules: [], html: '' };
	expect(rules).toEqual(['description/ending']);
	expect(html).toContain('Hello.');
});
