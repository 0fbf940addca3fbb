import { ownCopy } from './ownCopy.ts';

/**
 * Remembers what a function answers for a text: for functions that depend on nothing else, asked for the same few texts
 * at every key. Nothing is held of the text that the asked one may be a part of.
 *
 * @param answer depends on the text alone; what it gives is shared, and is not to be changed
 * @param most how many answers are kept; beyond that all are forgotten
 */
export function remembered<T>(answer: (text: string) => T, most = 300): (text: string) => T {
	const known = new Map<string, { readonly value: T }>();
	return (text) => {
		const before = known.get(text);
		if (before) return before.value;
		if (known.size >= most) known.clear();
		const own = ownCopy(text);
		const value = answer(own);
		known.set(own, { value });
		return value;
	};
}
