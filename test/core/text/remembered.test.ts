import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from '../../../server/src/core/text/remembered.ts';

test('a function that remembers answers as the one it asks, whatever was asked before', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 3 })), fc.integer({ min: 1, max: 5 }), (texts, most) => {
			const length = (text: string) => (text === 'a' ? undefined : text.length);
			const known = remembered(length, most);
			for (const text of texts) expect(known(text)).toBe(length(text));
		}),
	);
});

test('each text is asked for once, also where there is no answer, until there are too many', () => {
	const asked: string[] = [];
	const known = remembered((text) => {
		asked.push(text);
		return undefined;
	}, 2);
	for (const text of ['a', 'a', 'b', 'a', 'c', 'a']) known(text);
	expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
