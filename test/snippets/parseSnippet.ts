/** A piece of a snippet. Transforms (`${1/…/…/}`) are not read: no snippet of ours has one. */
export type Part =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'stop'; readonly number: number; readonly inner: readonly Part[] }
	| { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] }
	| { readonly kind: 'variable'; readonly name: string; readonly inner: readonly Part[] };

/**
 * Reads snippet text as editors do: a backslash escapes `$`, `}` and itself, and in a choice also `,` and `|`.
 * @throws Error where a `$` begins nothing, or something begun is not closed
 */
export function parseSnippet(body: string): readonly Part[] {
	const reader = new Reader(body);
	const parts = reader.parts(false);
	reader.expectEnd();
	return parts;
}

class Reader {
	private at = 0;

	constructor(private readonly body: string) {}

	parts(nested: boolean): Part[] {
		const parts: Part[] = [];
		let text = '';
		const flush = () => {
			if (text !== '') parts.push({ kind: 'text', text });
			text = '';
		};
		while (this.at < this.body.length) {
			const unit = this.body.charAt(this.at);
			if (unit === '}' && nested) break;
			if (unit === '$') {
				flush();
				parts.push(this.dollar());
			} else text += this.character('\\$}');
		}
		flush();
		return parts;
	}

	expectEnd(): void {
		if (this.at < this.body.length) throw this.fault('something follows the end');
	}

	private dollar(): Part {
		const plain = this.take(/\$(?:(\d+)|([A-Z_]+))/y);
		if (plain) return this.named(plain[1], plain[2], []);
		const opening = this.take(/\$\{(?:(\d+)|([A-Z_]+))([:|}])/y);
		if (!opening) throw this.fault('a $ that begins nothing');
		if (opening[3] === '|') return { kind: 'choice', number: Number(opening[1]), options: this.options() };
		if (opening[3] === '}') return this.named(opening[1], opening[2], []);
		const inner = this.parts(true);
		this.expect('}');
		return this.named(opening[1], opening[2], inner);
	}

	private named(digits: string | undefined, name: string | undefined, inner: readonly Part[]): Part {
		return name === undefined ? { kind: 'stop', number: Number(digits), inner } : { kind: 'variable', name, inner };
	}

	private options(): string[] {
		const options = [''];
		for (;;) {
			const unit = this.body.charAt(this.at);
			if (unit === '') throw this.fault('a choice that is not closed');
			if (unit === '|') break;
			if (unit === ',') {
				this.at++;
				options.push('');
			} else options.push(`${options.pop() ?? ''}${this.character('\\$},|')}`);
		}
		this.expect('|');
		this.expect('}');
		return options;
	}

	private character(escapable: string): string {
		const next = this.body.charAt(this.at + 1);
		if (this.body.charAt(this.at) === '\\' && next !== '' && escapable.includes(next)) this.at++;
		return this.body.charAt(this.at++);
	}

	private take(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.body);
		if (match) this.at = pattern.lastIndex;
		return match;
	}

	private expect(unit: string): void {
		if (this.body.charAt(this.at) !== unit) throw this.fault(`no ${unit}`);
		this.at++;
	}

	private fault(what: string): Error {
		return new Error(`${what} at ${this.at} of ${JSON.stringify(this.body)}`);
	}
}
