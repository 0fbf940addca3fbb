/**
 * How well a name fits what was typed, from 0, the best; undefined where it does not. Case does not count, and letters may
 * be left out as in any quick pick: `hmd` finds `Harbour Mesh Day`.
 */
export function rankOf(query: string, name: string): number | undefined {
	const wanted = query.trim().toLowerCase();
	const text = name.toLowerCase();
	if (text.startsWith(wanted)) return 0;
	const at = text.indexOf(wanted);
	if (at !== -1) return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 2 : 1;
	const words = wanted.split(/\s+/);
	if (words.length > 1 && words.every((word) => text.includes(word))) return 3;
	let from = 0;
	for (const letter of wanted.replace(/\s+/g, '')) {
		from = text.indexOf(letter, from) + 1;
		if (from === 0) return undefined;
	}
	return 4;
}
