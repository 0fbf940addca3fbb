import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Distances } from '../../../server/src/core/text/distance.ts';
import { didYouMean, nearest } from '../../../server/src/core/text/nearest.ts';

const pictures = ['welcome.jpg', 'booth.png', 'booth-2.png', 'maintainers.jpg', 'Party.JPG'];

describe('nearest', () => {
	it('gives the candidate that one slip leads to', () => {
		expect(nearest('welcom.jpg', pictures)).toEqual(['welcome.jpg']);
		expect(nearest('wlecome.jpg', pictures)).toEqual(['welcome.jpg']);
		expect(nearest('lnt', ['lint', 'rules', 'render', 'lsp'])).toEqual(['lint']);
	});

	it('puts the best first and gives no more than asked', () => {
		expect(nearest('booth-1.png', pictures)).toEqual(['booth-2.png', 'booth.png']);
		expect(nearest('booth-1.png', pictures, 1)).toEqual(['booth-2.png']);
	});

	it('does not mind upper and lower case, and prefers the same case among equals', () => {
		expect(nearest('party.jpg', pictures)).toEqual(['Party.JPG']);
		expect(nearest('KUBE', ['kube', 'Kube', 'KUBE'])).toEqual(['KUBE', 'Kube', 'kube']);
	});

	it('takes two ways to write one letter for the same', () => {
		expect(nearest('cafe\u0301.jpg', ['caf\u00e9.jpg', 'car.jpg'])[0]).toBe('caf\u00e9.jpg');
	});

	it('finds the name that was only begun', () => {
		expect(nearest('image/missing', ['image/missing-file', 'image/case'])).toEqual(['image/missing-file']);
		expect(nearest('welcome', pictures)).toEqual(['welcome.jpg']);
	});

	it('gives nothing for a word that is near to none, and for no word', () => {
		expect(nearest('zzzzzz', pictures)).toEqual([]);
		expect(nearest('xml', ['stylish', 'json'])).toEqual([]);
		expect(nearest('', pictures)).toEqual([]);
		expect(nearest('welcome.jpg', [])).toEqual([]);
	});

	it('gives only candidates, each once', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
				const found = nearest(word, candidates, 10);
				expect(new Set(found).size).toBe(found.length);
				expect(found.every((one) => candidates.includes(one))).toBe(true);
			}),
		);
	});

	it('asks a question only where it has an answer', () => {
		expect(didYouMean('jsn', ['stylish', 'json'])).toBe(' Did you mean json?');
		expect(didYouMean('qqqqqq', ['stylish', 'json'])).toBe('');
	});
});

const editDistance = (a: string, b: string) => new Distances().within(a, b, Math.max(a.length, b.length));

describe('the edit distance', () => {
	it('counts letters added, dropped, changed and swapped', () => {
		expect(editDistance('talk', 'talks')).toBe(1);
		expect(editDistance('talks', 'talk')).toBe(1);
		expect(editDistance('talk', 'tale')).toBe(1);
		expect(editDistance('talk', 'tlak')).toBe(1);
		expect(editDistance('kitten', 'sitting')).toBe(3);
		expect(editDistance('', 'abc')).toBe(3);
	});

	it('is nothing between equals and the same in both directions', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(editDistance(a, a)).toBe(0);
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
		);
	});

	it('is the one that the whole table of both words gives', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
		const distances = new Distances();
		fc.assert(
			fc.property(word, word, fc.nat(9), (a, b, most) => {
				const expected = wholeTable(a, b);
				expect(editDistance(a, b)).toBe(expected);
				const found = distances.within(a, b, most);
				if (expected <= most) expect(found).toBe(expected);
				else expect(found).toBeGreaterThan(most);
			}),
			{ numRuns: 3000 },
		);
	});
});

/** Optimal string alignment by its definition. */
function wholeTable(a: string, b: string): number {
	const table = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let row = 1; row <= a.length; row++) {
		const cells = [row];
		table.push(cells);
		for (let column = 1; column <= b.length; column++) {
			const cost = a[row - 1] === b[column - 1] ? 0 : 1;
			const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			cells.push(
				Math.min(
					at(row - 1, column) + 1,
					at(row, column - 1) + 1,
					at(row - 1, column - 1) + cost,
					swapped && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
	}
	return at(a.length, b.length);
}
