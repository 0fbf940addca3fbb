import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { type FileLink, fileLinksOf } from '../../core/navigate/fileLinks.ts';
import { nameOf } from '../../core/site/paths.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument, Uris } from './asked.ts';

const verbs: Readonly<Record<FileLink['kind'], string>> = {
	picture: 'Open',
	page: 'Open the page',
	template: 'Open the template',
};

/** What of a post leads to a file of its site, with the file: pictures, addresses of the site, templates. */
export async function documentLinks(
	{ textDocument: { uri } }: DocumentLinkParams,
	token: CancellationToken,
	documents: Documents,
): Promise<DocumentLink[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const links = await fileLinksOf(checked.post, checked.place, documents.files(uri));
	const uris = new Uris(documents.uriOf(uri));
	return links.map(({ span, path, kind }) => ({
		range: rangeOf(positions, span),
		target: uris.of(path),
		tooltip: `${verbs[kind]} ${nameOf(path)}`,
	}));
}
