const space = /^\s/u;
const letter = /^\p{L}/u;
const letterOrDigit = /^[\p{L}\p{Nd}]/u;
/** What counts beside a quote as the edge of a word, as for emphasis. */
const edge = /^[\p{P}\p{S}]/u;
const punctuation = /^\p{P}/u;
/** What Goldmark takes for the second half of a word when the first is markup: `'s`, `'ve`. */
const wordEnding = /^(?:[smtd]|ve|ll|re)(?=$|[\s!-/:-@[-`{-~])/;

/**
 * Decides for the quotes of one block which way they turn. The rules are those of Goldmark's typographer, its habits
 * included: a quote before `t`, `e`, `n` or `l` after a space is an apostrophe, and an undecided double one stays.
 */
export class QuoteReader {
	private openDouble = 0;
	private openSingle = 0;

	/**
	 * The character to print for a quote.
	 *
	 * @param before the character of the source before it; empty at the block's start
	 * @param rest what follows it, some characters of it; empty at the block's end
	 */
	read(quote: string, before: string, rest: string): string {
		const [canOpen, canClose] = flanking(before, rest.slice(runLength(quote, rest)));
		if (quote === '"' && !canOpen && !canClose) return quote;
		const closes = canClose && (!canOpen || endsClause(rest));
		return quote === '"'
			? this.readDouble(before, rest, canOpen && !canClose, closes)
			: this.readSingle(before, rest, canOpen && !canClose, closes);
	}

	private readDouble(before: string, rest: string, opens: boolean, closes: boolean): string {
		if (opens) {
			this.openDouble++;
			return '“';
		}
		if (this.openDouble === 0 || !closes) return '"';
		// The first of two behind a digit is a sign for inches.
		if (rest.startsWith('"') && /^\p{Nd}/u.test(before)) return '"';
		this.openDouble--;
		return '”';
	}

	private readSingle(before: string, rest: string, opens: boolean, closes: boolean): string {
		if (isApostrophe(before, rest, opens)) return '’';
		if (opens) {
			if (wordEnding.test(rest)) return '’';
			this.openSingle++;
			return '‘';
		}
		// Goldmark counts bytes: one character beyond ASCII is enough.
		if (/^(?:..|[^\0-\x7f])/su.test(rest) && !/^\p{Nd}/u.test(rest)) return '’';
		if (this.openSingle === 0 || !closes) return "'";
		this.openSingle--;
		return '’';
	}
}

function isApostrophe(before: string, rest: string, opens: boolean): boolean {
	if (opens && /^\d\ds(?=$|[\s\p{P}\p{S}])/u.test(rest)) return true;
	if ((before === '' || space.test(before) || punctuation.test(before)) && /^[tenl]/.test(rest)) return true;
	return letterOrDigit.test(before) && letter.test(rest);
}

/** Whether a quote that could open as well as close is followed by punctuation that ends there. */
function endsClause(rest: string): boolean {
	// Goldmark looks at the second byte: behind a character beyond ASCII it finds no punctuation.
	return punctuation.test(rest) && /^[!-~](?:$|[\s!-/:-@[-`{-~])/.test(rest);
}

function runLength(quote: string, rest: string): number {
	let length = 0;
	while (rest[length] === quote) length++;
	return length;
}

/** Whether a mark can open and can close, by CommonMark's rules for emphasis. */
function flanking(before: string, after: string): readonly [canOpen: boolean, canClose: boolean] {
	const spaceBefore = before === '' || space.test(before);
	const spaceAfter = after === '' || space.test(after);
	const edgeBefore = edge.test(before);
	const edgeAfter = edge.test(after);
	return [
		!spaceAfter && (!edgeAfter || spaceBefore || edgeBefore),
		!spaceBefore && (!edgeBefore || spaceAfter || edgeAfter),
	];
}
