import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScrollMap } from '../../client/src/preview/page/scrollMap.ts';

describe('lines and heights of a page', () => {
	const map = new ScrollMap(
		[
			{ line: 0, top: 0 },
			{ line: 8, top: 200 },
			{ line: 10, top: 300 },
			{ line: 20, top: 800 },
		],
		{ line: 22, top: 900 },
	);

	it('belong together where a block begins', () => {
		expect(map.topOf(8)).toBe(200);
		expect(map.topOf(20)).toBe(800);
		expect(map.lineAt(300)).toBe(10);
	});

	it('are in proportion between two blocks', () => {
		expect(map.topOf(15)).toBe(550);
		expect(map.lineAt(250)).toBe(9);
	});

	it('end with the page', () => {
		expect(map.topOf(99)).toBe(900);
		expect(map.lineAt(5000)).toBe(22);
		expect(map.topOf(-1)).toBe(0);
	});

	it('tell the block that a height is in', () => {
		expect(map.blockAt(250)).toEqual({ first: 8, next: 10 });
		expect(map.blockAt(850)).toEqual({ first: 20, next: 22 });
	});

	it('pass over a block that stands out of turn, such as a footnote', () => {
		const noted = new ScrollMap(
			[
				{ line: 4, top: 100 },
				{ line: 9, top: 300 },
				{ line: 6, top: 500 },
			],
			{ line: 10, top: 600 },
		);
		expect(noted.topOf(6)).toBe(180);
		expect(noted.lineAt(500)).toBeCloseTo(9 + 2 / 3);
	});

	it('are there for a page without blocks', () => {
		const empty = new ScrollMap([], { line: 1, top: 0 });
		expect(empty.topOf(0)).toBe(0);
		expect(empty.lineAt(0)).toBe(0);
	});

	const marks = fc.array(fc.record({ line: fc.nat({ max: 500 }), top: fc.nat({ max: 9000 }) }), { maxLength: 60 });
	const end = fc.record({ line: fc.integer({ min: 1, max: 600 }), top: fc.nat({ max: 10_000 }) });

	it('lead there and back within one block, whatever the blocks are', () => {
		fc.assert(
			fc.property(marks, end, fc.nat({ max: 10_000 }), (all, last, height) => {
				const some = new ScrollMap(all, last);
				const top = Math.min(height, last.top);
				const line = some.lineAt(top);
				const { first, next } = some.blockAt(top);
				expect(line).toBeGreaterThanOrEqual(first);
				expect(line).toBeLessThanOrEqual(next);
				const from = some.topOf(first);
				expect(some.topOf(line)).toBeGreaterThanOrEqual(from - 1e-6);
				expect(some.topOf(line)).toBeLessThanOrEqual(some.topOf(next) + 1e-6);
				expect(top).toBeGreaterThanOrEqual(from - 1e-6);
			}),
		);
	});

	it('never run backwards', () => {
		fc.assert(
			fc.property(marks, end, fc.nat({ max: 600 }), fc.nat({ max: 600 }), (all, last, a, b) => {
				const some = new ScrollMap(all, last);
				expect(some.topOf(Math.min(a, b))).toBeLessThanOrEqual(some.topOf(Math.max(a, b)));
				expect(some.lineAt(Math.min(a, b))).toBeLessThanOrEqual(some.lineAt(Math.max(a, b)));
			}),
		);
	});
});
