/**
 * Reads a list of words, one a line, as `.spelling` has it: `#` begins a comment, and what follows a line ` - FILE` holds
 * for that file only and is left out.
 */
export function readWordList(text: string): ReadonlySet<string> {
	const words = new Set<string>();
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (/^ - \S/.test(line)) break;
		const word = line.trim();
		if (word !== '' && !word.startsWith('#')) words.add(word);
	}
	return words;
}
