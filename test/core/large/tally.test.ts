import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../server/src/core/large/tally.ts';

/** Words that say how often they were gone through. */
class Counted {
	read = 0;

	constructor(private readonly words: readonly string[]) {}

	*[Symbol.iterator](): Iterator<string> {
		this.read++;
		yield* this.words;
	}
}

describe('a tally of words', () => {
	it('goes through no part again but the one that an edit made', () => {
		const tally = new Tally();
		const parts = Array.from({ length: 100 }, (_, index) => new Counted([`word ${index}`, 'each']));
		tally.follow(parts);
		for (const part of parts) part.read = 0;
		const edited = new Counted(['new']);
		tally.follow([...parts.slice(0, 40), edited, ...parts.slice(41)]);
		expect(parts.flatMap(({ read }, index) => (read > 0 ? [index] : []))).toEqual([40]);
		expect(edited.read).toBe(1);
		expect(tally.has('new')).toBe(true);
		expect(tally.has('word 40')).toBe(false);
	});

	it('says after any edits what one says that never saw another text', () => {
		const part = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
		const edit = fc.record({ at: fc.nat(8), remove: fc.nat(3), insert: fc.array(part, { maxLength: 3 }) });
		fc.assert(
			fc.property(fc.array(part, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
				const tally = new Tally();
				let parts = start;
				tally.follow(parts);
				for (const { at, remove, insert } of edits) {
					const had = new Set<string>(parts.flat());
					const { version } = tally;
					parts = [...parts.slice(0, at), ...insert, ...parts.slice(at + remove)];
					tally.follow(parts);
					const words = parts.flat();
					for (const word of ['a', 'b', 'c', 'd'] as const) expect(tally.has(word)).toBe(words.includes(word));
					expect(tally.repeats).toBe(new Set(words).size < words.length);
					const isOther = had.size !== new Set(words).size || words.some((word) => !had.has(word));
					if (isOther) expect(tally.version).toBeGreaterThan(version);
				}
			}),
		);
	});
});
