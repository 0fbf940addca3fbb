import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../server/src/core/pictures/size.ts';

/** Bytes from numbers and ASCII text. */
function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
	return Uint8Array.from(
		parts.flatMap((part) => (typeof part === 'string' ? [...part].map((unit) => unit.charCodeAt(0)) : part)),
	);
}

const rest = Array.from({ length: 32 }, () => 0);
const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 176, 0, 0, 3, 32], rest);
const gif = bytes('GIF89a', [0x20, 0x03, 0x58, 0x02], rest);
const jpeg = (...before: readonly number[]) =>
	bytes([0xff, 0xd8, ...before, 0xff, 0xc2, 0, 17, 8, 0x03, 0x20, 0x04, 0xb0, 3], rest);
const webp = (form: string, ...data: readonly number[]) =>
	bytes('RIFF', [0, 0, 0, 0], 'WEBP', form, [0, 0, 0, 0, ...data], rest);

describe('the size of a picture', () => {
	it('is read from PNG and GIF', () => {
		expect(sizeOf(png)).toEqual({ width: 1200, height: 800 });
		expect(sizeOf(gif)).toEqual({ width: 800, height: 600 });
	});

	it('is read from a JPEG behind notes, tables, fill bytes and restart marks', () => {
		expect(sizeOf(jpeg())).toEqual({ width: 1200, height: 800 });
		expect(sizeOf(jpeg(0xff, 0xe1, 0, 4, 0xff, 0xc0))).toEqual({ width: 1200, height: 800 });
		expect(sizeOf(jpeg(0xff, 0xc4, 0, 2, 0xff, 0xff, 0xff, 0xd0))).toEqual({ width: 1200, height: 800 });
	});

	it('is read from the three forms of WebP', () => {
		expect(sizeOf(webp('VP8X', 0, 0, 0, 0, 0xaf, 0x04, 0, 0x1f, 0x03, 0))).toEqual({ width: 1200, height: 800 });
		// 1199 in the lower 14 bits, 799 in the next 14.
		expect(sizeOf(webp('VP8L', 0x2f, 0xaf, 0xc4, 0xc7, 0x00))).toEqual({ width: 1200, height: 800 });
		expect(sizeOf(webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0xb0, 0x04, 0x20, 0x03))).toEqual({
			width: 1200,
			height: 800,
		});
	});

	it('is told by the bytes, wherever they lie in their buffer', () => {
		const shifted = new Uint8Array(png.length + 7);
		shifted.set(png, 7);
		expect(sizeOf(shifted.subarray(7))).toEqual({ width: 1200, height: 800 });
	});

	for (const [text, size] of [
		['<svg viewBox="0 0 200 100">', { width: 200, height: 100 }],
		['<?xml version="1.0"?>\n<svg width="5" viewBox="10 20 210 120">', { width: 200, height: 100 }],
		['<svg width="300px" height="100px">', { width: 300, height: 100 }],
		['<svg height="1.5" width="3">', { width: 3, height: 1.5 }],
		['<svg viewBox="0,0,200,100">', undefined],
		['<svg viewBox="0 0 0 100">', undefined],
		['<svg width="100%" height="100%">', undefined],
		['<svg>', undefined],
		['<p>viewBox="0 0 200 100"</p>', undefined],
	] as const) {
		it(`is read from an SVG as the site reads it: ${text.replace('\n', ' ')}`, () => {
			expect(sizeOf(bytes(text))).toEqual(size);
		});
	}

	it('is not known of a picture that is cut off, empty, or of nothing', () => {
		expect(sizeOf(png.subarray(0, 20))).toBeUndefined();
		expect(sizeOf(jpeg().subarray(0, 10))).toBeUndefined();
		expect(sizeOf(bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', rest))).toBeUndefined();
		expect(sizeOf(new Uint8Array())).toBeUndefined();
		expect(sizeOf(bytes('this is not a picture'))).toBeUndefined();
	});

	it('is asked of any bytes without an error', () => {
		const starts = fc.constantFrom(...[[0xff, 0xd8], [0x89, 0x50], [0x52, 0x49, 0x46, 0x46], [0x47, 0x49], [0x3c]]);
		fc.assert(
			fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, after) => {
				const size = sizeOf(Uint8Array.from([...start, ...after]));
				if (size) expect(size.width > 0 && size.height > 0).toBe(true);
			}),
		);
	});
});
