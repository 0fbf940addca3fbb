import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './slots.ts';

/** HTML of which the first element says the line on which it begins in the post, counted from 0. */
export function atLine(html: string, line: number): string {
	return html.replace(/^\s*<[a-z][a-z\d-]*(?=[\s/>])/i, (tag) => `${tag} data-line="${line}"`);
}

/** A place from which on the lines of the masked text and of the post run side by side. Both are counted from 0. */
interface Step {
	readonly shown: number;
	readonly source: number;
}

/** Where the lines of a text whose shortcodes have given way to pieces stand in the post. */
export class SourceLines {
	private readonly lines: Lines;
	private readonly steps: readonly Step[];

	/** @param pieces as for `maskPieces` */
	constructor(text: string, span: Span, pieces: readonly Piece[]) {
		this.lines = new Lines(text);
		let source = this.at(span.start);
		let shown = 0;
		const steps: Step[] = [{ shown, source }];
		for (const piece of pieces) {
			shown += this.at(piece.span.start) - source;
			if ('markdown' in piece) shown += new Lines(piece.markdown).count - 1;
			source = this.at(piece.span.end);
			// The line on which a piece ends began before it; what comes behind it begins with the next one.
			steps.push({ shown: shown + 1, source: source + 1 });
		}
		this.steps = steps;
	}

	/** The line of an offset of the post. */
	at(offset: number): number {
		return this.lines.positionAt(offset).line;
	}

	/** The line of the post at which a line of the masked text begins. */
	ofShown(line: number): number {
		let low = 0;
		let high = this.steps.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.steps[middle]?.shown ?? 0) <= line) low = middle;
			else high = middle - 1;
		}
		const step = this.steps[low] ?? { shown: 0, source: 0 };
		// The Markdown of a piece may have more lines than what it took the place of.
		const last = (this.steps[low + 1]?.source ?? Number.POSITIVE_INFINITY) - 1;
		return Math.min(step.source + line - step.shown, last);
	}
}
