/** A half-open range of UTF-16 offsets into one text: `start` is the first unit, `end` the one after the last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The text that a span covers. */
export function textOf(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** Whether two spans share an offset; two empty or touching spans count as sharing the point where they meet. */
export function touches(a: Span, b: Span): boolean {
	return a.start <= b.end && b.start <= a.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}
