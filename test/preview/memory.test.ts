import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOf, nothing } from '../../client/src/preview/page/memory.ts';

describe('what the page remembers', () => {
	const memory = {
		uri: 'file:///site/a/index.md',
		locked: true,
		look: { width: 390, card: true },
		top: 120,
		wanted: 'aB3dE5fG7h_',
	};

	it('is there again after its window was loaded anew', () => {
		expect(memoryOf(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
	});

	it('is nothing where there was nothing', () => {
		for (const state of [undefined, null, 'state', 7, []]) expect(memoryOf(state)).toEqual(nothing);
	});

	it('is left out where it has the wrong shape', () => {
		const odd = { uri: 7, locked: 'yes', look: { width: 400, card: 1 }, top: Number.NaN, wanted: '"]<x>' };
		expect(memoryOf(odd)).toEqual(nothing);
		expect(memoryOf({ ...memory, top: -1, look: null })).toEqual({ ...memory, top: 0, look: nothing.look });
	});

	it('has its shape whatever was kept', () => {
		fc.assert(
			fc.property(fc.object({ key: fc.constantFrom('uri', 'locked', 'look', 'top', 'wanted', 'width') }), (state) => {
				const read = memoryOf(state);
				expect(memoryOf(read)).toEqual(read);
			}),
		);
	});
});
