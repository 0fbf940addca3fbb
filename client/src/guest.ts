/** What the renderer's bundle gives to another Markdown. */
export interface Guest {
	shortcodesIn(markdown: unknown): unknown;
}

/** Whether what was loaded is that bundle. */
export function isGuest(value: unknown): value is Guest {
	return (
		typeof value === 'object' && value !== null && 'shortcodesIn' in value && typeof value.shortcodesIn === 'function'
	);
}
