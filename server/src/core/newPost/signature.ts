/**
 * Those who sign a post, each with company and body, in order: `Ada Lin (Acme), for the Mesh Committee and Ben Ruiz` are
 * two. What is in brackets parts nobody.
 */
export function signatoriesOf(attribution: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	const cut = (end: number, next: number) => {
		const part = attribution.slice(start, end).trim();
		// `for the committee`, `para el comité`: what does not begin with a capital goes with the name before it.
		const isName = parts.length === 0 || /^[^\p{Ll}]/u.test(part);
		if (part !== '' && isName) parts.push(part);
		else if (part !== '')
			parts.push(`${parts.pop() ?? ''}${attribution.slice(start - separator.length, end).trimEnd()}`);
		separator = attribution.slice(end, next);
		start = next;
	};
	let separator = '';
	const mark =
		/[()（）]|\s*[,，、;；]\s*(?:(?:and|y|e|та|і|и)\s+)?|\s+(?:and|&|y|та|і)\s+|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/gu;
	for (const { 0: found, index } of attribution.matchAll(mark)) {
		if (found === '(' || found === '（') depth++;
		else if (found === ')' || found === '）') depth = Math.max(0, depth - 1);
		else if (depth === 0) cut(index, index + found.length);
	}
	cut(attribution.length, attribution.length);
	return parts;
}

/**
 * How an author signed a post, without the others who did.
 *
 * @param name of the author, as git has it
 * @returns undefined where the author is not among them
 */
export function signatureOf(attribution: string, name: string): string | undefined {
	const wanted = folded(name);
	if (wanted === '') return undefined;
	return signatoriesOf(attribution).find((part) => {
		const own = folded(part);
		return own === wanted || (own.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(own.slice(wanted.length)));
	});
}

function folded(text: string): string {
	return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
