import type { Span } from '../../text/span.ts';
import type { FrontMatterFault } from './frontMatter.ts';
import { isIdle, itemColumn, type Line, linesOf, valueColumn } from './slipLines.ts';
import { readValue, slip } from './slipValues.ts';

/**
 * Finds what authors get wrong in a YAML head, line by line. A YAML parser stops making sense of a head at its first
 * fault, tells of it where it noticed, and takes what follows for further faults.
 *
 * @param text the whole post
 * @param content where a head stands that does not parse
 */
export function findSlips(text: string, content: Span): readonly FrontMatterFault[] {
	const lines = linesOf(text, content);
	const end = lines.findIndex((line) => /^\.\.\.\s*$/.test(line.text));
	const slips = new SlipFinder(end === -1 ? lines : lines.slice(0, end)).find();
	// A value that begins with * stands for one that an & has named before.
	const named = /(?:^|\s)&\w/.test(text.slice(content.start, content.end));
	return named ? slips.filter(({ code, span }) => code !== 'reserved' || text[span.start] !== '*') : slips;
}

/** What Hugo's parser refuses, or reads as a part of a name, and the YAML parser used here does not. */
const unnoticed =
	/^ *\t|^[\u00a0\u2000-\u200b\u202f\u3000]|:[\u00a0\u2000-\u200b\u202f\u3000]|\\"[ \t]*\r?$|[[,][^\n]*\?/m;
const unnoticedCodes: ReadonlySet<FrontMatterFault['code']> = new Set([
	'tab',
	'odd-space',
	'unclosed',
	'question-mark',
]);

/** Finds the slips in a head that parses all the same. */
export function findUnnoticedSlips(text: string, content: Span): readonly FrontMatterFault[] {
	if (!unnoticed.test(text.slice(content.start, content.end))) return [];
	return findSlips(text, content).filter(({ code }) => unnoticedCodes.has(code));
}

// Characters that YAML does not allow, of those that a file may hold.
const control = /(?![\t\n\r\u0085])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Finds control characters, at which Hugo's parser stops. */
export function findControls(text: string, content: Span): readonly FrontMatterFault[] {
	return [...text.slice(content.start, content.end).matchAll(control)].map(({ index }) => {
		const start = content.start + index;
		return slip('control', { start, end: start + 1 });
	});
}

class SlipFinder {
	private readonly slips: FrontMatterFault[] = [];
	/** The first item of the list we are in. */
	private list: Line | undefined;
	/** Whether lines below the last field at the margin are its value. */
	private open = false;
	/** Whether a conflict has no end, so that none behind it has one. */
	private openConflict = false;
	/** Whether the fields stand at the margin, as they should. */
	private readonly atMargin: boolean;

	constructor(private readonly lines: readonly Line[]) {
		this.atMargin = lines.some((line) => !isIdle(line) && /^\S/.test(line.text));
	}

	find(): readonly FrontMatterFault[] {
		let at = 0;
		for (let line = this.lines[at]; line; line = this.lines[at]) at = this.read(line, at);
		return this.slips;
	}

	/** Reads what begins on a line. Gives the line to go on with. */
	private read(line: Line, at: number): number {
		const conflict = this.conflict(line, at);
		if (conflict !== undefined) return conflict;
		if (isIdle(line)) return at + 1;
		const tabs = /^ *\t[ \t]*/.exec(line.text)?.[0].length;
		if (tabs !== undefined) {
			this.slips.push(slip('tab', { start: line.start, end: line.start + tabs }));
			return at + 1;
		}
		const odd = oddSpace(line);
		if (odd) {
			this.slips.push(odd);
			return at + 1;
		}
		const item = itemColumn(line);
		const column = valueColumn(line);
		if (item !== undefined) this.item(line);
		else if (this.isGluedItem(line)) this.slips.push(slip('dash-space', startOf(line, 1)));
		else if (line.indent === 0) this.field(line, column);
		else if (column !== undefined) this.inner(line);
		const value = column ?? item;
		if (value === undefined) return at + 1;
		const { slips, next } = readValue(this.lines, at, value);
		for (const found of slips) this.slips.push(found);
		if (slips.length > 0) this.open = true;
		return next;
	}

	private item(line: Line): void {
		if (this.list && line.indent < this.list.indent) this.slips.push(slip('misaligned', whole(line)));
		else this.list ??= line;
	}

	private isGluedItem(line: Line): boolean {
		return this.list !== undefined && line.indent === this.list.indent && /^ *-[^\s-]/.test(line.text);
	}

	/** A line at the margin that is no item. */
	private field(line: Line, column: number | undefined): void {
		this.list = undefined;
		// What stands below a line that is not read as it was meant tells nothing.
		this.open = column === undefined || /^(?:#|$)/.test(line.text.slice(column).trimEnd());
		if (column === undefined) this.slips.push(oddLine(line));
	}

	/** A field that is indented. */
	private inner(line: Line): void {
		if (this.list && line.indent < this.list.indent) this.list = undefined;
		if (this.atMargin && !this.open && !this.list) this.slips.push(slip('indented', whole(line)));
	}

	/** A conflict that git left in the text, from its first mark to its last. */
	private conflict(first: Line, at: number): number | undefined {
		if (!/^<{7}(?:\s|$)/.test(first.text)) return undefined;
		let end = this.openConflict ? this.lines.length : at + 1;
		while (end < this.lines.length && !/^>{7}(?:\s|$)/.test(this.lines[end]?.text ?? '')) end++;
		const last = this.lines[end];
		this.openConflict = last === undefined;
		this.slips.push(slip('conflict', { start: first.start, end: (last ?? first).end }));
		return (last ? end : at) + 1;
	}
}

/** White space that only looks like a space, where a line begins or behind the colon of its field. */
function oddSpace(line: Line): FrontMatterFault | undefined {
	const found = /^( *|[\w-]+[ \t]*:)([\u00a0\u2000-\u200b\u202f\u3000]+)/.exec(line.text);
	const [, before = '', odd = ''] = found ?? [];
	const start = line.start + before.length;
	return found ? slip('odd-space', { start, end: start + odd.length }) : undefined;
}

/** What is wrong with a line at the margin that is neither a field nor an item. */
function oddLine(line: Line): FrontMatterFault {
	const wide = /^[\w-]+[ \t]*：[ \t]*/.exec(line.text);
	if (wide)
		return slip('wide-colon', { start: line.start + line.text.indexOf('：'), end: line.start + wide[0].length });
	const glued = /^[A-Za-z_][\w-]*:(?=[^\s/:])/.exec(line.text);
	return glued ? slip('no-space', startOf(line, glued[0].length)) : slip('no-colon', whole(line));
}

function startOf(line: Line, length: number): Span {
	return { start: line.start + line.indent, end: line.start + line.indent + length };
}

function whole(line: Line): Span {
	return { start: line.start + line.indent, end: line.start + line.text.trimEnd().length };
}
