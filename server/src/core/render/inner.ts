/**
 * A shortcode's inner text as the site's templates take it: without the line breaks around it and without the indent of
 * its first line, 4, 8, 12 or 16 spaces, which a shortcode in a list has. A line with a smaller indent stays as it is.
 */
export function stripIndent(inner: string): string {
	const lines = inner
		.replace(/^\n+|\n+$/g, '')
		.replace(/ +$/, '')
		.split('\n');
	const indent = /^(?: {4}){1,4}/.exec(lines[0] ?? '')?.[0] ?? '';
	const text = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
	return text.replace(/^\n+|\n+$/g, '');
}

/**
 * Takes the `<p>` from HTML that is one paragraph and nothing behind it, as Hugo's `markdownify` does. That it takes
 * `<pre` for another paragraph is Hugo's own (`helpers/content.go`, `TrimShortHTML`).
 */
export function unwrapParagraph(html: string): string {
	const isOne = html.indexOf('<p') === html.lastIndexOf('<p') && html.lastIndexOf('</p>') === html.lastIndexOf('</');
	if (!isOne) return html;
	const trimmed = html.trim();
	const inside = trimmed.startsWith('<p>') ? trimmed.slice(3) : trimmed;
	return (inside.endsWith('</p>') ? inside.slice(0, -4) : inside).trim();
}
