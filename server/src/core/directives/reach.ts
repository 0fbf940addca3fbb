import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Construct } from './constructs.ts';
import type { Directive } from './directive.ts';

/** Says how far the directives of single lines reach. Lines are numbered from 0. */
export class Reach {
	/** The places at which directives begin, by line: on which lines nothing but directives stands is asked for these. */
	private readonly onLine = new Map<number, Directive[]>();
	private readonly ends = new Map<number, number | undefined>();

	/** @param constructs in the order in which they begin */
	constructor(
		private readonly text: string,
		private readonly lines: Lines,
		private readonly constructs: readonly Construct[],
		directives: readonly Directive[],
	) {
		for (const directive of directives) {
			const { line } = lines.positionAt(directive.span.start);
			const known = this.onLine.get(line);
			if (known) known.push(directive);
			else this.onLine.set(line, [directive]);
		}
	}

	/** The line that a directive is about; undefined where there is none. */
	lineOf({ kind, span }: Directive): number | undefined {
		const own = this.lines.positionAt(span.end).line;
		if (kind === 'line') return own;
		let line = own + 1;
		// Directives on top of each other are about the same line.
		for (let end = this.endOfDirectives(line); end !== undefined; end = this.endOfDirectives(line)) line = end + 1;
		return line < this.lines.count ? line : undefined;
	}

	/** What is covered with a line: itself, and what begins on it, to its end. */
	spansOf(line: number): Span[] {
		const start = this.lines.startOf(line);
		const next = line + 1 < this.lines.count ? this.lines.startOf(line + 1) : this.text.length + 1;
		const spans = [{ start, end: next }];
		for (let i = this.firstFrom(start); i < this.constructs.length; i++) {
			const { span } = this.constructs[i] ?? { span: { start: next, end: next } };
			if (span.start >= next) break;
			if (span.end > next) spans.push(span);
		}
		return spans;
	}

	/** The last line of the directives that a line consists of; undefined where it holds anything else. */
	private endOfDirectives(line: number): number | undefined {
		if (!this.ends.has(line)) this.ends.set(line, this.findEnd(line));
		return this.ends.get(line);
	}

	private findEnd(line: number): number | undefined {
		const directives = this.onLine.get(line);
		if (!directives) return undefined;
		let at = this.lines.startOf(line);
		for (const { span, kind } of directives) {
			if (kind === 'line' || this.text.slice(at, span.start).trim() !== '') return undefined;
			at = span.end;
		}
		const last = this.lines.positionAt(at).line;
		const end = last + 1 < this.lines.count ? this.lines.startOf(last + 1) : this.text.length;
		return this.text.slice(at, end).trim() === '' ? last : undefined;
	}

	/** The index of the first construct that begins at an offset or later. */
	private firstFrom(offset: number): number {
		let low = 0;
		let high = this.constructs.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.constructs[middle]?.span.start ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
