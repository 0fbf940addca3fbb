import { addressKey } from './address.ts';

/** Addresses that a site's host leads elsewhere. */
export interface Redirects {
	/** In the form of `addressKey`. */
	readonly exact: ReadonlySet<string>;
	readonly patterns: readonly RegExp[];
}

/**
 * Reads the rules of a `_redirects` file, or of a template that makes one, and the `from` of a `netlify.toml`: an address
 * at the beginning of a line, with `*` for anything and `:name` for one part.
 */
export function readRedirects(texts: readonly string[]): Redirects {
	const exact = new Set<string>();
	const patterns: RegExp[] = [];
	for (const text of texts) {
		for (const [, plain, from] of text.matchAll(
			/^(?:[ \t]*(\/[^\s{}#]*)[ \t]+\S|[ \t]*from[ \t]*=[ \t]*["'](\/[^"']*)["'])/gm,
		)) {
			const address = plain ?? from ?? '';
			if (!/[*]|\/:/.test(address)) exact.add(addressKey(address));
			// What leads every address elsewhere, as the last rule often does for a page that is not found, says nothing.
			else if (address !== '/*') patterns.push(patternOf(address));
		}
	}
	return { exact, patterns };
}

function patternOf(address: string): RegExp {
	const parts = address.split('/').map((part) => {
		if (part.startsWith(':')) return '[^/]+';
		return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
	});
	// `/old/*` is for `/old`, too.
	return new RegExp(`^${parts.join('/').replace(/\/\.\*$/, '(?:/.*)?')}/?$`, 'i');
}

/** Whether a rule is for an address. */
export function isRedirected(address: string, { exact, patterns }: Redirects): boolean {
	return exact.has(addressKey(address)) || patterns.some((pattern) => pattern.test(address));
}
