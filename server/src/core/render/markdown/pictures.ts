import type { Token } from 'markdown-it';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { missingPicture } from '../shortcodes/missingPicture.ts';
import { writtenPicture } from '../shortcodes/pictureUrl.ts';

/**
 * Shows a missing picture of Markdown (`![alt](path)`) as a box, and where the page is not the site's own gives the others
 * an address that leads to them from there.
 */
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
	const written = decoded(source);
	// Markdown-it has encoded the address; the facts know it as the author wrote it, encoded or not.
	const asIs = writtenPicture(page, source);
	const shown = asIs.target === 'unknown' && written !== source ? writtenPicture(page, written) : asIs;
	if ('attributes' in shown) {
		if (!shown.moved) return;
		const title = token.attrGet('title');
		const about = title === null ? '' : ` title="${escapeHtml(String(title))}"`;
		token.content = `<img ${shown.attributes} alt="${escapeHtml(token.content)}"${about} />`;
	} else token.content = missingPicture(written, shown.missing);
	token.type = 'html_inline';
	token.children = null;
}

function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
