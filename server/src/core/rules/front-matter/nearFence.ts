import type { Span } from '../../text/span.ts';

// What stands in place of ---: hyphens that a program made a dash of, too few of them, an indent, a fence of code.
const instead = {
	'---': /^[ \t]*(?:[-–—−‐]{1,4}|\*{3}|_{3}|={3,}|`{3}(?:ya?ml)?|~{3}(?:ya?ml)?)[ \t]*$/,
	'+++': /^[ \t]*(?:[+＋]{1,4}|[-–—−‐]{1,4}|`{3}(?:toml)?|~{3}(?:toml)?)[ \t]*$/,
} as const;

/** The line at an offset where it is meant as a fence of front matter and is none; undefined for any other. */
export function nearFenceAt(text: string, at: number, fence: keyof typeof instead = '---'): Span | undefined {
	const line = /[^\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
	return instead[fence].test(line) && !line.startsWith(fence) ? { start: at, end: at + line.length } : undefined;
}

/** The first line in a stretch of text that is meant as a fence, or the line right behind it. */
export function nearFenceIn(text: string, { start, end }: Span, fence: keyof typeof instead): Span | undefined {
	for (let at = start; at <= end && at < text.length; ) {
		const found = nearFenceAt(text, at, fence);
		if (found) return found;
		const next = text.indexOf('\n', at);
		if (next === -1) return undefined;
		at = next + 1;
	}
	return undefined;
}

/** Whether a line that begins at an offset is a field, as those of front matter are. */
export function isFieldAt(text: string, at: number): boolean {
	const field = /[A-Za-z_][\w-]*[ \t]*:(?:[ \t\r\n]|$)/y;
	field.lastIndex = at;
	return field.test(text);
}
