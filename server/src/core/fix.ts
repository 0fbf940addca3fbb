import type { Edit, Fix, Problem } from './problem.ts';

/** Applies edits that do not overlap; offsets are those of `text`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
		if (span.start < at) throw new RangeError(`edits overlap at offset ${span.start}`);
		result += text.slice(at, span.start) + newText;
		at = span.end;
	}
	return result + text.slice(at);
}

/** The safe fix of each problem that has one, in order; of two that touch the same text the first one only. */
export function safeFixes(problems: readonly Problem[]): Fix[] {
	const chosen: Fix[] = [];
	const taken: Edit[] = [];
	for (const { fixes } of problems) {
		const fix = fixes.find((candidate) => candidate.safe && !candidate.renames);
		if (!fix || fix.edits.some((edit) => taken.some((other) => clash(edit, other)))) continue;
		taken.push(...fix.edits);
		chosen.push(fix);
	}
	return chosen;
}

function clash(a: Edit, b: Edit): boolean {
	return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** Enough for fixes that uncover another problem, few enough to end where two undo each other. */
const mostRounds = 10;

/**
 * Applies the safe fixes and checks again until nothing changes.
 *
 * @param recheck gives the problems of a text
 * @returns the mended text, and after how many rounds
 */
export async function fixAll(
	text: string,
	recheck: (text: string) => Promise<readonly Problem[]>,
): Promise<{ readonly text: string; readonly rounds: number }> {
	let current = text;
	for (let rounds = 0; rounds < mostRounds; rounds++) {
		const fixes = safeFixes(await recheck(current));
		if (fixes.length === 0) return { text: current, rounds };
		current = applyEdits(
			current,
			fixes.flatMap((fix) => fix.edits),
		);
	}
	return { text: current, rounds: mostRounds };
}
