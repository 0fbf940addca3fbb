/** Measures edit distances, many one after the other without asking for memory each time. */
export class Distances {
	private before = new Uint32Array(64);
	private last = new Uint32Array(64);
	private current = new Uint32Array(64);

	/**
	 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other
	 * (optimal string alignment: no stretch is edited twice), counted in UTF-16 units, where that is not more than `most`;
	 * else any number greater than that.
	 */
	within(a: string, b: string, most: number): number {
		if (Math.abs(a.length - b.length) > most) return most + 1;
		// What two words begin and end with has no part in how they differ.
		let start = 0;
		let aEnd = a.length;
		let bEnd = b.length;
		while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
		while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
			aEnd--;
			bEnd--;
		}
		if (aEnd === start || bEnd === start) return aEnd - start + (bEnd - start);
		return this.align(a.slice(start, aEnd), b.slice(start, bEnd), most);
	}

	/** Row by row through the table of all beginnings of both, as far from its diagonal as `most` allows. */
	private align(a: string, b: string, most: number): number {
		const far = most + 1;
		if (this.last.length < b.length + 2) {
			this.before = new Uint32Array(b.length * 2);
			this.last = new Uint32Array(b.length * 2);
			this.current = new Uint32Array(b.length * 2);
		}
		let { before, last, current } = this;
		for (let column = 0; column <= b.length; column++) last[column] = column;
		let leastBefore = 0;
		for (let row = 1; row <= a.length; row++) {
			const unit = a.charCodeAt(row - 1);
			const unitBefore = row > 1 ? a.charCodeAt(row - 2) : -1;
			const from = Math.max(1, row - most);
			const to = Math.min(b.length, row + most);
			let left = from === 1 ? row : far;
			current[from - 1] = left;
			let leastOfRow = left;
			for (let column = from; column <= to; column++) {
				const other = b.charCodeAt(column - 1);
				const above = column < row + most ? (last[column] ?? far) : far;
				let least = Math.min(above + 1, left + 1, (last[column - 1] ?? far) + (unit === other ? 0 : 1));
				if (column > 1 && unitBefore === other && unit === b.charCodeAt(column - 2))
					least = Math.min(least, (before[column - 2] ?? far) + 1);
				current[column] = least;
				left = least;
				if (least < leastOfRow) leastOfRow = least;
			}
			// From two rows that are all too far away no way leads back.
			if (leastOfRow > most && leastBefore > most) return far;
			leastBefore = leastOfRow;
			[before, last, current] = [last, current, before];
		}
		return last[b.length] ?? far;
	}
}
