import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPortable } from '../../server/src/host/paths.ts';
import { DiskPictures } from '../../server/src/host/pictures.ts';
import { folderWith } from '../support/folder.ts';
import { pngHead } from '../support/picture.ts';

/** A JPEG whose size stands after this many bytes of notes by the camera. */
function jpeg(width: number, height: number, notes: number): Uint8Array {
	const parts = [Buffer.from([0xff, 0xd8])];
	for (let left = notes; left > 0; left -= 65_535) {
		const part = Buffer.alloc(65_537);
		part.set([0xff, 0xe1, 0xff, 0xff]);
		parts.push(part);
	}
	const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3]);
	frame.writeUInt16BE(height, 5);
	frame.writeUInt16BE(width, 7);
	return Buffer.concat([...parts, frame, Buffer.alloc(64)]);
}

describe('DiskPictures', () => {
	it('gives the size of a picture', () => {
		const folder = toPortable(folderWith({ 'booth.png': pngHead(1200, 800) }));
		expect(new DiskPictures().sizeOf(`${folder}/booth.png`)).toEqual({ width: 1200, height: 800 });
	});

	it('finds the size behind more than a megabyte of notes', () => {
		const folder = toPortable(folderWith({ 'phone.jpg': jpeg(4032, 3024, 1_500_000) }));
		expect(new DiskPictures().sizeOf(`${folder}/phone.jpg`)).toEqual({ width: 4032, height: 3024 });
	});

	it('knows none of a file that is missing, empty, a folder or no picture', () => {
		const folder = toPortable(folderWith({ 'a.png': '', 'b.png': 'no picture', 'c.png/d.md': '' }));
		const pictures = new DiskPictures();
		for (const name of ['a.png', 'b.png', 'c.png', 'missing.png']) {
			expect(pictures.sizeOf(`${folder}/${name}`)).toBeUndefined();
		}
	});

	it('says what a file is that is no picture, and nothing of one that cannot be read', () => {
		const folder = toPortable(folderWith({ 'a.png': '', 'b.png': 'no picture', 'c.png/d.md': '' }));
		const pictures = new DiskPictures();
		expect(pictures.headerOf(`${folder}/a.png`)).toEqual({ kind: 'unreadable', fault: 'empty' });
		expect(pictures.headerOf(`${folder}/b.png`)).toEqual({ kind: 'unreadable', fault: 'no-picture' });
		for (const name of ['c.png', 'missing.png']) expect(pictures.headerOf(`${folder}/${name}`)).toBeUndefined();
	});

	it('looks for the size of an SVG in all of it', () => {
		const long = `<svg ${' '.repeat(100_000)}></svg>`;
		const folder = toPortable(folderWith({ 'a.svg': long, 'b.svg': long.replace('></', ' width="2" height="1"></') }));
		expect(new DiskPictures().headerOf(`${folder}/a.svg`)).toEqual({ kind: 'unreadable', fault: 'svg-without-size' });
		expect(new DiskPictures().headerOf(`${folder}/b.svg`)).toBeUndefined();
	});

	it('opens a file once for its size and what it says', () => {
		const folder = toPortable(folderWith({ 'booth.png': pngHead(10, 20) }));
		const pictures = new DiskPictures();
		pictures.sizeOf(`${folder}/booth.png`);
		const size = { width: 10, height: 20 };
		const says = { kind: 'measured', size, format: 'png', weight: pngHead(10, 20).length };
		expect(pictures.headerOf(`${folder}/booth.png`)).toEqual(says);
		expect(pictures.reads).toBe(1);
	});

	it.runIf(process.platform !== 'win32')('does not wait at a pipe', () => {
		const folder = folderWith();
		execFileSync('mkfifo', [path.join(folder, 'pipe.png')]);
		expect(new DiskPictures().sizeOf(toPortable(path.join(folder, 'pipe.png')))).toBeUndefined();
	});

	it('remembers a size until it is forgotten', () => {
		const folder = folderWith({ 'booth.png': pngHead(10, 20), 'other.png': pngHead(1, 1) });
		const pictures = new DiskPictures();
		const portable = toPortable(path.join(folder, 'booth.png'));
		pictures.sizeOf(portable);
		fs.writeFileSync(path.join(folder, 'booth.png'), pngHead(30, 40));
		expect(pictures.sizeOf(portable)).toEqual({ width: 10, height: 20 });
		pictures.forget(portable);
		expect(pictures.sizeOf(portable)).toEqual({ width: 30, height: 40 });
		fs.rmSync(path.join(folder, 'booth.png'));
		pictures.forget();
		expect(pictures.sizeOf(portable)).toBeUndefined();
	});
});
