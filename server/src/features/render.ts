import type { Documents } from '../documents.ts';
import type { RenderParams, RenderResult } from '../protocol.ts';

/** Renders an open document for the preview; undefined for one that is not open. */
export async function renderDocument({ uri }: RenderParams, documents: Documents): Promise<RenderResult | null> {
	const checked = await documents.checked(uri);
	if (!checked) return null;
	const { document, post, place, facts } = checked;
	const { version } = document;
	if (place.kind === 'other') return { kind: 'not-ours', version };
	// Loaded when the first preview is opened: Markdown's parser is a fifth of the server.
	const { renderPost } = await import('../core/render/page.ts');
	const { pictureSize } = documents.fileSystem(uri);
	const data = await documents.siteData(uri).read(post, place);
	const { title, html } = renderPost(post, place, facts, { pictures: 'preview', pictureSize, data });
	return { kind: 'page', title, html, root: place.site.root ?? place.site.content ?? place.folder, version };
}
