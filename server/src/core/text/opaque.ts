import type { Span } from './span.ts';

/** Spans in which a scan has nothing to look for, merged and in order. Asked for rising offsets it answers in constant time. */
export class Opaque {
	/** The spans without overlaps, in order. */
	readonly merged: readonly Span[];
	private at = 0;

	constructor(spans: readonly Span[]) {
		const merged: Span[] = [];
		for (const span of [...spans].sort((a, b) => a.start - b.start)) {
			const last = merged.at(-1);
			if (last && span.start <= last.end) {
				merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
			} else merged.push(span);
		}
		this.merged = merged;
	}

	/** The beginning of the first span that begins at an offset or behind it; undefined when there is none. */
	startFrom(offset: number): number | undefined {
		this.endAt(offset);
		const span = this.merged[this.at];
		return span && span.start < offset ? this.merged[this.at + 1]?.start : span?.start;
	}

	/** The end of the span that holds an offset; undefined when none does. */
	endAt(offset: number): number | undefined {
		while (this.at > 0 && (this.merged[this.at - 1]?.end ?? 0) > offset) this.at--;
		while ((this.merged[this.at]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.at++;
		const span = this.merged[this.at];
		return span && span.start <= offset ? span.end : undefined;
	}
}
