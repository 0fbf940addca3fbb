import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../client/src/preview/page/align.ts';

function described(old: string, next: string): string[] {
	const [from, to] = [[...old], [...next]];
	return align(from, to).map(({ old: o, next: n, same }) => {
		const [a, b] = [o === undefined ? '' : from[o], n === undefined ? '' : to[n]];
		return same ? `${a}` : `${a}>${b}`;
	});
}

describe('two versions of a page', () => {
	it('have in common what both begin and end with', () => {
		expect(described('abcd', 'abXd')).toEqual(['a', 'b', 'c>X', 'd']);
	});

	it('keep every block where one is put between', () => {
		expect(described('abc', 'aXbc')).toEqual(['a', '>X', 'b', 'c']);
	});

	it('keep every other block where one is taken out', () => {
		expect(described('abcb', 'acb')).toEqual(['a', 'b>', 'c', 'b']);
	});

	it('keep a block between two that change', () => {
		expect(described('aVb', 'xVy')).toEqual(['a>x', 'V', 'b>y']);
	});

	const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });

	it('are both whole and in order in what they are paired to', () => {
		fc.assert(
			fc.property(list, list, (old, next) => {
				const pairs = align(old, next);
				expect(pairs.flatMap((pair) => pair.old ?? [])).toEqual(old.map((_, index) => index));
				expect(pairs.flatMap((pair) => pair.next ?? [])).toEqual(next.map((_, index) => index));
				for (const pair of pairs) {
					if (pair.same) expect(old[pair.old ?? -1]).toBe(next[pair.next ?? -2]);
				}
			}),
		);
	});

	it('are all the same where nothing changed, and where something was put in nothing else changes', () => {
		fc.assert(
			fc.property(list, list, list, (before, added, after) => {
				const pairs = align([...before, ...after], [...before, ...added, ...after]);
				expect(pairs.filter(({ same }) => same)).toHaveLength(before.length + after.length);
			}),
		);
	});

	it('of a thousand blocks each are paired in little time', () => {
		const old = Array.from({ length: 5000 }, (_, index) => `a${index}`);
		const next = Array.from({ length: 5000 }, (_, index) => `b${index}`);
		const started = performance.now();
		expect(align(old, next)).toHaveLength(5000);
		expect(performance.now() - started).toBeLessThan(500);
	});
});
