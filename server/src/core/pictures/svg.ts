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

/**
 * Why the site cannot measure an SVG: commas in its `viewBox`, or neither that nor a width nor a height. Undefined where
 * that is not certain: a `viewBox` in single quotes, a width in percent.
 *
 * @param text the whole file
 */
export function faultOfSvg(text: string): 'svg-commas' | 'svg-without-size' | undefined {
	const box = /viewBox\s*=\s*"([^"]*)"/.exec(text)?.[1];
	if (box !== undefined) return box.includes(',') ? 'svg-commas' : undefined;
	return /<svg/i.test(text) && !/viewBox|(?:width|height)\s*=/i.test(text) ? 'svg-without-size' : undefined;
}

/** Whether a text begins as an SVG does, behind a declaration and comments. */
export function isSvgText(text: string): boolean {
	if (!/^(?:\xef\xbb\xbf)?\s*</.test(text)) return false;
	const bare = text.replace(/<!--.*?-->/gs, '').replace(/^\xef\xbb\xbf/, '');
	return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE\s+svg[^>]*>\s*)?<svg[\s>]/i.test(bare);
}

function lengthOf(text: string, name: string): number {
	return Number(new RegExp(`${name}="([\\d.]+)(?:px|pt)?"`).exec(text)?.[1]);
}

function sized(width: number, height: number): Size | undefined {
	return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : undefined;
}
