/** A question in words, and what was answered. */
export type AskedPair = readonly [question: string, answer: string];

/**
 * The questions of all files with their answers, each once; files name them by their numbers. A pair never changes, so that a
 * file that this run does not look at still says by which answers its problems were found.
 */
export class AskedTable {
	private readonly pairs: (AskedPair | 0)[];
	private readonly numbers = new Map<string, number>();
	private readonly free: number[] = [];
	/** Whether what was answered is answered again, by number; absent where it was not asked yet. */
	private readonly holds: (boolean | undefined)[] = [];
	private readonly used = new Set<number>();

	/** @param pairs those of an earlier run; 0 stands for a number without one */
	constructor(pairs: readonly (AskedPair | 0)[]) {
		this.pairs = [...pairs];
		for (const [number, pair] of pairs.entries()) {
			if (pair === 0) this.free.push(number);
			else this.numbers.set(keyOf(pair), number);
		}
	}

	/** The number of a pair that was asked in this run. */
	numberOf(pair: AskedPair): number {
		const key = keyOf(pair);
		let number = this.numbers.get(key);
		if (number === undefined) {
			number = this.free.pop() ?? this.pairs.length;
			this.pairs[number] = pair;
			this.numbers.set(key, number);
		}
		this.holds[number] = true;
		this.used.add(number);
		return number;
	}

	/**
	 * Whether pairs are answered as they were.
	 * @param ask asks a question again; it is asked once for each pair
	 */
	async hold(numbers: readonly number[], ask: (question: string) => Promise<string>): Promise<boolean> {
		for (const number of numbers) {
			let holds = this.holds[number];
			if (holds === undefined) {
				const pair = this.pairs[number];
				holds = pair !== undefined && pair !== 0 && (await ask(pair[0])) === pair[1];
				this.holds[number] = holds;
			}
			if (!holds) return false;
		}
		return true;
	}

	/** Keeps pairs that a file still names. */
	keep(numbers: readonly number[]): void {
		for (const number of numbers) this.used.add(number);
	}

	/** The pairs that are named. */
	get all(): readonly (AskedPair | 0)[] {
		return this.pairs.map((pair, number) => (this.used.has(number) ? pair : 0));
	}
}

function keyOf([question, answer]: AskedPair): string {
	return `${question}\n${answer}`;
}
