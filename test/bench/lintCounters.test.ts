import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeOwnPosts } from '../../scripts/bench/posts.mjs';
import { lint } from '../../server/src/cli/lint/lint.ts';
import { Output } from '../../server/src/cli/output.ts';
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

/** The posts of the bench: 54 with eight pictures each, in seven years. */
function site(): string {
	const folder = folderWith({ 'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {} }\n' });
	fs.mkdirSync(path.join(folder, '.git'));
	writeOwnPosts(path.join(folder, 'content'));
	return folder;
}

/** What a check of a site reads, counted where it asks the disk. */
async function reads(folder: string, options: { cache?: string } = {}) {
	const counts = { folders: 0, texts: 0, textBytes: 0, pictures: 0, pictureBytes: 0 };
	const { readdirSync, readFileSync, readSync } = fs;
	counters.yaml = 0;
	vi.spyOn(fs, 'readdirSync').mockImplementation(((...words: Parameters<typeof readdirSync>) => {
		counts.folders++;
		return readdirSync(...words);
	}) as typeof readdirSync);
	vi.spyOn(fs, 'readFileSync').mockImplementation(((...words: Parameters<typeof readFileSync>) => {
		const content = readFileSync(...words);
		if (String(words[0]).endsWith('.md')) {
			counts.texts++;
			counts.textBytes += Buffer.byteLength(content);
		}
		return content;
	}) as typeof readFileSync);
	vi.spyOn(fs, 'readSync').mockImplementation(((...words: Parameters<typeof readSync>) => {
		const read = readSync(...words);
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
		const first = await reads(folder, { cache: 'cache.json' });
		const second = await reads(folder, { cache: 'cache.json' });
		expect({ code: second.code, told: second.told }).toEqual({ code: first.code, told: first.told });
		expect({ folders: second.folders, texts: second.texts, bytes: second.textBytes }).toEqual({
			folders: first.folders,
			texts: first.texts,
			bytes: first.textBytes,
		});
	});
});
