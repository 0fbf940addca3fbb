/** A text that means itself in Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\[\]*_`<>#|!&~]/g, '\\$&');
}
