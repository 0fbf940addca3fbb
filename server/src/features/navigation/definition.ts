import type { CancellationToken, Definition, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { templateFile } from '../../core/navigate/fileLinks.ts';
import { sitePageFile } from '../../core/navigate/sitePage.ts';
import { type Thing, thingAt } from '../../core/navigate/thing.ts';
import type { Files } from '../../core/site/files.ts';
import { pictureFile } from '../../core/site/pictureFile.ts';
import type { Place } from '../../core/site/site.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument, uriBeside } from './asked.ts';

const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where what stands at a position is defined: the template of a shortcode, the file of a picture or of an address.
 *
 * @param linked whether the client can be told which part of the text leads there
 */
export async function definition(
	{ textDocument: { uri }, position }: DefinitionParams,
	token: CancellationToken,
	documents: Documents,
	linked: boolean,
): Promise<Definition | DefinitionLink[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const thing = thingAt(checked.post, checked.place, positions.offsetAt(position));
	if (!thing) return null;
	const path = await definingFile(thing, checked.place, documents.files(uri));
	if (path === undefined) return null;
	const target = uriBeside(uri, path);
	if (!linked) return { uri: target, range: beginning };
	const originSelectionRange = rangeOf(positions, thing.span);
	return [{ originSelectionRange, targetUri: target, targetRange: beginning, targetSelectionRange: beginning }];
}

async function definingFile(thing: Thing, place: Place, files: Files): Promise<string | undefined> {
	if (thing.kind === 'shortcode') return templateFile(thing.name, place);
	if (thing.kind === 'picture') return pictureFile(thing.target, place, files);
	return thing.kind === 'site-path' ? sitePageFile(thing.address, place, files) : undefined;
}
