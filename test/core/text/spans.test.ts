import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Opaque } from '../../../server/src/core/text/opaque.ts';
import { type Span, spanAt } from '../../../server/src/core/text/span.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]): Span => ({ start, end: start + length }));
const offsets = fc.array(fc.nat(45), { minLength: 1, maxLength: 12 });

const holds = (offset: number) => (one: Span) => one.start <= offset && offset < one.end;

describe('opaque spans', () => {
	it('hold what one of them holds, whatever order is asked in, and end where the text shows again', () => {
		fc.assert(
			fc.property(fc.array(span, { maxLength: 8 }), offsets, (spans, asked) => {
				const opaque = new Opaque(spans);
				for (const offset of asked) {
					const end = opaque.endAt(offset);
					expect(end !== undefined).toBe(spans.some(holds(offset)));
					if (end === undefined) continue;
					for (let at = offset; at < end; at++)
						expect(spans.some(holds(at)) || spans.some(({ start }) => start === at)).toBe(true);
					expect(spans.some(holds(end))).toBe(false);
				}
			}),
			{ seed: 11, numRuns: 2000 },
		);
	});
});

describe('the span at an offset', () => {
	it('is the one that holds it, of spans that do not overlap', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }), fc.nat(60), (gaps, offset) => {
				let at = 0;
				const spans = gaps.map(([gap, length]) => {
					const start = at + gap;
					at = start + length;
					return { start, end: at };
				});
				expect(spanAt(spans, offset)).toEqual(spans.find(holds(offset)));
			}),
			{ seed: 11, numRuns: 2000 },
		);
	});
});
