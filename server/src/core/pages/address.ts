/** A path of a site as a link writes it, read. */
export interface SitePath {
	/** Its parts, with their escapes resolved. */
	readonly parts: readonly string[];
	/** Whether it ends in a slash. */
	readonly slash: boolean;
}

/** Reads a path that begins with `/`, without what stands behind `?` or `#`; undefined where its escapes are broken. */
export function readPath(path: string): SitePath | undefined {
	const bare = path.replace(/[?#].*$/s, '');
	try {
		const parts: string[] = [];
		for (const part of decodeURIComponent(bare).split('/')) {
			if (part === '..') parts.pop();
			else if (part !== '' && part !== '.') parts.push(part);
		}
		return { parts, slash: bare.endsWith('/') };
	} catch {
		return undefined;
	}
}

const plain = /^[a-z0-9._/-]*$/;
/** What Hugo leaves out of addresses: all but letters, marks, digits and a few signs. */
const leftOut = /[^\p{L}\p{M}\p{Nd}./\\_#+~@%-]+/gu;

/** A part of an address as Hugo makes it of a file's name, so that two of them can be compared. */
export function addressPart(name: string): string {
	if (plain.test(name)) return name;
	return name
		.normalize('NFC')
		.toLowerCase()
		.trim()
		.replace(/\s*-\s*|\s+/g, '-')
		.replace(leftOut, '');
}

/** The same for a whole address: without a slash at its end and without `index.html`. */
export function addressKey(address: string): string {
	const key = addressPart(address).replace(/(?:\/index\.html?)?\/*$/, '');
	return key.startsWith('/') ? key : `/${key}`;
}

const contentName =
	/^(.+?)(?:\.([a-z]{2,3}(?:-[a-z0-9]+)*))?\.(?:md|markdown|mdown|html?|adoc|asciidoc|ad|rst|org|pandoc|pdc)$/i;

/** A file's name as a page's; undefined for any other file. */
export interface PageName {
	readonly stem: string;
	/** The language in its name, such as that of `index.es.md`, in lower case. */
	readonly language: string | undefined;
}

/** @param languages the codes of the site's languages; a part of a name that is none of them is no language */
export function pageName(name: string, languages: ReadonlySet<string>): PageName | undefined {
	const match = contentName.exec(name);
	if (!match) return undefined;
	const [, stem = '', suffix] = match;
	const language = suffix?.toLowerCase();
	if (language === undefined || languages.has(language)) return { stem, language };
	return { stem: `${stem}.${suffix}`, language: undefined };
}

/** Whether a page's name says that it is the page of its folder. */
export function isIndex(stem: string): boolean {
	return stem === 'index' || stem === '_index';
}
