/**
 * Counts how often the parts of a post have each of many words, and goes along with edits: what is counted anew are the
 * parts that came and went.
 */
export class Tally {
	private parts: readonly Iterable<string>[] = [];
	private readonly counts = new Map<string, number>();
	/** How many words are there more than once. */
	private severalTimes = 0;
	/** Rises whenever a word comes that no part had, or goes with the last part that had it. */
	version = 0;

	/** Whether some word is there more than once, in one part or in two. */
	get repeats(): boolean {
		return this.severalTimes > 0;
	}

	has(word: string): boolean {
		return this.counts.has(word);
	}

	/** @param parts the words of each part, in order; a part that stays what it was is known by being the same object */
	follow(parts: readonly Iterable<string>[]): void {
		const before = this.parts;
		const shorter = Math.min(before.length, parts.length);
		let first = 0;
		while (first < shorter && before[first] === parts[first]) first++;
		let same = 0;
		while (same < shorter - first && before[before.length - 1 - same] === parts[parts.length - 1 - same]) same++;
		for (const words of parts.slice(first, parts.length - same)) for (const word of words) this.add(word);
		for (const words of before.slice(first, before.length - same)) for (const word of words) this.remove(word);
		this.parts = parts;
	}

	private add(word: string): void {
		const count = this.counts.get(word) ?? 0;
		this.counts.set(word, count + 1);
		if (count === 0) this.version++;
		if (count === 1) this.severalTimes++;
	}

	private remove(word: string): void {
		const count = this.counts.get(word) ?? 0;
		if (count > 1) this.counts.set(word, count - 1);
		else {
			this.counts.delete(word);
			this.version++;
		}
		if (count === 2) this.severalTimes--;
	}
}
