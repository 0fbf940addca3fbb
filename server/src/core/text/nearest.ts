import { Distances } from './distance.ts';

/**
 * The candidates that someone who wrote `word` may have meant, best first; none where nothing is near.
 * Case and Unicode form do not count, save that of two equally near ones the one in the same case comes first.
 * @param limit how many at most
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
	return new Candidates(candidates).nearest(word, limit);
}

/** The sentence that follows a complaint about `word`: ` Did you mean lint?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
	const [best] = nearest(word, candidates, 1);
	return best === undefined ? '' : ` Did you mean ${best}?`;
}

/** Words that others may have meant, made ready once for many questions: a folder may hold 20,000 pictures. */
export class Candidates {
	private readonly distances = new Distances();
	private readonly all: readonly { readonly candidate: string; readonly other: string }[];

	constructor(candidates: Iterable<string>) {
		this.all = Array.from(new Set(candidates), (candidate) => ({ candidate, other: folded(candidate) }));
	}

	/** As the function of that name has it. */
	nearest(word: string, limit = 3): string[] {
		const wanted = folded(word);
		if (wanted === '' || limit < 1) return [];
		const best: Near[] = [];
		for (const { candidate, other } of this.all) {
			const worst = best.length === limit ? best.at(-1) : undefined;
			const most = Math.min(reach(wanted, other), worst?.distance ?? Number.POSITIVE_INFINITY);
			const distance = this.distances.within(wanted, other, most);
			if (distance > most) continue;
			const tie = worst && worst.distance === distance ? worst.exact : Number.POSITIVE_INFINITY;
			const exact = this.distances.within(word, candidate, Math.min(tie, Math.max(word.length, candidate.length)));
			const near = { candidate, distance, exact };
			if (worst && byNearness(near, worst) > 0) continue;
			if (worst) best.pop();
			best.push(near);
			best.sort(byNearness);
		}
		return best.map((one) => one.candidate);
	}
}

interface Near {
	readonly candidate: string;
	readonly distance: number;
	readonly exact: number;
}

function byNearness(a: Near, b: Near): number {
	return a.distance - b.distance || a.exact - b.exact || (a.candidate < b.candidate ? -1 : 1);
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

function folded(word: string): string {
	return word.normalize('NFC').toLowerCase();
}
