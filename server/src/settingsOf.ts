/**
 * Settings as one object, whichever way an editor has them: nested as they stand below `recap`, with `recap` around them,
 * or by the full names of the docs, such as `recap.links.check`. Where one is given twice, the last counts.
 *
 * @param value what the editor sent; anything but an object says nothing
 */
export function settingsOf(value: unknown): Readonly<Record<string, unknown>> {
	const settings: Record<string, unknown> = {};
	for (const [name, given] of Object.entries(asRecord(value))) {
		if (name === 'recap') mergeInto(settings, settingsOf(given));
		else place(settings, name.replace(/^recap\./, '').split('.'), given);
	}
	return settings;
}

/** Settings with others over them: what those say counts, what they leave open stays. */
export function mergedSettings(below: unknown, above: unknown): Readonly<Record<string, unknown>> {
	const merged = { ...settingsOf(below) };
	mergeInto(merged, settingsOf(above));
	return merged;
}

/** `links` is a group of settings; every other one counts as a whole. */
function mergeInto(settings: Record<string, unknown>, above: Readonly<Record<string, unknown>>): void {
	for (const [name, given] of Object.entries(above)) place(settings, [name], given);
}

function place(settings: Record<string, unknown>, [name = '', ...rest]: readonly string[], given: unknown): void {
	const isGroup = name === 'links';
	const inside = rest.length > 0 ? { [rest.join('.')]: given } : given;
	// An editor answers with nothing for what it has no word of.
	if (inside === undefined || inside === null) return;
	settings[name] = isGroup ? { ...asRecord(settings[name]), ...asRecord(inside) } : inside;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
