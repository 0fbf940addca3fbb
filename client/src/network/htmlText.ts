/** A page's text, and in which encoding it was. */
export interface HtmlText {
	readonly html: string;
	readonly encoding: string;
}

/** Where a page says in its own text how it is encoded; browsers look no further. */
const head = 2048;

/**
 * Decodes a page as browsers do: by its mark at the beginning, by what the server says, by what it says itself, else as
 * UTF-8. Never throws.
 *
 * @param contentType of the answer; empty for a file
 */
export function htmlText(bytes: Uint8Array, contentType = ''): HtmlText {
	const label =
		markOf(bytes) ?? charsetIn(contentType) ?? charsetIn(new TextDecoder('latin1').decode(bytes.subarray(0, head)));
	const decoder = decoderFor(label ?? 'utf-8') ?? new TextDecoder();
	return { html: decoder.decode(bytes), encoding: decoder.encoding };
}

function markOf([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function charsetIn(text: string): string | undefined {
	return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}
