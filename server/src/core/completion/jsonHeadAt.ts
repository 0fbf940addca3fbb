import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import { endOfLine } from '../post/shortcodes/characters.ts';
import type { HeadPart } from './headAt.ts';

/** What is being written at a place of a head in JSON, whether it parses or not; undefined where nothing of ours is. */
export function jsonHeadAt(text: string, { open, content, close }: FrontMatter, offset: number): HeadPart | undefined {
	const end = close ? content.end - 1 : content.end;
	return offset <= open.start || offset > end ? undefined : new Reader(text, offset).read(open.start + 1);
}

/** Reads a head from its beginning to a place. */
class Reader {
	/** The brackets that are open inside the head's own. */
	private readonly brackets: string[] = [];
	/** The field that is being written, in lower case. */
	private key: string | undefined;
	/** What may stand next in the innermost brackets. */
	private next: 'key' | 'colon' | 'value' | 'comma' = 'key';

	constructor(
		private readonly text: string,
		private readonly offset: number,
	) {}

	read(from: number): HeadPart | undefined {
		const { text, offset } = this;
		for (let at = from; at < offset; ) {
			const unit = text[at] ?? '';
			if (unit === '"') {
				const end = this.endOfText(at);
				if (offset <= end) return this.inText(at + 1, end);
				this.passText(text.slice(at + 1, end));
				at = end + 1;
				continue;
			}
			if (/[\w.+-]/.test(unit)) {
				const end = at + (/^[\w.+-]+/.exec(text.slice(at, at + longestWord))?.[0].length ?? 1);
				if (offset <= end) return this.outsideText(at);
				this.next = 'comma';
				at = end;
				continue;
			}
			this.pass(unit);
			at++;
		}
		return this.outsideText(offset);
	}

	private pass(unit: string): void {
		const { brackets } = this;
		if (unit === '{' || unit === '[') {
			brackets.push(unit);
			this.next = unit === '{' ? 'key' : 'value';
		} else if (unit === '}' || unit === ']') {
			brackets.pop();
			this.next = 'comma';
		} else if (unit === ':') this.next = 'value';
		else if (unit === ',') this.next = brackets.at(-1) === '[' ? 'value' : 'key';
	}

	private passText(name: string): void {
		if (this.next !== 'key') {
			this.next = 'comma';
			return;
		}
		if (this.brackets.length === 0) this.key = name.toLowerCase();
		this.next = 'colon';
	}

	/** Where a text in quotes ends: at its quote, or where its line does. */
	private endOfText(quote: number): number {
		const line = this.text.slice(quote + 1, endOfLine(this.text, quote));
		return quote + 1 + (/^(?:\\.|[^"\\])*/.exec(line)?.[0].length ?? 0);
	}

	/** @param end where its closing quote stands, or its line ends */
	private inText(start: number, end: number): HeadPart | undefined {
		const { text, next } = this;
		const closed = text[end] === '"';
		// Of a text that is not closed the rest of its line may be anything.
		const stop = closed ? end : this.offset;
		if (next === 'key' && this.brackets.length === 0) {
			const hasSign = closed && /^[ \t]*:/.test(text.slice(end + 1, endOfLine(text, end)));
			return { kind: 'key', word: { start, end: hasSign || !closed ? stop : end + 1 }, hasSign, opened: true };
		}
		return next === 'value' ? this.value({ start, end: stop }, '"', closed) : undefined;
	}

	/** @param start where the word begins that the place is in or behind */
	private outsideText(start: number): HeadPart | undefined {
		const { text, offset, next } = this;
		const behind = /^[\w.+-]*/.exec(text.slice(offset, offset + longestWord))?.[0].length ?? 0;
		const word = { start, end: offset + behind };
		if (next === 'key' && this.brackets.length === 0) return { kind: 'key', word, hasSign: false };
		return next === 'value' ? this.value(word, 'none', false) : undefined;
	}

	private value(inside: { start: number; end: number }, quote: '"' | 'none', closed: boolean): HeadPart | undefined {
		const { key, brackets, text } = this;
		const isItem = brackets.length === 1 && brackets[0] === '[';
		if (key === undefined || (brackets.length > 0 && !isItem)) return undefined;
		const needsSpace = quote === 'none' && text[inside.start - 1] === ':';
		return { kind: 'value', key, inside, quote, closed, needsSpace, ...(isItem && { list: 'flow' as const }) };
	}
}

/** Longer words are nothing of ours. */
const longestWord = 200;
