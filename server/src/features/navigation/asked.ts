import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { URI } from 'vscode-uri';
import type { CheckedDocument, Documents } from '../../documents.ts';
import { parseUri } from '../../uris.ts';

/** A post or page of ours that something was asked about. */
export interface Asked {
	readonly checked: CheckedDocument;
	/** Tells its positions. */
	readonly positions: TextDocument;
}

/** The newest version of a post or page of ours; undefined for any other document, and where nobody waits any more. */
export async function askedDocument(
	uri: string,
	documents: Documents,
	token: CancellationToken,
): Promise<Asked | undefined> {
	if (token.isCancellationRequested) return undefined;
	const checked = await documents.checked(uri);
	if (!checked || checked.place.kind === 'other' || token.isCancellationRequested) return undefined;
	return { checked, positions: documents.positionsOf(checked) };
}

/** The URIs of files of a document's file system, each worked out once. */
export class Uris {
	private readonly known = new Map<string, string>();

	constructor(private readonly base: URI) {}

	of(path: string): string {
		let uri = this.known.get(path);
		if (uri === undefined) {
			uri = this.base.with({ path, query: null, fragment: null }).toString();
			this.known.set(path, uri);
		}
		return uri;
	}
}

/** The URI of another file of a document's file system. */
export function uriBeside(uri: string, path: string): string {
	return parseUri(uri).with({ path, query: null, fragment: null }).toString();
}
