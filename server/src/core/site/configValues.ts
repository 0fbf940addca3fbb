/** A folder of the config relative to the root; undefined where it names none. */
export function folderIn(value: unknown): string | undefined {
	const folder = typeof value === 'string' ? value.replace(/^(?:\.?\/)+|\/+$/g, '') : '';
	return folder === '' ? undefined : folder;
}

/** The values of a table; none where it is something else. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The same with the keys in lower case, as Hugo compares them. */
export function lowerKeys(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}
