import type { Span } from './span.ts';

/** A name that is spelt otherwise than it should be. */
export interface Misspelling {
	readonly span: Span;
	readonly term: string;
}

interface Term {
	readonly term: string;
	/** The name in any case, its parts together or apart. */
	readonly pattern: RegExp;
	readonly second: number;
	/** How long its first part is, and the letter with which the next one begins; 0 where there is none. */
	readonly first: number;
	readonly next: number;
	readonly parts: readonly string[];
}

/** Names as they are to be spelt. Misspellings are looked for from their first letter on, which is a capital one. */
export class Terms {
	private readonly byLetter = new Map<string, Term[]>();

	/** @param terms names; of one that does not begin with a capital letter nothing can be told from an ordinary word */
	constructor(private readonly terms: readonly string[]) {
		for (const term of new Set(terms.map((name) => name.trim()))) {
			const [letter = ''] = term;
			if (!/^[A-Z][\w ]*[A-Za-z]/.test(term) || term === term.toUpperCase()) continue;
			const parts = term.split(/ +|(?<=[a-z])(?=[A-Z])/);
			const pattern = new RegExp(parts.join('[ -]?'), 'iy');
			const known = this.byLetter.get(letter) ?? [];
			const first = parts[0]?.length ?? 0;
			const next = (parts[1]?.charCodeAt(0) ?? 0) | 0x20;
			const second = term.charCodeAt(1) | 0x20;
			this.byLetter.set(letter, [...known, { term, pattern, parts, second, first, next: parts.length > 1 ? next : 0 }]);
		}
	}

	/** These names and more, which stand above those that differ from them in case and spaces only. */
	and(more: readonly string[]): Terms {
		const folded = (term: string) => term.replace(/\s/g, '').toLowerCase();
		const own = new Set(more.map(folded));
		return new Terms([...this.terms.filter((term) => !own.has(folded(term))), ...more]);
	}

	/** Where one of the names is misspelt, in order. What stands around it is not looked at beyond its neighbours. */
	misspelt(text: string): Misspelling[] {
		const found: Misspelling[] = [];
		for (const [letter, terms] of this.byLetter) {
			for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) {
				// The second letter settles it nearly always.
				const second = text.charCodeAt(at + 1) | 0x20;
				for (const one of terms) {
					if (one.second !== second || !goesOnAs(text, at + one.first, one.next)) continue;
					const end = misspeltAt(text, at, one);
					if (end !== undefined) found.push({ span: { start: at, end }, term: one.term });
				}
			}
		}
		return found.length > 1 ? found.sort((a, b) => a.span.start - b.span.start) : found;
	}
}

/** Whether the next part of a name may begin at an offset, or behind a space there: asking this is less than a pattern costs. */
function goesOnAs(text: string, at: number, next: number): boolean {
	if (next === 0) return true;
	const unit = text.charCodeAt(at);
	return (unit | 0x20) === next || ((unit === 0x20 || unit === 0x2d) && (text.charCodeAt(at + 1) | 0x20) === next);
}

/** Parts of words, addresses, handles and files, in which a name is spelt as it has to be there. */
const goesOn = /[\w/@#:\\.-]/;
const endsInside = /^(?:[\w/@\\-]|\.[A-Za-z\d])/;

/** Where the misspelling ends that begins at an offset; undefined where there is none. */
function misspeltAt(text: string, at: number, { term, pattern, parts }: Term): number | undefined {
	pattern.lastIndex = at;
	if (!pattern.test(text)) return undefined;
	const end = pattern.lastIndex;
	const written = text.slice(at, end);
	// Capitals alone are a way to cry it out.
	if (written === term || written === written.toUpperCase()) return undefined;
	if (goesOn.test(text[at - 1] ?? ' ') || endsInside.test(text.slice(end, end + 2))) return undefined;
	const apart = /[ -]/.test(written);
	if (term.includes(' ')) return apart ? undefined : end;
	if (!apart) return end;
	// Apart the words may be words of their own, which capitals and their length make unlikely.
	const isName = written.split(/[ -]/).every((part, index) => part === parts[index] && part.length > 2);
	return isName && !written.includes('-') && written.split(' ').length === parts.length ? end : undefined;
}
