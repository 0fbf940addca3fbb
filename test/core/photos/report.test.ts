import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBySign, formatOf } from '../../../server/src/core/photos/formats.ts';
import { adviceOn, planOf } from '../../../server/src/core/photos/plan.ts';
import { reportOf } from '../../../server/src/core/photos/report.ts';
import { ascii, photo } from '../../support/photo.ts';
import { pngHead } from '../../support/picture.ts';

/** A whole PNG of so many pixels, as far as chunks go. */
function png(width: number, height: number, ...more: readonly number[]): Uint8Array {
	return Uint8Array.from([...pngHead(width, height), ...more, 0, 0, 0, 0, ...ascii('IEND'), 1, 2, 3, 4]);
}

const animated = [0, 0, 0, 8, ...ascii('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 9, 9, 9, 9];

describe('a report on a picture', () => {
	it('says of a photo where its notes are, what it weighs without them, and that its name is right', () => {
		const bytes = photo();
		const report = reportOf('quay.JPG', bytes);
		expect(report).toMatchObject({ kind: 'picture', format: 'jpeg', located: true, cutOff: false, scalable: true });
		expect(report).not.toHaveProperty('ending');
		expect(report.kind === 'picture' && report.strippedWeight).toBeLessThan(bytes.length);
		expect(planOf(report, 900)).toEqual({ strip: true, widthKnown: true });
	});

	it('gives the size as a reader sees it: a photo on its side is as wide as it is high', () => {
		const frame = (bytes: Uint8Array) => {
			const at = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]));
			return Uint8Array.from([...bytes.slice(0, at + 5), 0, 30, 0, 40, ...bytes.slice(at + 9)]);
		};
		expect(reportOf('a.jpg', frame(photo({ orientation: 1 })))).toMatchObject({ size: { width: 40, height: 30 } });
		expect(reportOf('a.jpg', frame(photo({ orientation: 6 })))).toMatchObject({ size: { width: 30, height: 40 } });
	});

	it('finds a place that only a program noted', () => {
		const xmp = ascii('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="41,8N"/>');
		const bytes = photo({ located: false });
		const noted = Uint8Array.from([...bytes.slice(0, 2), 0xff, 0xe1, 0, xmp.length + 2, ...xmp, ...bytes.slice(2)]);
		expect(reportOf('a.jpg', noted)).toMatchObject({ located: true });
		expect(reportOf('a.jpg', bytes)).toMatchObject({ located: false });
	});

	it('says which ending is right', () => {
		const report = reportOf('plan.jpg', png(10, 10));
		expect(report).toMatchObject({ format: 'png', ending: 'png' });
		expect(planOf(report, undefined)).toEqual({ strip: false, newName: 'plan.png', widthKnown: false });
		expect(reportOf('noending', png(10, 10))).toMatchObject({ ending: 'png' });
		expect(planOf(reportOf('.png', photo()), undefined)).toMatchObject({ newName: '.png.jpg' });
	});

	it('makes a picture no smaller than twice as wide as it is shown, and never one that moves', () => {
		expect(planOf(reportOf('a.png', png(12_000, 9000)), 900)).toMatchObject({ width: 1800, widthKnown: true });
		expect(planOf(reportOf('a.png', png(1800, 9000)), 900)).not.toHaveProperty('width');
		expect(planOf(reportOf('a.png', png(2401, 10)), undefined)).toMatchObject({ width: 2400, widthKnown: false });
		expect(planOf(reportOf('a.png', png(12_000, 9000, ...animated)), 900)).not.toHaveProperty('width');
	});

	it('has advice where nothing can be done', () => {
		const heic = Uint8Array.from([0, 0, 0, 24, ...ascii('ftypheic'), 0, 0, 0, 0, ...ascii('mif1heic')]);
		expect(formatOf(heic)).toBe('heic');
		expect(adviceOn(reportOf('a.heic', heic))).toMatch(/HEIC.*Export it as a JPEG/);
		expect(adviceOn(reportOf('a.jpg', Uint8Array.from(ascii('no picture at all, that is'))))).toMatch(/no picture/);
		expect(adviceOn(reportOf('a.jpg', new Uint8Array(0)))).toMatch(/empty/);
		expect(adviceOn(reportOf('a.jpg', photo().slice(0, -2)))).toMatch(/ends before/);
		expect(adviceOn(reportOf('a.jpg', photo()))).toBe('');
	});

	it('is given of any bytes, and what it says of them can be done', () => {
		const whole = fc.constantFrom(photo(), png(30, 20), photo({ orientation: 8 }));
		fc.assert(
			fc.property(whole, fc.uint8Array({ maxLength: 30 }), fc.nat(200), fc.nat(400), (bytes, noise, at, cut) => {
				const odd = Uint8Array.from(bytes).slice(0, Math.max(0, bytes.length - (cut > 200 ? 0 : cut)));
				odd.set(noise.subarray(0, Math.max(0, odd.length - at)), Math.min(at, odd.length));
				const report = reportOf('a.jpg', odd);
				const { strip } = planOf(report, 100);
				if (report.kind === 'picture' && strip) expect(report.strippedWeight).toBeLessThan(odd.length);
			}),
		);
	});
});

describe('a format', () => {
	it('is known by type and by name', () => {
		expect(formatBySign('image/jpeg', '')).toBe('jpeg');
		expect(formatBySign('image/svg+xml', 'a')).toBe('svg');
		expect(formatBySign('', 'IMG_1.HEIC')).toBe('heic');
		expect(formatBySign('', 'a.JPEG')).toBe('jpeg');
		expect(formatBySign('text/plain', 'a.txt')).toBeUndefined();
		expect(formatBySign('image/bmp', 'a.bmp')).toBeUndefined();
	});
});
