import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DistantFiles, distantFileSystem, type FileDoor } from '../../server/src/host/distant.ts';
import { PatientFiles } from '../../server/src/host/patient.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { pngHead } from '../support/picture.ts';

/** The door to files in memory. */
function doorTo(memory: MemoryFiles): FileDoor {
	return {
		list: (folder) => memory.list(folder),
		read: async (path, most) => (await memory.read(path))?.slice(0, most),
		async glimpse(path, most) {
			memory.asked.picture++;
			const bytes = memory.bytes(path);
			return bytes && { bytes: bytes.subarray(0, most), size: bytes.length };
		},
		weight: async (path) => memory.bytes(path)?.length,
	};
}

afterEach(() => {
	vi.useRealTimers();
});

describe('files behind a door', () => {
	it('that never opens are waited for ten seconds, all of them together, and asked for again when it opens', async () => {
		vi.useFakeTimers();
		const open: (() => void)[] = [];
		const memory = new MemoryFiles({ '/site/a/hall.png': pngHead(640, 480), '/site/a/quay.png': pngHead(64, 48) });
		const shut = new Promise<void>((resolve) => open.push(resolve));
		const door = doorTo(memory);
		const { files, patience } = distantFileSystem({
			...door,
			list: (folder) => shut.then(() => door.list(folder)),
			glimpse: (path, most) => shut.then(() => door.glimpse(path, most)),
		});
		let stalled = 0;
		const arrived = vi.fn();
		const patient = new PatientFiles(
			files,
			{ stalled: () => stalled++, unreadable: () => undefined, arrived },
			patience,
		);
		const began = Date.now();
		const all = ['hall', 'quay'].map((name) => patient.picture(`/site/a/${name}.png`));
		const answers = Promise.all([patient.list('/site/a'), ...all]);
		await vi.runAllTimersAsync();
		expect(await answers).toEqual([undefined, undefined, undefined]);
		expect(Date.now() - began).toBe(10_000);
		expect(stalled).toBe(3);
		for (const one of open) one();
		await vi.runAllTimersAsync();
		expect(arrived).toHaveBeenCalledOnce();
		expect(await patient.picture('/site/a/hall.png')).toMatchObject({ size: { width: 640 } });
	});

	it('are asked for once, and their sizes are known once somebody looked', async () => {
		const memory = new MemoryFiles({ '/site/a/index.md': '', '/site/a/hall.png': pngHead(640, 480) });
		const files = new DistantFiles(doorTo(memory));
		expect(files.sizeOf('/site/a/hall.png')).toBeUndefined();
		files.expect(['/site/a/hall.png']);
		await Promise.all([files.list('/site/a'), files.list('/site/a'), files.picture('/site/a/hall.png')]);
		expect(await files.picture('/site/a/hall.png')).toMatchObject({ size: { width: 640, height: 480 } });
		expect(files.sizeOf('/site/a/hall.png')).toEqual({ width: 640, height: 480 });
		// The folder with the two above it, which a site is looked for in.
		expect(memory.asked).toEqual({ list: 3, read: 0, picture: 1 });
	});

	it('are asked for anew where that failed', async () => {
		let isDown = true;
		const memory = new MemoryFiles({ '/a/index.md': '' });
		const list = (folder: string) => (isDown ? Promise.reject(new Error('no line')) : memory.list(folder));
		const files = new DistantFiles({ ...doorTo(memory), list });
		await expect(files.list('/a')).rejects.toThrow('no line');
		isDown = false;
		expect([...((await files.list('/a')) ?? new Map()).keys()]).toEqual(['index.md']);
	});

	it('are as they are, whatever came, changed and went, as long as each change is told', async () => {
		const folder = fc.constantFrom('/site', '/site/a', '/site/a/b');
		const name = fc.constantFrom('hugo.toml', 'hall.png', 'index.md');
		const content = fc.constantFrom<string | Uint8Array>('one', 'two', pngHead(10, 20), pngHead(30, 40));
		const change = fc.record({ folder, name, content: fc.option(content, { nil: undefined }), tells: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
				const memory = new MemoryFiles({ '/site/a/b/index.md': 'first', '/site/keep.md': '' });
				const files = new DistantFiles(doorTo(memory));
				for (const { folder, name, content, tells } of changes) {
					const path = `${folder}/${name}`;
					if (content === undefined) memory.remove(path);
					else memory.write(path, content);
					if (tells) files.changed(path);
					// Without a word of what it was, everything may have changed.
					files.forget();
					for (const one of ['/site', '/site/a', '/site/a/b']) {
						expect(await files.list(one)).toEqual(await memory.list(one));
						expect(await files.read(`${one}/hugo.toml`)).toEqual(await memory.read(`${one}/hugo.toml`));
						const bytes = memory.bytes(`${one}/hall.png`);
						const size = (await files.picture(`${one}/hall.png`))?.kind === 'measured';
						expect(size).toBe(bytes?.[0] === 0x89);
						expect(files.sizeOf(`${one}/hall.png`)?.width).toBe(size ? bytes?.[19] : undefined);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});
});
