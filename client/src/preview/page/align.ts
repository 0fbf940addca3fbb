/** A pair of two lists' items by their places; one without a partner was taken out or is new. */
export interface Pair {
	readonly old?: number;
	readonly next?: number;
	/** Whether both are the same. */
	readonly same: boolean;
}

/** Between what both lists begin and end with, no more than so many comparisons are made. */
const patience = 250_000;

/**
 * Pairs the items of two lists in order: those that are the same, as many as there are in one order, and between these the
 * others one after the other.
 */
export function align(old: readonly string[], next: readonly string[]): Pair[] {
	let start = 0;
	while (start < old.length && start < next.length && old[start] === next[start]) start++;
	let tail = 0;
	const shorter = Math.min(old.length, next.length) - start;
	while (tail < shorter && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
	const pairs: Pair[] = [];
	for (let index = 0; index < start; index++) pairs.push({ old: index, next: index, same: true });
	middle(old.slice(start, old.length - tail), next.slice(start, next.length - tail), start, pairs);
	for (let back = tail; back > 0; back--) pairs.push({ old: old.length - back, next: next.length - back, same: true });
	return pairs;
}

function middle(old: readonly string[], next: readonly string[], offset: number, pairs: Pair[]): void {
	let oldAt = 0;
	let nextAt = 0;
	for (const [oldIndex, nextIndex] of longestCommon(old, next)) {
		gap(oldAt, oldIndex, nextAt, nextIndex, offset, pairs);
		pairs.push({ old: oldIndex + offset, next: nextIndex + offset, same: true });
		oldAt = oldIndex + 1;
		nextAt = nextIndex + 1;
	}
	gap(oldAt, old.length, nextAt, next.length, offset, pairs);
}

function gap(oldFrom: number, oldTo: number, nextFrom: number, nextTo: number, offset: number, pairs: Pair[]): void {
	for (let step = 0; oldFrom + step < oldTo || nextFrom + step < nextTo; step++) {
		const old = oldFrom + step < oldTo ? { old: oldFrom + step + offset } : {};
		const next = nextFrom + step < nextTo ? { next: nextFrom + step + offset } : {};
		pairs.push({ ...old, ...next, same: false });
	}
}

/** The places of a longest list of items that both lists have in one order. */
function longestCommon(old: readonly string[], next: readonly string[]): [number, number][] {
	if (old.length === 0 || next.length === 0 || old.length * next.length > patience) return [];
	const width = next.length + 1;
	const lengths = new Uint32Array((old.length + 1) * width);
	const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
	for (let row = old.length - 1; row >= 0; row--) {
		for (let column = next.length - 1; column >= 0; column--) {
			lengths[row * width + column] =
				old[row] === next[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	const places: [number, number][] = [];
	for (let row = 0, column = 0; row < old.length && column < next.length; ) {
		if (old[row] === next[column]) places.push([row++, column++]);
		else if (at(row + 1, column) >= at(row, column + 1)) row++;
		else column++;
	}
	return places;
}
