// What Windows keeps for devices, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
import * as l10n from '@vscode/l10n';

const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** No file system takes a longer name, in bytes of UTF-8; some are left for the ending. */
const longestName = 200;

/** A proposed name is cut here, in characters: it becomes a part of an address. */
const longestSlug = 70;

/** Names that are taken, as file systems that do not tell case or Unicode forms apart compare them. */
export function foldedName(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/**
 * A name for a post's folder from its title or its event's name: words in lower case with hyphens, letters without
 * accents where Latin ones have them.
 *
 * @returns empty where the text has no letter or digit
 */
export function slugOf(text: string): string {
	const words = text
		.normalize('NFKD')
		.replace(/(?<=[a-z])\p{M}+/giu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter((word) => word !== '');
	let slug = '';
	for (const word of words) {
		const longer = slug === '' ? [...word].slice(0, longestSlug).join('') : `${slug}-${word}`;
		if ([...longer].length > longestSlug) break;
		slug = longer;
	}
	return devices.test(slug) ? `${slug}-event` : slug;
}

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(foldedName(name))) return name;
	for (let number = 2; ; number++) if (!taken.has(foldedName(`${name}-${number}`))) return `${name}-${number}`;
}

/** What is to be said of a name while it is typed: one that cannot be, or one that can and is better another. */
export interface NameRemark {
	readonly severity: 'error' | 'warning';
	readonly message: string;
}

/**
 * What speaks against a name for a post's folder or file, without its ending; undefined where nothing does.
 *
 * @param taken names that are there, each as `foldedName` has it
 */
export function remarkOnName(name: string, taken: ReadonlySet<string>): NameRemark | undefined {
	const fault = faultOf(name);
	if (fault !== undefined) return { severity: 'error', message: fault };
	if (taken.has(foldedName(name))) {
		const message = l10n.t(
			'{0} is there already, and nothing is overwritten. Take another name, such as {1}.',
			name,
			freeName(name, taken),
		);
		return { severity: 'error', message };
	}
	if (!/^[\p{Ll}\p{Lo}\p{N}\p{M}]+(?:[-_.][\p{Ll}\p{Lo}\p{N}\p{M}]+)*$/u.test(name)) {
		const plain = slugOf(name);
		return {
			severity: 'warning',
			message:
				plain === ''
					? l10n.t('The name becomes a part of the post’s address. Plainer would be lower-case words with hyphens.')
					: l10n.t('The name becomes a part of the post’s address. Plainer would be {0}.', plain),
		};
	}
	return undefined;
}

function faultOf(name: string): string | undefined {
	if (name.trim() === '') return l10n.t('A post needs a name for its folder, such as mesh-day-2026.');
	if (/[/\\]/.test(name)) return l10n.t('A slash would make a folder in a folder. Write the name of one folder.');
	const [forbidden] = /[<>:"|?*]/.exec(name) ?? [];
	if (forbidden) return l10n.t('Windows allows no {0} in a name, so nobody there could check the site out.', forbidden);
	if (/\p{Cc}/u.test(name)) return l10n.t('There is a character in the name that no one sees. Type the name anew.');
	if (/^\s|\s$/.test(name)) return l10n.t('A name cannot begin or end with a space.');
	if (name.endsWith('.')) return l10n.t('Windows drops a full stop at the end of a name. Leave it out.');
	if (/^[._]/.test(name)) return l10n.t('Hugo leaves out what begins with {0}. Begin with a letter.', name[0] ?? '');
	if (devices.test(name)) return l10n.t('Windows keeps the name {0} for a device. Take another one.', name);
	if (byteLength(name) > longestName) return l10n.t('The name is longer than file systems allow. Shorten it.');
	return undefined;
}

function byteLength(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}
