import { asciiOf } from './bytes.ts';
import type { Size } from './size.ts';

/** The size stands in the root element; a longer preamble than this is no picture of a post. */
const searched = 65_536;

/**
 * The size of an SVG as the site's template computes it: from the four numbers of `viewBox` with the origin taken off
 * the size, else from the first `width` and `height` in quotes. Undefined for anything else, and where neither is there.
 */
export function readSvg(view: DataView): Size | undefined {
	const text = asciiOf(view, 0, searched);
	if (!/<svg[\s>]/.test(text)) return undefined;
	const box = /viewBox="([^"]*)"/.exec(text)?.[1];
	if (box !== undefined) {
		const [left, top, right, bottom] = box.trim().split(/\s+/).map(Number);
		return sized((right ?? Number.NaN) - (left ?? 0), (bottom ?? Number.NaN) - (top ?? 0));
	}
	return sized(lengthOf(text, 'width'), lengthOf(text, 'height'));
}

function lengthOf(text: string, name: string): number {
	return Number(new RegExp(`${name}="([\\d.]+)(?:px|pt)?"`).exec(text)?.[1]);
}

function sized(width: number, height: number): Size | undefined {
	return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : undefined;
}
