import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamesInText } from '../../../server/src/core/text/namesInText.ts';

describe('the names in a text', () => {
	const cases: Readonly<Record<string, readonly [string, string, boolean]>> = {
		'as they are': ['quay.jpg', 'See ./quay.jpg there.', true],
		'in other case': ['quay.jpg', '![](QUAY.JPG)', true],
		'with a space that is encoded': ['the quay.jpg', '![](the%20quay.jpg)', true],
		'in another form of Unicode': ['caf\u00e9.png', 'cafe\u0301.png', true],
		'with more in front of them': ['quay.jpg', 'old-quay.jpg', true],
		'with another ending': ['quay.jpg', 'quay.png', false],
		'cut off': ['quay.jpg', 'uay.jpg', false],
	};
	for (const [what, [name, text, isThere]] of Object.entries(cases)) {
		it(`${what} are ${isThere ? '' : 'not '}found`, () => {
			expect([...new NamesInText(['other.svg', name]).in(text)]).toEqual(isThere ? [name] : []);
		});
	}

	it('are all that the text includes, whatever both are', () => {
		const stem = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), maxLength: 4 });
		const name = fc.tuple(stem, fc.constantFrom('.jpg', '.png', '.jpeg')).map((both) => both.join(''));
		const text = fc.array(fc.oneof(name, stem, fc.constant(' ')), { maxLength: 8 }).map((words) => words.join(''));
		fc.assert(
			fc.property(fc.uniqueArray(name), text, (names, within) => {
				const found = new NamesInText(names).in(within);
				expect(names.filter((one) => found.has(one))).toEqual(names.filter((one) => within.includes(one)));
			}),
		);
	});
});
