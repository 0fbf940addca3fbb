import path from 'node:path';

/**
 * A path of this system as the core writes it: absolute and with `/`. `C:\site\a.md` becomes `/c:/site/a.md`.
 * @param native absolute
 */
export function toPortable(native: string, windows = path.sep === '\\'): string {
	if (!windows) return native;
	const slashed = native.replaceAll('\\', '/');
	return /^[a-z]:/i.test(slashed) ? `/${slashed.charAt(0).toLowerCase()}${slashed.slice(1)}` : slashed;
}

/** The path of this system for one that the core wrote; the opposite of `toPortable`. */
export function toNative(portable: string, windows = path.sep === '\\'): string {
	if (!windows) return portable;
	const bare = /^\/[a-z]:/i.test(portable) ? portable.slice(1) : portable;
	// A drive without a backslash is whatever folder this process last was in on it.
	return /^[a-z]:$/i.test(bare) ? `${bare}\\` : bare.replaceAll('/', '\\');
}
