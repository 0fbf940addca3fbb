import type { Span } from './span.ts';

/** What is known of a file's bytes that its text does not show. Absent where they are UTF-8, or nobody knows. */
export type Decoding =
	| { readonly form: 'utf-16' }
	/** Some bytes are no UTF-8. The text shows U+FFFD for them, the first time in this span. */
	| { readonly form: 'not-utf-8'; readonly first: Span };
