import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutInWords, cutText, visiblePart } from '../../client/src/preview/page/crop.ts';
import { wordsFrom } from '../../client/src/preview/page/words.ts';

/** In English, as they are written in the code. */
const words = wordsFrom('');

const wide = { width: 1200, height: 630 };
const square = { width: 630, height: 630 };

describe('a picture in a card', () => {
	it('of the proportion of the card is shown whole', () => {
		const part = visiblePart({ width: 2400, height: 1260 }, wide);
		expect(part).toEqual({ left: 0, top: 0, width: 1, height: 1 });
		expect(cutInWords(part, words)).toBe('');
	});

	it('that is wider loses both sides alike', () => {
		const part = visiblePart({ width: 400, height: 200 }, square);
		expect(part).toEqual({ left: 0.25, top: 0, width: 0.5, height: 1 });
		expect(cutInWords(part, words)).toBe('25 % of the picture is cut off at the left and as much at the right.');
	});

	it('that is higher loses top and bottom alike', () => {
		const part = visiblePart({ width: 1200, height: 1260 }, wide);
		expect(part).toEqual({ left: 0, top: 0.25, width: 1, height: 0.5 });
		expect(cutInWords(part, words)).toBe('25 % of the picture is cut off at the top and as much at the bottom.');
	});

	const length = fc.integer({ min: 1, max: 20_000 });

	it('is cut in one direction only, and what is left has the proportion of the card', () => {
		fc.assert(
			fc.property(length, length, length, length, (width, height, frameWidth, frameHeight) => {
				const part = visiblePart({ width, height }, { width: frameWidth, height: frameHeight });
				expect(Math.max(part.width, part.height)).toBeCloseTo(1, 9);
				const ratio = (part.width * width) / (part.height * height);
				expect(ratio / (frameWidth / frameHeight)).toBeCloseTo(1, 6);
				expect(part.left * 2 + part.width).toBeCloseTo(1, 9);
				expect(part.top * 2 + part.height).toBeCloseTo(1, 9);
			}),
		);
	});
});

describe('a text in a card', () => {
	it('is whole up to the limit', () => {
		expect(cutText('Harbour', 7)).toEqual({ shown: 'Harbour', cut: '', length: 7 });
	});

	it('is cut behind it', () => {
		expect(cutText('Harbour Day', 7)).toEqual({ shown: 'Harbour', cut: ' Day', length: 11 });
	});

	it('is counted as a reader counts, and no sign is cut in two', () => {
		expect(cutText('👩‍🚀é𝒳', 1)).toEqual({ shown: '👩‍🚀', cut: 'é𝒳', length: 3 });
	});
});
