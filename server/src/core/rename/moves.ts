import { isWithin } from '../site/paths.ts';

/** A file or folder that gets another path. Both are absolute. */
export interface Move {
	readonly from: string;
	readonly to: string;
}

/** Where a file or folder is after the moves; the same path where none of them is about it. */
export function movedPath(path: string, moves: readonly Move[]): string {
	// Of a folder and something in it that move at once, the one that says more of the path counts.
	let best: Move | undefined;
	for (const move of moves) {
		if (isWithin(move.from, path) && (best === undefined || move.from.length > best.from.length)) best = move;
	}
	return best ? best.to + path.slice(best.from.length) : path;
}
