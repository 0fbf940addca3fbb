import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeOwnPosts } from '../../scripts/bench/posts.mjs';
import { lint } from '../../server/src/cli/lint/lint.ts';
import { Output } from '../../server/src/cli/output.ts';
import { headBytes } from '../../server/src/core/pages/heads.ts';
import { folderWith } from '../support/folder.ts';

const counters = vi.hoisted(() => ({ yaml: 0 }));

vi.mock('yaml', async (original) => {
	const yaml = await original<typeof import('yaml')>();
	const counted = <T extends (...words: never[]) => unknown>(parse: T): T =>
		((...words) => {
			counters.yaml++;
			return parse(...words);
		}) as T;
	return { ...yaml, parse: counted(yaml.parse), parseDocument: counted(yaml.parseDocument) };
});

afterEach(() => vi.restoreAllMocks());

const config = 'baseURL: https://istio.io/\nlanguages: { en: {} }\n';

/** The posts of the bench: 54 with eight pictures each, in seven years. */
function site(more: Readonly<Record<string, string>> = {}): string {
	const folder = folderWith({ 'hugo.yaml': config, ...more });
	fs.mkdirSync(path.join(folder, '.git'));
	writeOwnPosts(path.join(folder, 'content'));
	return folder;
}

/** What a check of a site reads, counted where it asks the disk. */
async function reads(folder: string, options: { cache?: string } = {}) {
	const counts = {
		...{ folders: 0, texts: 0, textBytes: 0, heads: 0, otherBytes: 0 },
		...{ pictures: 0, pictureBytes: 0, looks: 0 },
	};
	const { readdirSync, readFileSync, openSync, readSync } = fs;
	const opened = new Map<number, string>();
	let isWhole = false;
	for (const look of ['statSync', 'lstatSync', 'existsSync', 'accessSync'] as const) {
		const real = fs[look];
		vi.spyOn(fs, look).mockImplementation(
			new Proxy(real, {
				apply(target, self, words) {
					counts.looks++;
					return Reflect.apply(target, self, words);
				},
			}),
		);
	}
	counters.yaml = 0;
	vi.spyOn(fs, 'readdirSync').mockImplementation(((...words: Parameters<typeof readdirSync>) => {
		counts.folders++;
		return readdirSync(...words);
	}) as typeof readdirSync);
	const wholeFile: typeof readFileSync = ((...words: Parameters<typeof readFileSync>) => {
		try {
			return readFileSync(...words);
		} finally {
			isWhole = false;
		}
	}) as typeof readFileSync;
	vi.spyOn(fs, 'readFileSync').mockImplementation(((...words: Parameters<typeof readFileSync>) => {
		isWhole = true;
		const content = wholeFile(...words);
		const bytes = Buffer.byteLength(content);
		if (String(words[0]).endsWith('.md')) {
			counts.texts++;
			counts.textBytes += bytes;
		} else counts.otherBytes += bytes;
		return content;
	}) as typeof readFileSync);
	vi.spyOn(fs, 'openSync').mockImplementation((...words) => {
		const file = openSync(...words);
		opened.set(file, String(words[0]));
		return file;
	});
	vi.spyOn(fs, 'readSync').mockImplementation(((...words: Parameters<typeof readSync>) => {
		const read = readSync(...words);
		// Reading a whole file comes by here as well.
		if (isWhole) return read;
		if (opened.get(words[0])?.endsWith('.md')) {
			// The room for a head is smaller than any of the posts.
			if (read <= headBytes) counts.heads++;
			else {
				counts.texts++;
				counts.textBytes += read;
			}
			return read;
		}
		counts.pictures++;
		counts.pictureBytes += read;
		return read;
	}) as typeof readSync);
	let told = '';
	const sink = () =>
		new Writable({
			write(chunk, _encoding, done) {
				told += String(chunk);
				done();
			},
		});
	const terminal = {
		folder,
		version: '1.2.3',
		build: () => 'test',
		assets: '.',
		out: new Output(sink, false),
		err: new Output(sink, false),
		input: async () => new Uint8Array(),
	};
	const code = await lint([], options, terminal);
	vi.restoreAllMocks();
	return { code, told, ...counts, yaml: counters.yaml };
}

describe('what `recap lint` reads of a site of 54 posts', () => {
	it('is each folder, text and picture once, and YAML by its parser for the config alone', async () => {
		const folder = site();
		const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
		const texts = files.filter((file) => file.name.endsWith('.md'));
		const bytes = texts.map((file) => fs.statSync(path.join(file.parentPath, file.name)).size);
		const found = await reads(folder);
		expect(texts).toHaveLength(54);
		expect(found).toMatchObject({
			code: 0,
			// The posts' own, seven years, `blog`, `en`, `content` and the root; layouts are looked for beside it.
			folders: 54 + 7 + 4,
			texts: 54,
			textBytes: bytes.reduce((sum, size) => sum + size, 0),
			// For how others write keywords.
			heads: 54,
			otherBytes: config.length,
			// The folder that was typed, and how large the config is.
			looks: 2,
			yaml: 1,
		});
		// The posts show six of their eight pictures.
		const shown = new Set(
			texts.flatMap((file) => {
				const text = fs.readFileSync(path.join(file.parentPath, file.name), 'utf8');
				return [...text.matchAll(/link="\.\/([^"]+)"/g)].map((match) => path.join(file.parentPath, match[1] ?? ''));
			}),
		);
		expect(found.pictures).toBe(shown.size);
		expect(found.pictureBytes).toBe([...shown].reduce((sum, file) => sum + fs.statSync(file).size, 0));
	});

	it('is no more with a cache that knows it, and tells the same', async () => {
		const folder = site();
		const plain = await reads(folder);
		const first = await reads(folder, { cache: 'cache.json' });
		const second = await reads(folder, { cache: 'cache.json' });
		for (const { code, told, folders, texts, textBytes, pictures, pictureBytes, yaml } of [first, second])
			expect({ code, told, folders, texts, textBytes, pictures, pictureBytes, yaml }).toEqual({
				code: plain.code,
				told: plain.told,
				folders: plain.folders,
				texts: plain.texts,
				textBytes: plain.textBytes,
				pictures: plain.pictures,
				pictureBytes: plain.pictureBytes,
				yaml: plain.yaml,
			});
	});

	it('is no picture once they have not changed for a while, but a look at each', async () => {
		const folder = site();
		const later = Date.now() + 60_000;
		const cache = path.join(folder, 'cache.json');
		const run = () => {
			vi.spyOn(Date, 'now').mockReturnValue(later);
			return reads(folder, { cache: 'cache.json' });
		};
		const first = await run();
		const size = fs.statSync(cache).size;
		const second = await run();
		expect({ ...second, told: '' }).toEqual({
			...first,
			told: '',
			pictures: 0,
			pictureBytes: 0,
			otherBytes: config.length + size,
			heads: 0,
			// At each picture, and at each post of which another one would read the head for its keywords.
			looks: 2 + first.pictures + first.heads,
		});
		expect({ told: second.told, size: fs.statSync(cache).size }).toEqual({ told: first.told, size });
	});

	it('is exactly twice as much of a site with twice the posts, and the config once', async () => {
		const small = await reads(site());
		const folder = site();
		writeOwnPosts(path.join(folder, 'more'));
		fs.renameSync(path.join(folder, 'more/en/blog'), path.join(folder, 'content/en/news'));
		fs.rmSync(path.join(folder, 'more'), { recursive: true });
		const { told: _, ...large } = await reads(folder);
		expect(large).toEqual({
			code: 0,
			// Those of the posts, their years, and the section.
			folders: small.folders + 54 + 7 + 1,
			texts: 2 * small.texts,
			textBytes: 2 * small.textBytes,
			heads: 2 * small.heads,
			otherBytes: small.otherBytes,
			pictures: 2 * small.pictures,
			pictureBytes: 2 * small.pictureBytes,
			looks: small.looks,
			yaml: small.yaml,
		});
	});

	it('is one file and one parse more for the team’s settings, and a parse for each head that needs the parser', async () => {
		const small = await reads(site());
		const settings = 'rules:\n  image/no-text: off\n';
		const folder = site({ '.recap.yaml': settings });
		const withSettings = await reads(folder);
		expect({ ...withSettings, told: '' }).toEqual({
			...small,
			told: '',
			otherBytes: small.otherBytes + settings.length,
			looks: small.looks + 1,
			yaml: small.yaml + 1,
		});
		const file = path.join(folder, 'content/en/blog/2019/meetup-0/index.md');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('title: ', 'title: &name '));
		expect((await reads(folder)).yaml).toBe(withSettings.yaml + 1);
	});
});
