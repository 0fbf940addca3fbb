import { URI } from 'vscode-uri';

/**
 * Reads a URI of a client. One file has many of them, of which one comes out: what is escaped does not matter, a drive's letter
 * is small, as VS Code writes it, and a folder has no `/` at its end.
 */
export function parseUri(uri: string): URI {
	const parsed = URI.parse(uri);
	const path = tidyPath(parsed.path);
	return path === parsed.path ? parsed : parsed.with({ path });
}

function tidyPath(path: string): string {
	const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
	return /^\/[A-Z]:/.test(bare) ? `/${bare.charAt(1).toLowerCase()}${bare.slice(2)}` : bare;
}
