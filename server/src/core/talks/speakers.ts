/** Somebody who gives a talk. */
export interface Speaker {
	readonly name: string;
	/** Whom they work for; absent where that is not said. */
	readonly company?: string;
}

/** A talk's name as schedules and channels write it, taken apart. */
export interface Titled {
	readonly title: string;
	/** In order; none where the name has no speakers in it. */
	readonly speakers: readonly Speaker[];
}

/** A dash between spaces, behind which the speakers stand: `Sails for Sidecars - Ada Quist, Tidewater`. */
const dash = /\s[-–—]\s/g;

/** What stands between two speakers. */
const between = /\s*;\s*|\s+(?:&|and)\s+/;

/** Small words of family names. */
const particle = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|y|zu)$/;

/** Words that no name has, and the ends of many titles have. */
const noName =
	/^(?:a|an|and|demos?|discussion|for|from|how|in|intro(?:duction)?|keynote|lightning|live|of|on|panel|part|q|remarks|session|talks?|the|to|tutorial|update|via|what|why|with|workshop|your)$/i;

/**
 * Takes the speakers off the end of a talk's name. Only what reads as people with their company is taken, so that a
 * title with a dash in it stays whole: at least one of them has a company behind a comma, and each name has two to five
 * words with capitals.
 */
export function splitSpeakers(name: string): Titled {
	const whole = name.replace(/\s+/g, ' ').trim();
	const dashes = [...whole.matchAll(dash)];
	const last = dashes.at(-1);
	if (!last) return { title: whole, speakers: [] };
	// A company may have a dash of its own: the dash before it counts where what follows begins with a person.
	for (const { index, 0: mark } of dashes.slice(-2)) {
		const speakers = speakersOf(whole.slice(index + mark.length));
		const title = whole.slice(0, index).trim();
		if (speakers && title !== '') return { title, speakers };
	}
	return { title: whole, speakers: [] };
}

/** Reads `Ada Quist, Tidewater & Bram Oster, Harbour Labs`; undefined for anything else. */
function speakersOf(text: string): readonly Speaker[] | undefined {
	const speakers: Speaker[] = [];
	for (const piece of text.split(between)) {
		const comma = piece.indexOf(',');
		const name = (comma === -1 ? piece : piece.slice(0, comma)).trim();
		const company = comma === -1 ? '' : piece.slice(comma + 1).trim();
		const before = speakers.at(-1);
		if (isName(name)) speakers.push(company === '' ? { name } : { name, company });
		// `Brine & Sons` is one company and no two people.
		else if (before?.company !== undefined) {
			speakers[speakers.length - 1] = { ...before, company: `${before.company} & ${piece.trim()}` };
		} else return undefined;
	}
	return speakers.some(({ company }) => company !== undefined) ? speakers : undefined;
}

function isName(text: string): boolean {
	const words = text.split(' ');
	if (words.length < 2 || words.length > 5) return false;
	return words.every((word) => !noName.test(word) && (/^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || particle.test(word)));
}

/** Speakers for a list or a tooltip: `Ada Quist (Tidewater), Bram Oster`. */
export function speakersInWords(speakers: readonly Speaker[]): string {
	return speakers.map(({ name, company }) => (company === undefined ? name : `${name} (${company})`)).join(', ');
}
