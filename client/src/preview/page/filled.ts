/** A text with `{0}` and so on replaced by what is given for them. */
export function filled(text: string, ...given: readonly (string | number)[]): string {
	return text.replace(/\{(\d+)\}/g, (placeholder, place) => String(given[Number(place)] ?? placeholder));
}
