import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const post = `${postFolder}/index.md`;

/** A post beside its picture, its text in bytes of our own. */
function siteWith(bytes: Uint8Array): string {
	return folderWith({ ...postFiles(), [post]: bytes });
}

interface Told {
	readonly rule: string;
	readonly message: string;
	readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** What `--format json` says of the only file. */
async function problemsIn(folder: string, words: readonly string[] = []): Promise<readonly Told[]> {
	const { out } = await recap(['lint', '--format', 'json', ...words], { cwd: folder });
	return JSON.parse(out).files[0].problems;
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const faulty = postText({ caption: 'Überall Leute.' });

describe('a file in UTF-16', () => {
	const forms: Readonly<Record<string, Uint8Array>> = {
		'little-endian with a mark': Buffer.from(`\ufeff${faulty}`, 'utf16le'),
		'big-endian with a mark': bigEndian(`\ufeff${faulty}`),
		'little-endian without a mark': Buffer.from(faulty, 'utf16le'),
		'big-endian without a mark': bigEndian(faulty),
		'cut off in the middle of a character': Buffer.from(`\ufeff${faulty}x`, 'utf16le').subarray(0, -1),
	};
	for (const [form, bytes] of Object.entries(forms)) {
		it(`${form} is told, and the rest of it checked in its place`, async () => {
			const problems = await problemsIn(siteWith(bytes));
			expect(problems.map(({ rule, range }) => ({ rule, ...range.start }))).toEqual([
				{ rule: 'text/encoding', line: 0, character: 0 },
				{ rule: 'image/caption-period', line: 10, character: 52 },
			]);
			expect(problems[0]?.message).toMatch(/stored as UTF-16.*Save it as UTF-8\.$/);
		});
	}

	it('stands in the report for people, and is not mended', async () => {
		const bytes = Buffer.from(`\ufeff${faulty}`, 'utf16le');
		const folder = siteWith(bytes);
		const { code, out, err } = await recap(['lint', '--fix'], { cwd: folder });
		expect(code).toBe(1);
		expect(out).toMatch(/1:1 {2}error {4}This file is stored as UTF-16.* {2}text\/encoding\n/);
		expect(err).toBe(`${post} is not UTF-8 text and was left alone.\n`);
		expect(fs.readFileSync(path.join(folder, post)).equals(bytes)).toBe(true);
	});

	it('is told on standard input too', async () => {
		const folder = siteWith(new Uint8Array());
		const { out } = await recap(['lint', '--stdin', '--stdin-filename', post], {
			cwd: folder,
			input: Buffer.from(`\ufeff${faulty}`, 'utf16le'),
		});
		expect(out).toContain('text/encoding');
	});
});

describe('a file that is not UTF-8', () => {
	it('is told where the first bytes stand that cannot be read', async () => {
		const text = postText({ body: 'A \ufffd that somebody wrote.\n\nThe café was full.' });
		const bytes = Buffer.from(text, 'utf8');
		const at = bytes.indexOf(Buffer.from('é'));
		const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xe9]), bytes.subarray(at + 2)]);
		expect(await problemsIn(siteWith(broken))).toMatchObject([
			{
				rule: 'text/encoding',
				range: { start: { line: 14, character: 7 }, end: { line: 14, character: 8 } },
			},
		]);
		expect(await problemsIn(siteWith(Buffer.concat([Buffer.from('\ufeff'), broken])))).toMatchObject([
			{ range: { start: { line: 14, character: 7 } } },
		]);
	});

	it('shifts no problem behind the bytes', async () => {
		const bytes = Buffer.from(faulty.replace('What', '\u00ff\u00fe\u00e9'), 'latin1');
		expect((await problemsIn(siteWith(bytes))).map(({ rule, range }) => ({ rule, ...range.start }))).toEqual([
			{ rule: 'text/encoding', line: 1, character: 7 },
			{ rule: 'image/caption-period', line: 10, character: 52 },
		]);
	});

	it('is none where somebody wrote U+FFFD, as UTF-8, which is told as that', async () => {
		const found = await problemsIn(siteWith(Buffer.from(postText({ body: 'A \ufffd.' }))));
		expect(found.map(({ rule }) => rule)).toEqual(['text/invisible']);
	});
});

describe('odd bytes of UTF-8', () => {
	it('such as NUL are told in their place', async () => {
		const bytes = Buffer.from(postText({ body: 'The hall\0 was full.' }));
		expect((await problemsIn(siteWith(bytes))).map(({ rule, range }) => ({ rule, ...range.start }))).toEqual([
			{ rule: 'text/encoding', line: 12, character: 8 },
		]);
	});

	it('such as lone carriage returns are told, and mended with the rest', async () => {
		const folder = siteWith(Buffer.from(faulty.replaceAll('\n', '\r')));
		const problems = await problemsIn(folder);
		expect(problems.map(({ rule, range }) => ({ rule, line: range.start.line }))).toEqual([
			{ rule: 'text/encoding', line: 8 },
			{ rule: 'image/caption-period', line: 10 },
		]);
		expect((await recap(['lint', '--fix'], { cwd: folder })).code).toBe(0);
		expect(fs.readFileSync(path.join(folder, post), 'utf8')).toBe(faulty.replace('Leute.', 'Leute'));
	});

	it('such as zeros only, or a random file called .md, end in no crash', async () => {
		const random = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256));
		for (const bytes of [Buffer.alloc(10_000), random, Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff, 0])]) {
			const { code, err } = await recap(['lint'], { cwd: siteWith(bytes) });
			expect({ code, err }).toEqual({ code: 1, err: '' });
		}
	});

	it('ten million on one line are checked within seconds', async () => {
		const folder = siteWith(Buffer.from(postText({ body: 'word and word. '.repeat(666_666) })));
		const begin = performance.now();
		expect((await recap(['lint'], { cwd: folder })).code).toBe(0);
		expect(performance.now() - begin).toBeLessThan(5000);
	}, 20_000);
});
