import type { Span } from '../../text/span.ts';

/** One shortcode tag, such as `{{< image link="./a.jpg" >}}`. An opening and a closing tag are two. */
export interface Shortcode {
	/** The whole tag with its delimiters. */
	readonly span: Span;
	readonly open: Span;
	/** The closing delimiter as written; empty, where it was expected, when there is none. */
	readonly close: Span;
	/** `<` renders its inner text as it is, `%` as Markdown. */
	readonly delimiter: '<' | '%';
	readonly kind: 'opening' | 'closing' | 'self-closing';
	// `run`: Hugo runs it. `inert`: commented inside its delimiters, to be shown as it is.
	// `printed`: meant as a shortcode but written so that Hugo prints it, such as `{< image >}}` or `<<< image >>>`.
	readonly notation: 'run' | 'inert' | 'printed';
	/** Empty when the tag has none. */
	readonly name: string;
	readonly nameSpan: Span;
	readonly parameters: readonly Parameter[];
	/** What Hugo's own lexer would reject, in order. */
	readonly faults: readonly ShortcodeFault[];
}

/** A parameter of a shortcode; without `name` it is positional. */
export interface Parameter {
	readonly name?: string;
	readonly nameSpan?: Span;
	/** The value with its escapes resolved. */
	readonly value: string;
	/** The value without its quotes. */
	readonly valueSpan: Span;
	readonly quote: '"' | '`' | 'none' | 'single' | 'curly';
	/** Name, `=`, quotes and value. */
	readonly span: Span;
}

/** A place that Hugo's lexer would reject. */
export interface ShortcodeFault {
	readonly code: ShortcodeFaultCode;
	readonly span: Span;
}

export type ShortcodeFaultCode =
	/** A value in `“ ”` or `' '`; the span is the value with its quotes. */
	| 'quote-style'
	/** A `"` inside a value in `" "` without a backslash before it; the span is that quote. */
	| 'inner-quote'
	/** A line break inside `" "`; the span is the value. */
	| 'newline-in-quotes'
	/** A `"` or backtick that is never closed; the span is the value from its quote to the end of its line. */
	| 'unclosed-quote'
	/** The tag is never closed; the span is empty, where `>}}` belongs. */
	| 'unclosed-tag'
	/** `>}` or `%}` where `>}}` or `%}}` belongs; the span is the half delimiter. */
	| 'half-closed'
	/** `{{< … %}}` or `{{% … >}}`; the span is the closing delimiter. */
	| 'delimiter-mismatch'
	/** A named parameter beside a positional one; the span is the odd one. */
	| 'mixed-parameters'
	/** A character that cannot stand there; the span is the character. */
	| 'character'
	/** Space that Hugo does not take for space, such as a no-break space, or an invisible character. */
	| 'odd-space'
	/** `name=` with nothing behind it but the tag's end, which Hugo takes for the value; the span is both. */
	| 'no-value'
	/** A value without quotes that runs into the tag's end; the span is the value. */
	| 'glued-end'
	/** Something between the name of a closing tag and its end: a parameter, a line break; the span is that. */
	| 'closing-tag'
	/** Nothing between the delimiters. */
	| 'no-name'
	// `{{</` and `*` without their end.
	| 'unclosed-comment';

/** The parameter of that name; of one that stands twice the last, which is the one that Hugo takes. */
export function parameterOf(shortcode: Shortcode, name: string): Parameter | undefined {
	// Asked by many rules of every tag, which a search by a function for each would slow down.
	const { parameters } = shortcode;
	for (let i = parameters.length - 1; i >= 0; i--) if (parameters[i]?.name === name) return parameters[i];
	return undefined;
}
