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
	/** The letter with which its second part begins; 0 where there is none. */
	readonly next: number;
	readonly parts: readonly string[];
}

/** Names as they are to be spelt. Where a name has several parts, its first one tells where to look. */
export class Terms {
	private readonly byBeginning = new Map<string, Term[]>();

	/** @param terms names; of one that does not begin with a capital letter nothing can be told from an ordinary word */
	constructor(private readonly terms: readonly string[]) {
		for (const term of new Set(terms.map((name) => name.trim()))) {
			if (!/^[A-Z][\w ]*[A-Za-z]/.test(term) || term === term.toUpperCase()) continue;
			const parts = term.split(/ +|(?<=[a-z])(?=[A-Z])/);
			const [first = '', second = ''] = parts;
			const pattern = new RegExp(parts.join('[ -]?'), 'iy');
			const next = second === '' ? 0 : second.charCodeAt(0) | 0x20;
			// Of a name of one part the rest may be misspelt from its second letter on.
			const beginning = second === '' ? first.slice(0, 1) : first;
			const known = this.byBeginning.get(beginning) ?? [];
			this.byBeginning.set(beginning, [...known, { term, pattern, parts, next }]);
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
		for (const [beginning, terms] of this.byBeginning) {
			for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
				for (const one of terms) {
					if (!goesOnAs(text, at + beginning.length, one.next)) continue;
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
