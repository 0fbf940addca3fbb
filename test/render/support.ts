import type { Size } from '../../server/src/core/pictures/size.ts';
import type { RenderedPage } from '../../server/src/core/render/options.ts';
import { renderPost } from '../../server/src/core/render/page.ts';
import { SiteDataReader } from '../../server/src/core/render/siteData.ts';
import { standalonePage } from '../../server/src/core/render/standalone/document.ts';
import { check, exampleFiles, examplePath } from '../support/check.ts';

export const head = `---
title: Harbour Day
description: What we saw.
publishdate: 2026-03-10
attribution: "Ada Lin (Tidewater)"
---

`;

interface Setting {
	readonly path?: string;
	readonly pictures?: 'site' | 'preview' | 'page';
	readonly lines?: boolean;
	/** Sizes by file name; every other picture has 400 by 300 pixels. */
	readonly sizes?: Readonly<Record<string, Size | undefined>>;
	/** Further files by absolute path. */
	readonly files?: Readonly<Record<string, string>>;
}

/** Renders a whole document as the example post, which stands beside `welcome.jpg` and `booth.png`. */
export async function renderDocument(text: string, setting: Setting = {}): Promise<RenderedPage> {
	const { path = examplePath, pictures = 'site', sizes = {}, files = {}, lines = false } = setting;
	const disk = exampleFiles(files);
	const { post, place, facts } = await check(text, { path, files: disk });
	const data = await new SiteDataReader(disk).read(post, place);
	const pictureSize = (picture: string) => {
		const name = picture.slice(picture.lastIndexOf('/') + 1);
		return name in sizes ? sizes[name] : { width: 400, height: 300 };
	};
	const address = pictures === 'page' && { pictureAddress: (picture: string) => `file://${picture}` };
	return renderPost(post, place, facts, {
		pictures: pictures === 'preview' ? pictures : 'site',
		lines,
		pictureSize,
		data,
		...address,
	});
}

/** The standalone page of a body. */
export async function renderPage(body: string): Promise<string> {
	return standalonePage(await renderDocument(`${head}${body}`, { pictures: 'page' }), 'en');
}

/** What becomes of a body, white space between and around tags taken out. */
export async function renderBody(body: string, setting: Setting = {}): Promise<string> {
	const { html } = await renderDocument(`${head}${body}`, setting);
	const content = html.slice(html.indexOf('</p>', html.indexOf('post-author')) + 4).trim();
	return tight(content.replace(/^<div>(.*)<\/div>$/s, '$1'));
}

/** HTML without white space beside tags. */
export function tight(html: string): string {
	return html.replace(/\s*(<[^>]*>)\s*/g, '$1').trim();
}
