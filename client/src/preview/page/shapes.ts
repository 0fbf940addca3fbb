/** A value's own property of that name; undefined where it has none. What it inherits is not the sender's. */
export function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** Whether a value has texts of these names. */
export function hasStrings(value: unknown, names: readonly string[]): boolean {
	return names.every((name) => typeof fieldOf(value, name) === 'string');
}

/** Whether a value is a number that can be reckoned with, from 0 on. */
export function isNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** Whether a value is a whole number from 0 on, such as a line. */
export function isCount(value: unknown): value is number {
	return isNumber(value) && Number.isSafeInteger(value);
}

/** Whether a value is a list of what `isOne` takes. */
export function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(isOne);
}

/** Whether a value is one of these texts. */
export function isOneOf(value: unknown, texts: readonly string[]): boolean {
	return typeof value === 'string' && texts.includes(value);
}
