import type { CancellationToken, Location, Range, ReferenceParams } from 'vscode-languageserver';
import { templateFile } from '../../core/navigate/fileLinks.ts';
import { pictureUses } from '../../core/navigate/pictureUses.ts';
import { type Thing, thingAt } from '../../core/navigate/thing.ts';
import type { Files } from '../../core/site/files.ts';
import type { Place } from '../../core/site/site.ts';
import { type IndexedPost, siteKey } from '../../core/siteIndex/indexedPost.ts';
import { positionIn } from '../../core/siteIndex/positions.ts';
import type { Found, SiteIndex } from '../../core/siteIndex/siteIndex.ts';
import type { Span } from '../../core/text/span.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import { askedDocument, Uris } from './asked.ts';

/** Where else in the site what stands at a position stands: a picture, a shortcode, a talk, a keyword. */
export async function references(
	{ textDocument: { uri }, position, context }: ReferenceParams,
	token: CancellationToken,
	documents: Documents,
	indexer: SiteIndexer,
): Promise<Location[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const { place } = checked;
	const thing = thingAt(checked.post, place, positions.offsetAt(position));
	if (!thing || thing.kind === 'site-path') return null;
	const index = await indexer.current(uri, token);
	if (!index) return null;
	const found = await usesOf(thing, place, index, documents.files(uri));
	const uris = new Uris(documents.uriOf(uri));
	const locations = found.map(({ post, mention }) => ({ uri: uris.of(post.path), range: rangeIn(post, mention) }));
	const template =
		context.includeDeclaration && thing.kind === 'shortcode' ? templateFile(thing.name, place) : undefined;
	const top = { line: 0, character: 0 };
	return template === undefined
		? locations
		: [{ uri: uris.of(template), range: { start: top, end: top } }, ...locations];
}

async function usesOf(
	thing: Exclude<Thing, { kind: 'site-path' }>,
	place: Place,
	index: SiteIndex,
	files: Files,
): Promise<readonly Found[]> {
	const site = siteKey(place);
	switch (thing.kind) {
		case 'picture':
			return pictureUses(thing.target, place, index, files);
		case 'shortcode':
			return index.shortcode(thing.name, site);
		case 'talk':
			return index.talk(thing.key, site);
		case 'keyword':
			return index.keyword(thing.word, site);
	}
}

/** Where something stands in a post, by what the index has of its lines. */
export function rangeIn({ lines }: IndexedPost, { start, end }: Span): Range {
	return { start: positionIn(lines, start), end: positionIn(lines, end) };
}
