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

/**
 * The span that holds an offset; undefined when none does.
 *
 * @param spans in order, none of them over another
 */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const span = spans[low];
	return span && span.start <= offset ? span : undefined;
}
