import type { PostTalk } from '../talks/postTalks.ts';
import { splitSpeakers } from '../talks/speakers.ts';
import { contentWords, tellingWords, withoutSort } from '../talks/words.ts';
import type { Recording } from './recording.ts';

/** A talk of a post that has no video yet, and the videos that may be its recording. */
export interface Match {
	readonly talk: PostTalk;
	/**
	 * `same`: one video has the talk's title. `likely`: one has much of it. `tie`: several have as much of it as each other,
	 * or nearly. `none`: no video comes near.
	 */
	readonly kind: 'same' | 'likely' | 'tie' | 'none';
	/** Best first. */
	readonly candidates: readonly Recording[];
}

/** How much of two titles has to be the same for a video to be named, from 0 to 1. */
const near = 0.5;

/** Videos that come as close as this to the best one are as good. */
const margin = 0.15;

/** A title needs as many telling words for others to be compared with it: fewer fit too much. */
const fewestWords = 2;

/** So many candidates are told of one talk. */
const mostCandidates = 5;

interface Title {
	/** Ways to write it, each as letters and digits alone. */
	readonly plain: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
}

/**
 * Pairs the talks of a post that have no video with recordings, by their titles. Of what two titles have in common a rare
 * word counts for more than one that every other title has, such as the name of the project.
 *
 * @returns the talks without a video in their order; those without a title to go by are left out
 */
export function matchRecordings(talks: readonly PostTalk[], recordings: readonly Recording[]): Match[] {
	const open = talks.filter(({ video, title }) => !video && tellingWords(title).size >= fewestWords);
	const titles = new Map(recordings.map((recording) => [recording, titleOf(recording.title)]));
	const weights = weightsOf([
		...open.map(({ title }) => contentWords(title)),
		...[...titles.values()].map(({ words }) => words),
	]);
	const own = new Map(open.map((talk) => [talk, titleOf(talk.title)]));
	const same = new Map<PostTalk, readonly Recording[]>();
	const taken = new Set<Recording>();
	for (const [talk, title] of own) {
		const found = recordings.filter((recording) => isSame(title, titles.get(recording)));
		same.set(talk, found);
		if (found.length === 1) for (const recording of found) taken.add(recording);
	}
	return open.map((talk): Match => {
		const exact = same.get(talk) ?? [];
		if (exact.length > 0) {
			return { talk, kind: exact.length === 1 ? 'same' : 'tie', candidates: exact.slice(0, mostCandidates) };
		}
		const title = own.get(talk);
		const scored = recordings
			// A video that is known to be another talk's is nobody else's.
			.filter((recording) => !taken.has(recording))
			.map((recording) => ({ recording, score: title ? likeness(title, titles.get(recording), weights) : 0 }))
			.filter(({ score }) => score >= near)
			.sort((a, b) => b.score - a.score);
		const best = scored[0]?.score ?? 0;
		const candidates = scored.filter(({ score }) => score >= best - margin).map(({ recording }) => recording);
		const kind = candidates.length === 0 ? 'none' : candidates.length === 1 ? 'likely' : 'tie';
		return { talk, kind, candidates: candidates.slice(0, mostCandidates) };
	});
}

function titleOf(text: string): Title {
	const { title } = splitSpeakers(text);
	// Channels add the event behind a bar: `Sails for Sidecars | Harbour Days 2026`.
	const [first = title] = title.split(/\s+[|•]\s+|\s+\/\/\s+/);
	const ways = [text, title, first].flatMap((way) => [plain(way), plain(withoutSort(way))]);
	return { plain: new Set(ways.filter((way) => way !== '')), words: contentWords(withoutSort(first)) };
}

function plain(text: string): string {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	);
}

function isSame(a: Title, b: Title | undefined): boolean {
	for (const way of a.plain) if (b?.plain.has(way)) return true;
	return false;
}

/** How much a word tells: the less, the more titles have it (inverse document frequency). */
function weightsOf(titles: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Map([...counts].map(([word, count]) => [word, Math.log(1 + titles.length / count)]));
}

/** How much of two titles is the same, from 0 to 1; 0 where it is but one word. */
function likeness(a: Title, b: Title | undefined, weights: ReadonlyMap<string, number>): number {
	if (!b) return 0;
	const weight = (words: Iterable<string>) => {
		let sum = 0;
		for (const word of words) sum += weights.get(word) ?? 0;
		return sum;
	};
	const shared = [...a.words].filter((word) => b.words.has(word));
	if (shared.length < fewestWords) return 0;
	return (2 * weight(shared)) / (weight(a.words) + weight(b.words));
}
