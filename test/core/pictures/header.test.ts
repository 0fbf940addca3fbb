import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PictureFault, readPictureHeader } from '../../../server/src/core/pictures/header.ts';
import { photo } from '../../support/photo.ts';
import { pngHead } from '../../support/picture.ts';
import { processorTime } from '../../support/processorTime.ts';

/** Bytes from text, one byte a character. */
const bytes = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

/** What is said of a whole file: its fault, `measured`, or nothing. */
function said(content: string | Uint8Array, name: string, isWhole = true): PictureFault | 'measured' | undefined {
	const header = readPictureHeader(typeof content === 'string' ? bytes(content) : content, isWhole, name);
	return header?.kind === 'unreadable' ? header.fault : header?.kind;
}

const jpegFrame = '\xff\xc0\0\x11\x08\x03\x20\x04\xb0\x03';

describe('a picture that the site can measure', () => {
	it('is told by its bytes, whatever its name', () => {
		for (const name of ['a.png', 'a.jpg', 'a', 'a.SVGZ']) expect(said(pngHead(4, 3), name)).toBe('measured');
		expect(said(`\xff\xd8${jpegFrame}`, 'a.png')).toBe('measured');
		expect(said(`\xff\xd8 stray bytes \xff\0${jpegFrame}`, 'a.jpg')).toBe('measured');
	});

	it('is an SVG with a viewBox, or with a width and a height', () => {
		for (const tag of [
			'<svg viewBox="0 0 20 10">',
			'<svg width="30px" height="10px">',
			'<svg viewBox="10 20 210 120">',
		])
			expect(said(`<?xml version="1.0"?>\n${tag}</svg>`, 'a.svg')).toBe('measured');
	});
});

describe('where a picture was taken', () => {
	const chunk = (name: string, data: Uint8Array) => {
		const head = Buffer.alloc(8);
		head.writeUInt32BE(data.length);
		head.write(name, 4, 'latin1');
		return Buffer.concat([head, data, Buffer.alloc(4)]);
	};
	const tiff = (located: boolean) => photo({ located }).subarray(12);
	const noted = (located: boolean) =>
		Buffer.concat([pngHead(4, 3), chunk('eXIf', tiff(located)), chunk('IDAT', new Uint8Array(40))]);
	const locatedIn = (content: Uint8Array) => {
		const header = readPictureHeader(content, false, 'quay.png');
		return header?.kind === 'measured' ? header.located : 'unmeasured';
	};

	it('is told of a PNG whose notes stand before the picture', () => {
		expect(locatedIn(noted(true))).toBe(true);
	});

	it('is not known of a PNG without such notes, which may stand behind what was read', () => {
		expect(locatedIn(noted(false))).toBeUndefined();
		expect(locatedIn(pngHead(4, 3))).toBeUndefined();
	});
});

describe('a file that the site certainly cannot measure', () => {
	for (const [content, name, fault] of [
		['', 'a.jpg', 'empty'],
		['', 'a.svg', 'empty'],
		['notjpg', 'a.jpg', 'no-picture'],
		['<!DOCTYPE html><title>Not found</title>', 'a.png', 'no-picture'],
		['%PDF-1.7 a whole document', 'a.png', 'no-picture'],
		['\xff\xd8\xff\xe1\x40\0 notes that are cut', 'a.jpg', 'broken'],
		['\xff\xd8\xff\xda\0\x02 data without a frame', 'a.jpg', 'broken'],
		['\x89PNG\r\n\x1a\n\0\0', 'a.png', 'broken'],
		['GIF89a\x01', 'a.gif', 'broken'],
		['\0\0\0\x18ftypheic\0\0\0\0mif1', 'a.jpg', 'heic'],
		['<svg viewBox="0 0 20 10"></svg>', 'a.png', 'svg-by-another-name'],
		['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<!-- by hand -->\n<svg>', 'a.jpg', 'svg-by-another-name'],
		['<svg></svg>', 'a.svg', 'svg-without-size'],
		['<svg viewBox="0,0,20,10"></svg>', 'a.svg', 'svg-commas'],
		['<svg viewBox = "0, 0, 20, 10"></svg>', 'a.SVG', 'svg-commas'],
		['\x89PNG\r\n\x1a\n and what follows', 'a.svg', 'no-picture'],
	] as const) {
		it(`${JSON.stringify(content)} called ${name} is ${fault}`, () => {
			expect(said(content, name)).toBe(fault);
		});
	}
});

describe('nothing is said', () => {
	for (const [why, content, name] of [
		['of a stand-in for a file kept elsewhere', 'version https://git-lfs.github.com/spec/v1\noid sha256:1', 'a.jpg'],
		['of a stand-in for an SVG', 'version https://git-lfs.github.com/spec/v1\noid sha256:1', 'a.svg'],
		['of AVIF, which some versions of Hugo read', '\0\0\0\x1cftypavif\0\0\0\0', 'a.avif'],
		['of BMP', 'BM\x46\0\0\0\0\0\0\0', 'a.bmp'],
		['of TIFF', 'II*\0\x08\0\0\0', 'a.tif'],
		['of an SVG with a size in percent', '<svg width="100%" height="100%"></svg>', 'a.svg'],
		['of an SVG with one length', '<svg width="20"></svg>', 'a.svg'],
		['of an SVG with single quotes', "<svg viewBox='0 0 20 10'></svg>", 'a.svg'],
		['of an SVG in UTF-16', '\xff\xfe<\0s\0v\0g\0>\0', 'a.svg'],
		['of a WebP in a form of its own', 'RIFF\x40\0\0\0WEBPVP9 and enough of what follows', 'a.webp'],
	] as const) {
		it(why, () => {
			expect(said(content, name)).toBeUndefined();
		});
	}

	it('of a beginning that does not reach the size', () => {
		expect(said('\xff\xd8\xff\xe1\x40\0 notes', 'a.jpg', false)).toBeUndefined();
		expect(said('<svg>', 'a.svg', false)).toBeUndefined();
		expect(said('', 'a.jpg', false)).toBeUndefined();
		expect(said('no pi', 'a.jpg', false)).toBeUndefined();
		expect(said('no picture at all', 'a.jpg', false)).toBe('no-picture');
	});
});

it('is asked of any bytes without an error, and never says both', () => {
	const names = fc.constantFrom('a.svg', 'a.jpg', 'a');
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), names, fc.boolean(), (content, name, isWhole) => {
			const header = readPictureHeader(content, isWhole, name);
			if (header?.kind === 'measured') expect(header.size.width * header.size.height).toBeGreaterThan(0);
		}),
	);
});

it('many comments before an SVG are read quickly', () => {
	const start = processorTime();
	said('<!--'.repeat(200_000), 'a.png');
	said(`${'<!-- -->'.repeat(100_000)}<svg`, 'a.png');
	expect(processorTime() - start).toBeLessThan(1000);
});
