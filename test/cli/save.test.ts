import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { save } from '../../server/src/cli/lint/save.ts';
import { folderWith } from '../support/folder.ts';

const before = Buffer.from('before\n');
const after = Buffer.from('after\n');

function file(mode = 0o644): string {
	const name = path.join(folderWith({ 'index.md': before }), 'index.md');
	fs.chmodSync(name, mode);
	return name;
}

/** Nothing that was written on the way stays behind. */
function expectAlone(name: string): void {
	expect(fs.readdirSync(path.dirname(name))).toEqual([path.basename(name)]);
}

describe('save', () => {
	it('puts the new bytes in place and keeps the mode', () => {
		const name = file(0o640);
		expect(save(name, before, after)).toBeUndefined();
		expect(fs.readFileSync(name, 'utf8')).toBe('after\n');
		expect(fs.statSync(name).mode & 0o777).toBe(0o640);
		expectAlone(name);
	});

	it('leaves a read-only file alone, whoever runs it', () => {
		const name = file(0o444);
		expect(save(name, before, after)).toBe('is read-only and was left alone.');
		expect(fs.readFileSync(name, 'utf8')).toBe('before\n');
		expectAlone(name);
	});

	it('leaves a file alone that was changed since it was read', () => {
		const name = file();
		fs.writeFileSync(name, 'by someone else\n');
		expect(save(name, before, after)).toMatch(/^was changed by someone else/);
		expect(fs.readFileSync(name, 'utf8')).toBe('by someone else\n');
		expectAlone(name);
	});

	it('does not bring back a file that was deleted since it was read', () => {
		const name = file();
		fs.rmSync(name);
		expect(save(name, before, after)).toBe('could not be written and was left alone (ENOENT).');
		expect(fs.existsSync(name)).toBe(false);
	});

	it('leaves a file alone that has become a symbolic link', () => {
		const name = file();
		const target = path.join(folderWith({ 'other.md': before }), 'other.md');
		fs.rmSync(name);
		fs.symlinkSync(target, name);
		expect(save(name, before, after)).toMatch(/left alone/);
		expect(fs.readFileSync(target, 'utf8')).toBe('before\n');
		expect(fs.lstatSync(name).isSymbolicLink()).toBe(true);
	});
});
