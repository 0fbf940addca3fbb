/**
 * Where a YAML text goes deeper than a limit by its brackets, dashes or indentation (four spaces a level). To be asked
 * before the text is parsed: the parser calls itself for every level, and on 250,000 of them Node ends the process
 * instead of throwing. Brackets in quotes and comments are counted too, so the limit has to be generous.
 *
 * @returns an offset; undefined where the text may be parsed
 */
export function tooDeepAt(text: string, deepest: number): number | undefined {
	const marks = new RegExp(`[[{\\]}]|^ {${deepest * 4}}|(?:[-?:][ \\t]+){${deepest}}`, 'gm');
	let depth = 0;
	for (let found = marks.exec(text); found; found = marks.exec(text)) {
		if (found[0] === ']' || found[0] === '}') depth = Math.max(0, depth - 1);
		else if (found[0].length > 1 || ++depth > deepest) return found.index;
	}
	return undefined;
}
