/**
 * The candidates that someone who wrote `word` may have meant, best first; none where nothing is near.
 * Case and Unicode form do not count, save that of two equally near ones the one in the same case comes first.
 * @param limit how many at most
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
	const wanted = folded(word);
	if (wanted === '') return [];
	const near: { candidate: string; distance: number; exact: number }[] = [];
	for (const candidate of new Set(candidates)) {
		const other = folded(candidate);
		const most = reach(wanted, other);
		if (Math.abs(wanted.length - other.length) > most) continue;
		const distance = editDistance(wanted, other);
		if (distance > most) continue;
		near.push({ candidate, distance, exact: editDistance(word, candidate) });
	}
	near.sort((a, b) => a.distance - b.distance || a.exact - b.exact || (a.candidate < b.candidate ? -1 : 1));
	return near.slice(0, limit).map((one) => one.candidate);
}

/** The sentence that follows a complaint about `word`: ` Did you mean lint?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
	const [best] = nearest(word, candidates, 1);
	return best === undefined ? '' : ` Did you mean ${best}?`;
}

/**
 * How many slips two words may be apart and still be taken for each other: one in three letters, and any number when
 * the longer word only goes on where the shorter one of three letters or more stops (`image/missing`).
 */
function reach(a: string, b: string): number {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length >= 3 && long.startsWith(short)) return long.length;
	return Math.max(1, Math.floor(long.length / 3));
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment: no stretch is edited twice). Counted in UTF-16 units.
 */
export function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			current.push(least);
		}
		before = last;
		last = current;
	}
	return last[b.length] ?? 0;
}

function folded(word: string): string {
	return word.normalize('NFC').toLowerCase();
}
