/** Longer names than this are cut at a word: they stand in the text of the post. In characters. */
const longest = 60;

/** Names that Windows keeps for devices, whatever follows behind a dot: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters that do not fall apart into a Latin one and its mark. */
const spelt: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

/**
 * Words as a part of a file's name: small Latin letters and digits, with hyphens between. Everything else is left out, so
 * that it is a name on every system and needs no escape in an address.
 *
 * @returns empty where nothing is left, as of a heading in Chinese
 */
export function kebab(words: string): string {
	const plain = words
		.replace(/\{\{.*?\}\}/gs, ' ')
		.normalize('NFKD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.toLowerCase()
		.replace(/[ßæœøłđðþı]/g, (letter) => spelt[letter] ?? '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const cut = plain.length > longest ? plain.slice(0, longest + 1).replace(/-[^-]*$/, '') : plain;
	return cut.slice(0, longest);
}

/** What cameras, phones and programs call a picture, as far as it says nothing of it. */
const said: ReadonlySet<string> = new Set(
	(
		'img image images dsc dscn dscf pxl mvimg photo photos picture pictures pic pics screenshot screen shot capture ' +
		'clipboard paste pasted unnamed untitled download downloads whatsapp signal telegram scan file gopr received edited ' +
		'copy at am pm p pano burst wa snapshot fb heic jpg jpeg png'
	).split(' '),
);

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Whether a file's name, without its ending, says what the picture shows: not that of a camera, a phone or a program. */
export function isTelling(name: string): boolean {
	const words = kebab(name.replace(uuid, ' ')).split('-');
	const isNumber = (word: string) => /^\d+$/.test(word) || (/\d/.test(word) && /^(?:[0-9a-f]{4,}|\d+x\d+)$/.test(word));
	return words.some((word) => word !== '' && !isNumber(word) && !said.has(word.replace(/\d+$/, '')));
}

/** What a picture's name may be made of, the best first; each may be empty. */
export interface NameSources {
	/** The name that its file had before, with its ending. */
	readonly file?: string;
	/** The heading above its place. */
	readonly heading: string;
	/** The post's folder. */
	readonly folder: string;
}

/** The name of a picture without its ending: its own one where that is telling, or else by what stands around it. */
export function stemOf({ file = '', heading, folder }: NameSources): string {
	const own = file.replace(/^.*[/\\]/s, '').replace(/\.[^.]*$/, '');
	const words = [isTelling(own) ? own : '', heading, folder].map(kebab).find((name) => name !== '') ?? 'picture';
	return reserved.test(words) ? `${words}-picture` : words;
}

/**
 * A name that is free, by a number where it has to be.
 *
 * @param ending without a dot
 * @param taken the names of the folder, to which this one is added. Systems differ in whether `A.jpg` is `a.jpg`, and one
 * picture may get another ending later, so neither counts as another name.
 */
export function freeName(stem: string, ending: string, taken: Set<string>): string {
	for (let number = 1; ; number++) {
		const name = number === 1 ? stem : `${stem}-${number}`;
		if (taken.has(name)) continue;
		taken.add(name);
		return `${name}.${ending}`;
	}
}

/** The names of a folder as `freeName` takes them. */
export function takenStems(names: Iterable<string>): Set<string> {
	const taken = new Set<string>();
	for (const name of names)
		taken.add(
			name
				.normalize('NFC')
				.toLowerCase()
				.replace(/\.[^.]*$/, ''),
		);
	return taken;
}
