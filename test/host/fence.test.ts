import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/src/core/site/files.ts';
import { fenced } from '../../server/src/host/fence.ts';
import type { FileSystem } from '../../server/src/host/host.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { picture } from '../support/picture.ts';

/** A site that is open, with a link in it that leads out, and things above it. */
const files = {
	'/home/.recap.yaml': 'above',
	'/home/site/hugo.toml': 'inside',
	'/home/site/content/a.jpg': picture,
	'/home/site/theme/hugo.toml': 'behind a link',
	'/home/site-two/hugo.toml': 'beside',
};

/** Of the names in the site one is a link, behind which there is a folder. */
class LinkedFiles extends MemoryFiles {
	override async list(folder: string): Promise<Listing | undefined> {
		const listing = await super.list(folder);
		if (folder !== '/home/site' || !listing) return listing;
		return new Map([...listing, ['theme', { name: 'theme', kind: 'link' }]]);
	}
}

function system() {
	const memory = new LinkedFiles(files);
	const state = { stands: true, authors: 0 };
	const inner: FileSystem = {
		files: memory,
		around: {
			today: () => '2026-03-14',
			author: async () => {
				state.authors++;
				return 'Ada Lin';
			},
		},
		pictureSize: () => ({ width: 1, height: 1 }),
		forget() {},
	};
	return { memory, state, ...fenced(inner, { stands: () => state.stands, folders: () => ['/home/site'] }) };
}

describe('a fence around the open folders', () => {
	it('lets everything through that is inside', async () => {
		const { files: inside, pictureSize } = system();
		expect([...((await inside.list('/home/site/content')) ?? [])].map(([name]) => name)).toEqual(['a.jpg']);
		expect(await inside.read('/home/site/hugo.toml')).toBe('inside');
		expect(await inside.picture?.('/home/site/content/a.jpg')).toMatchObject({ kind: 'measured' });
		expect(pictureSize('/home/site/content/a.jpg')).toEqual({ width: 1, height: 1 });
	});

	it('hides what is above, beside, or behind a link, without looking at it', async () => {
		const { files: outside, pictureSize, memory } = system();
		for (const path of [
			'/home/.recap.yaml',
			'/home/site-two/hugo.toml',
			'/home/site/theme/hugo.toml',
			'/home/site/content/../../.recap.yaml',
		]) {
			expect(await outside.read(path)).toBeUndefined();
			expect(await outside.weight?.(path)).toBeUndefined();
			expect(await outside.picture?.(path)).toBeUndefined();
		}
		for (const folder of ['/', '/home', '/home/site-two', '/home/site/theme'])
			expect(await outside.list(folder)).toBeUndefined();
		expect(pictureSize('/home/site-two/a.jpg')).toBeUndefined();
		expect(memory.asked).toMatchObject({ read: 0, picture: 0 });
	});

	it('asks nobody who the author is', async () => {
		const { around, state } = system();
		expect(await around.author?.()).toBeUndefined();
		expect(state.authors).toBe(0);
		expect(around.today()).toBe('2026-03-14');
	});

	it('is gone as soon as it does not stand any more', async () => {
		const { files: all, around, pictureSize, state } = system();
		expect(await all.read('/home/.recap.yaml')).toBeUndefined();
		state.stands = false;
		expect(await all.read('/home/.recap.yaml')).toBe('above');
		expect(await all.read('/home/site/theme/hugo.toml')).toBe('behind a link');
		expect((await all.list('/home'))?.has('site-two')).toBe(true);
		expect(pictureSize('/home/site-two/a.jpg')).toBeDefined();
		expect(await around.author?.()).toBe('Ada Lin');
	});

	it('never reads a file that is not in the open folder, whatever the path', async () => {
		const part = fc.constantFrom(
			'home',
			'site',
			'content',
			'..',
			'.',
			'',
			'theme',
			'hugo.toml',
			'.recap.yaml',
			'site-two',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
				const { files: some } = system();
				const text = await some.read(`/${parts.join('/')}`);
				expect([undefined, 'inside']).toContain(text);
			}),
		);
	});
});
