/**
 * The anchor that Hugo makes of a text: in lower case with letters, digits, `_` and `-` only, spaces as hyphens. The rules
 * are those of Hugo's `markup/goldmark/autoid.go` with the type `github`. May be empty.
 */
export function anchorOf(text: string): string {
	return text
		.trim()
		.replaceAll(' ', '-')
		.replace(/[^\p{L}\p{Nd}_-]/gu, '')
		.toLowerCase();
}
