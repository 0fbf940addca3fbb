/** An address in its parts, as VS Code has them. */
export interface Address {
	readonly scheme: string;
	readonly authority: string;
	readonly path: string;
}

/** What makes a folder above an open one the root of its site. */
const rootNames: readonly string[] = [
	'.recap.yaml',
	...['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`)),
];

/**
 * Which files the server may have of the editor's: those of the open folders, those beside open documents, and all of the
 * sites that these are in. Of other folders above them it may see the names, by which it looks for the site.
 */
export class Reach {
	/** Roots of sites that were found above. */
	private readonly roots: Address[] = [];

	/** @param open gives the open folders, and the folders of open documents */
	constructor(private readonly open: () => readonly Address[]) {}

	/** Whether a file may be read. */
	allows(file: Address): boolean {
		return [...this.open(), ...this.roots].some((folder) => isWithin(folder, file));
	}

	/** Whether the names in a folder may be seen. */
	allowsNames(folder: Address): boolean {
		return this.allows(folder) || this.open().some((one) => isWithin(folder, one));
	}

	/** Takes note of the names in a folder that may be seen. */
	note(folder: Address, names: ReadonlySet<string>): void {
		const isRoot = rootNames.some((name) => names.has(name)) || folder.path.endsWith('/content');
		if (isRoot && !this.allows(folder)) this.roots.push(folder);
	}
}

function isWithin(folder: Address, { scheme, authority, path }: Address): boolean {
	// A path with a way up may lead anywhere. The server writes none.
	if (scheme !== folder.scheme || authority !== folder.authority || path.split('/').includes('..')) return false;
	const above = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return path === folder.path || path.startsWith(above);
}
