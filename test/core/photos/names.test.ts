import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, isTelling, stemOf, takenStems } from '../../../server/src/core/photos/names.ts';

const around = { heading: 'A morning on the quay', folder: 'harbour-day' };

describe('the name of a picture', () => {
	it('is made of the heading above it', () => {
		expect(stemOf(around)).toBe('a-morning-on-the-quay');
		expect(stemOf({ ...around, heading: 'Ambient, “sidecars” & co: Ada’s talk!' })).toBe(
			'ambient-sidecars-co-adas-talk',
		);
		expect(stemOf({ ...around, heading: 'What {{< istio_version >}} brings' })).toBe('what-brings');
	});

	it('is made of the post’s folder where the heading has no Latin letters, or is not there', () => {
		for (const heading of ['', '港口的早晨', '🎉🎉', '***']) expect(stemOf({ ...around, heading })).toBe('harbour-day');
		expect(stemOf({ heading: '港口', folder: '港口' })).toBe('picture');
	});

	it('is the one of its file where that says something, and not that of a camera, a phone or a program', () => {
		expect(stemOf({ ...around, file: 'Opening Keynote.JPG' })).toBe('opening-keynote');
		expect(stemOf({ ...around, file: 'Año del café (1).png' })).toBe('ano-del-cafe-1');
		for (const file of [
			'IMG_2041.HEIC.jpg',
			'DSC00231.JPG',
			'PXL_20260312_101530123.jpg',
			'Screenshot 2026-03-12 at 10.15.30.png',
			'WhatsApp Image 2026-03-12 at 10.15.30.jpeg',
			'image.png',
			'20260312_101530.jpg',
			'8f14e45f-ceea-467f-a3a1-7c3d1f2b9e10.png',
			'P1010123.JPG',
			'📷.jpg',
		])
			expect(stemOf({ ...around, file }), file).toBe('a-morning-on-the-quay');
	});

	it('is none that leads to another folder or that Windows keeps for devices', () => {
		expect(stemOf({ ...around, file: '../../etc/hosts.png' })).toBe('hosts');
		expect(stemOf({ ...around, file: 'C:\\Users\\ada\\boats.png' })).toBe('boats');
		expect(stemOf({ ...around, file: 'con.png' })).toBe('con-picture');
		expect(stemOf({ ...around, heading: 'LPT1' })).toBe('lpt1-picture');
	});

	it('is numbered where it is taken, whatever its case and ending', () => {
		const taken = takenStems(['index.md', 'Quay.PNG', 'quay-2.jpg']);
		expect(freeName('quay', 'jpg', taken)).toBe('quay-3.jpg');
		expect(freeName('quay', 'jpg', taken)).toBe('quay-4.jpg');
		expect(freeName('index', 'png', taken)).toBe('index-2.png');
	});

	it('tells a camera’s name from an author’s', () => {
		expect(isTelling('booth')).toBe(true);
		expect(isTelling('IMG_2041')).toBe(false);
		expect(isTelling('')).toBe(false);
	});

	it('is a name on every system, of whatever words it is made', () => {
		const words = fc.string({ unit: 'binary', maxLength: 200 });
		fc.assert(
			fc.property(words, words, words, (file, heading, folder) => {
				const stem = stemOf({ file, heading, folder });
				expect(stem).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
				expect(stem.length).toBeLessThanOrEqual(70);
				expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
			}),
		);
	});

	it('is another one for each of many pictures', () => {
		const taken = takenStems([]);
		const names = Array.from({ length: 30 }, () => freeName('quay', 'jpg', taken));
		expect(new Set(names).size).toBe(30);
		expect([names[0], names[1], names[29]]).toEqual(['quay.jpg', 'quay-2.jpg', 'quay-30.jpg']);
	});
});
