import type { Token } from 'markdown-it';
import type { PictureTarget } from '../../facts.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { missingPicture } from '../shortcodes/missingPicture.ts';
import { pictureAttributes } from '../shortcodes/pictureUrl.ts';

/** Gives the pictures of Markdown (`![alt](path)`) their place on the site, and shows a missing one as a box. */
export function showPictures(tokens: readonly Token[], page: Page): void {
	for (const token of tokens) {
		if (token.type !== 'inline' || !token.children) continue;
		for (const child of token.children) {
			if (child.type === 'image') showPicture(child, page);
		}
	}
}

function showPicture(token: Token, page: Page): void {
	const source = String(token.attrGet('src') ?? '');
	const target = targetOf(source, page);
	if (target.kind === 'external' || target.kind === 'unknown') return;
	const alt = escapeHtml(token.content);
	token.type = 'html_inline';
	token.content =
		target.kind === 'found'
			? `<img ${pictureAttributes(page, target.path)} alt="${alt}" />`
			: missingPicture(decoded(source), target);
	token.children = null;
}

/** Markdown-it has encoded the address; the facts know it as the author wrote it, encoded or not. */
function targetOf(source: string, page: Page): PictureTarget {
	const pathSpan = { start: 0, end: 0 };
	const target = page.facts.pictureTarget({ path: source, pathSpan });
	return target.kind === 'unknown' ? page.facts.pictureTarget({ path: decoded(source), pathSpan }) : target;
}

function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
