/** Bytes as text, one character each, up to `limit` bytes; characters beyond ASCII come out wrong. */
export function asciiOf(view: DataView, start: number, limit: number): string {
	const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).subarray(start, start + limit);
	const parts: string[] = [];
	// A call takes its arguments on the stack, so the text is built in pieces. Spread, they would go through a list.
	for (let at = 0; at < bytes.length; at += 8192)
		parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 8192)));
	return parts.join('');
}
