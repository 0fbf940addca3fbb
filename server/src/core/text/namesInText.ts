/**
 * Finds which of many files' names a text holds, in one pass however many there are: a name is looked for only where its
 * ending stands. Case, the form of Unicode and `%20` for a space do not matter.
 */
export class NamesInText {
	/** By ending: the names with it, folded, and how long these are. */
	private readonly byEnding = new Map<string, { readonly names: Map<string, string[]>; readonly lengths: number[] }>();

	/** @param names of files, each with an ending */
	constructor(names: Iterable<string>) {
		for (const name of names) {
			const folded = fold(name);
			const ending = folded.slice(folded.lastIndexOf('.'));
			const known = this.byEnding.get(ending) ?? { names: new Map<string, string[]>(), lengths: [] };
			this.byEnding.set(ending, known);
			const alike = known.names.get(folded);
			if (alike) alike.push(name);
			else known.names.set(folded, [name]);
			if (!known.lengths.includes(folded.length)) known.lengths.push(folded.length);
		}
	}

	/** The names that a text holds, whatever stands around them. */
	in(text: string): Set<string> {
		const found = new Set<string>();
		if (this.byEnding.size === 0) return found;
		const folded = fold(text);
		for (const [ending, { names, lengths }] of this.byEnding) {
			for (let at = folded.indexOf(ending); at !== -1; at = folded.indexOf(ending, at + 1)) {
				const end = at + ending.length;
				for (const length of lengths) {
					if (length > end) continue;
					for (const name of names.get(folded.slice(end - length, end)) ?? none) found.add(name);
				}
			}
		}
		return found;
	}
}

const none: readonly string[] = [];

function fold(text: string): string {
	const plain = text.includes('%') ? text.replace(/%20/g, ' ') : text;
	return plain.normalize('NFC').toLowerCase();
}
