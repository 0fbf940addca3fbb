import * as l10n from '@vscode/l10n';
import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { type FileLink, fileLinksOf } from '../../core/navigate/fileLinks.ts';
import { nameOf } from '../../core/site/paths.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument, Uris } from './asked.ts';

const tooltips: Readonly<Record<FileLink['kind'], (name: string) => string>> = {
	picture: (name) => l10n.t('Open {0}', name),
	page: (name) => l10n.t('Open the page {0}', name),
	template: (name) => l10n.t('Open the template {0}', name),
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
		tooltip: tooltips[kind](nameOf(path)),
	}));
}
