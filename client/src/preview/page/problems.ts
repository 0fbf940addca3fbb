import type { PagePictureProblem } from './messages.ts';

/**
 * The problem that a box in place of a picture is about: the one with its path that is nearest below the line of the box's
 * block.
 *
 * @param path as the author wrote it, with or without `./`
 * @param line of the block that the box stands in
 * @returns its place among the problems, -1 where there is none
 */
export function problemOf(path: string, line: number, problems: readonly PagePictureProblem[]): number {
	let best = -1;
	for (const [index, problem] of problems.entries()) {
		if (bare(problem.path) !== bare(path) || problem.line < line) continue;
		if (best === -1 || problem.line < (problems[best]?.line ?? 0)) best = index;
	}
	return best;
}

function bare(path: string): string {
	return path.replace(/^\.\//, '');
}
