import { later, told } from '../told.ts';

/** What evidence is put together from, beside names of services and numbers. */
const phrases: readonly string[] = [
	later('no answer in time'),
	later('connection broken off'),
	later('no connection'),
	later('not asked, because its address is a private one'),
	later('too many redirects'),
	later('sent on to another host'),
	later('not asked, because the host did not answer before'),
	later('asked to come back later'),
	later('cancelled'),
	later('no answer that a browser may read'),
	later('it cannot be embedded'),
	later('a wall against programs'),
	later('but no JSON'),
	later('to its page'),
	later('to sched’s front page'),
	later('to another page'),
	later('page'),
	later('thumbnail'),
	later('twice'),
	later('then'),
];

/** A longer phrase before those that it has in it. */
const known = new RegExp(
	[...phrases]
		.sort((a, b) => b.length - a.length)
		.map((phrase) => `\\b${phrase}\\b`)
		.join('|'),
	'g',
);

/**
 * What was asked and answered, in the language of the interface. Evidence is kept, and shared with programs that speak
 * another language, so it is in English until it is told.
 */
export function evidenceInWords(evidence: string): string {
	return evidence.replace(known, (phrase) => told(phrase));
}
