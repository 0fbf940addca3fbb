/**
 * The anchor that Hugo makes of a text: in lower case with letters, digits, `_` and `-` only, spaces as hyphens. The rules
 * are those of Hugo's `markup/goldmark/autoid.go` with the type `github`. May be empty.
 */
export function anchorOf(text: string): string {
	const words = text.trim().replaceAll(' ', '-');
	// Of ASCII, as most headings are, the same in a tenth of the time.
	const kept = ascii.test(words) ? words.replace(/[^\w-]/g, '') : words.replace(/[^\p{L}\p{Nd}_-]/gu, '');
	return kept.toLowerCase();
}

const ascii = /^[\0-\x7f]*$/;

/** The ids of a page's headings, given in the order in which they stand. */
export class HeadingIds {
	private readonly taken = new Set<string>();
	private readonly numbers = new Map<string, number>();

	/** Takes the id that the author wrote. */
	own(id: string): string {
		this.taken.add(id);
		return id;
	}

	/** Gives the id of a heading by its source, with `-1`, `-2` … behind one that is taken. */
	of(source: string): string {
		// Hugo looks at the last line of a heading that is underlined.
		return this.own(this.free(anchorOf(source.slice(source.lastIndexOf('\n') + 1)) || 'heading'));
	}

	private free(id: string): string {
		if (!this.taken.has(id)) return id;
		let number = (this.numbers.get(id) ?? 0) + 1;
		while (this.taken.has(`${id}-${number}`)) number++;
		this.numbers.set(id, number);
		return `${id}-${number}`;
	}
}
