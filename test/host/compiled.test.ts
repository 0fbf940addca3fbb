import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../server/src/host/compiled.ts';
import { folderWith } from '../support/folder.ts';

/** A bundle that says where it is, what is beside it, and what it was made with. */
const bundle = (word: string) =>
	`exports.word = ${JSON.stringify(word)};
	exports.folder = __dirname;
	exports.late = () => require('./beside.js').word;`;

function layOut(word = 'first') {
	const folder = folderWith({ 'bundle.js': bundle(word), 'beside.js': "exports.word = 'beside';" });
	const file = path.join(folder, 'bundle.js');
	const cache = path.join(folder, 'cache/code');
	return { folder, file, cache, kept: () => (fs.existsSync(cache) ? fs.readdirSync(cache) : []) };
}

test('a bundle is loaded as require does it, and nothing is kept until it is asked for', () => {
	const { folder, file, cache, kept } = layOut();
	const { exports } = loadCompiled(file, cache);
	expect(exports).toMatchObject({ word: 'first', folder });
	expect(kept()).toEqual([]);
	const late = Object.entries(exports ?? {}).find(([name]) => name === 'late')?.[1];
	expect(late()).toBe('beside');
});

test('what was compiled is kept once, readable by its user alone, and taken the next time', () => {
	const { file, cache, kept } = layOut();
	loadCompiled(file, cache).keep();
	const [name = ''] = kept();
	expect(kept()).toHaveLength(1);
	const code = path.join(cache, name);
	if (process.platform !== 'win32') expect(fs.statSync(code).mode & 0o077).toBe(0);
	const before = fs.statSync(code).ino;
	const again = loadCompiled(file, cache);
	again.keep();
	expect(again.exports).toMatchObject({ word: 'first' });
	// Kept anew it would be another file.
	expect(fs.statSync(code).ino).toBe(before);
});

test('another text of the same length never runs what was compiled of the first', () => {
	const { file, cache, kept } = layOut('first');
	loadCompiled(file, cache).keep();
	fs.writeFileSync(file, bundle('other'));
	const other = loadCompiled(file, cache);
	other.keep();
	expect(other.exports).toMatchObject({ word: 'other' });
	expect(kept()).toHaveLength(2);
});

test.each([
	['nothing', () => Buffer.alloc(0)],
	['no code at all', () => Buffer.from('some words')],
	['half of the code', (code: Buffer) => code.subarray(0, code.length / 2)],
	['code of which one bit has flipped', flipped],
	['code that this V8 did not make', foreign],
])('a kept file that holds %s is not run but kept anew', (what, spoil) => {
	// V8 remembers texts that it has compiled in this process, so each case needs one of its own.
	const { file, cache, kept } = layOut(what);
	const good = compiledElsewhere(file, cache);
	const code = path.join(cache, kept()[0] ?? '');
	fs.writeFileSync(code, spoil(good));
	const { exports, keep } = loadCompiled(file, cache);
	keep();
	expect(exports).toMatchObject({ word: what });
	expect(fs.readFileSync(code).equals(spoil(good))).toBe(false);
});

/** Keeps a file as it is kept for another text, under this one's name. Gives what it holds. */
function compiledElsewhere(file: string, cache: string): Buffer {
	const other = layOut('elsewhere');
	loadCompiled(other.file, other.cache).keep();
	const content = fs.readFileSync(path.join(other.cache, other.kept()[0] ?? ''));
	const name = `bundle-${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}.code`;
	fs.mkdirSync(cache, { recursive: true });
	fs.writeFileSync(path.join(cache, name), content);
	return content;
}

function flipped(content: Buffer): Buffer {
	const copy = Buffer.from(content);
	copy.writeUInt8(copy.readUInt8(copy.length - 9) ^ 1, copy.length - 9);
	return copy;
}

/** Code that is whole, and of a text of another length. */
function foreign(content: Buffer): Buffer {
	return content;
}

test('where nothing can be written the bundle runs all the same', () => {
	const { folder, file } = layOut();
	const cache = path.join(folder, 'beside.js', 'code');
	const { exports, keep } = loadCompiled(file, cache);
	keep();
	expect(exports).toMatchObject({ word: 'first' });
	expect(fs.readdirSync(folder).sort()).toEqual(['beside.js', 'bundle.js']);
});

test('code that was not used for a month is thrown away, and other files stay', () => {
	const { file, cache, kept } = layOut();
	fs.mkdirSync(cache, { recursive: true });
	const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
	for (const name of ['lsp-old.code', 'links.json']) {
		fs.writeFileSync(path.join(cache, name), '');
		fs.utimesSync(path.join(cache, name), old, old);
	}
	loadCompiled(file, cache).keep();
	expect(kept()).toHaveLength(2);
	expect(kept()).toContain('links.json');
});
