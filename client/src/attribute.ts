/** A value as JSON in an attribute of HTML that stands in double quotes. */
export function jsonAttribute(value: unknown): string {
	return attribute(JSON.stringify(value));
}

/** A text as it stands in an attribute in double quotes, or between tags. */
export function attribute(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
