/** What may follow the host of an address: ASCII without white space and without what Markdown needs for itself. */
const rest = String.raw`(?:[/?#][-\w@:%.+~#=$!?&/();,'">^{}[\]${'`'}]*)?`;
const host = String.raw`[-\w@:%.+~#=]{1,256}\.[a-z]+`;
const withScheme = new RegExp(String.raw`(?:https?|ftp)://${host}(?::\d+)?${rest}`, 'y');
const withoutScheme = new RegExp(String.raw`www\.${host}${rest}`, 'y');
/** The local part of an address has 64 characters at most (RFC 5321, 4.5.3.1.1). */
const mail =
	/[a-z\d][\w.!#$%&'*+/=?^`{|}~-]{0,63}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+/iy;

/** An address in running text that Goldmark makes a link. */
export interface Address {
	/** Where the link leads. */
	readonly href: string;
	readonly end: number;
}

/** The address with a scheme that begins at `start`. */
export function addressAt(text: string, start: number): Address | undefined {
	const found = read(withScheme, text, start);
	return found === undefined ? undefined : { href: found, end: start + found.length };
}

/** The host beginning with `www.`, or the e-mail address, that begins at `start`. */
export function nameAt(text: string, start: number): Address | undefined {
	const found = read(withoutScheme, text, start);
	// Hugo links such a host with `https`, unless a site's config says otherwise.
	if (found !== undefined) return { href: `https://${found}`, end: start + found.length };
	mail.lastIndex = start;
	const [written] = mail.exec(text) ?? [];
	if (written === undefined || '-_'.includes(text.charAt(mail.lastIndex) || ' ')) return undefined;
	return { href: `mailto:${written}`, end: start + written.length };
}

function read(pattern: RegExp, text: string, start: number): string | undefined {
	pattern.lastIndex = start;
	const [found] = pattern.exec(text) ?? [];
	return found === undefined ? undefined : withoutTail(found);
}

/** Leaves the punctuation of the sentence out of an address: brackets that it does not open, an entity, a full stop. */
function withoutTail(address: string): string {
	let end = address.length;
	if (address.endsWith(')')) {
		const surplus = address.split(')').length - address.split('(').length;
		end -= Math.max(0, surplus);
	} else if (address.endsWith(';')) {
		end -= /&[a-z\d]+;$/i.exec(address)?.[0].length ?? 0;
	}
	while (end > 1 && '?!.,:*_~'.includes(address.charAt(end - 1))) end--;
	return address.slice(0, end);
}
