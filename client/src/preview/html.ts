import { attribute, jsonAttribute } from '../attribute.ts';
import { type L10n, localeOf } from '../l10n.ts';
import { widths } from './page/bar.ts';
import { videoHosts } from './page/video.ts';
import { previewWords } from './page/words.ts';

/** What the preview's page is made of. */
export interface Parts {
	/** The addresses of the script and the style sheet in the preview's window. */
	readonly script: string;
	readonly style: string;
	/** The source that VS Code gives to the window's own files and to those of the folders it may read. */
	readonly source: string;
	/** Unguessable, new for each page. */
	readonly nonce: string;
	/** Whether the author agreed to videos being loaded from the network. */
	readonly videos: boolean;
	/** How often the panel's window has been loaded. */
	readonly load: number;
	/** Speaks the language of the interface, and what that is, such as `zh-cn`. */
	readonly l10n: L10n;
	readonly language: string;
}

/** What stands in the panel until there is a page, or something to say: words, and nothing that could run. */
export function waitingHtml({ l10n, language }: Pick<Parts, 'l10n' | 'language'>): string {
	return `<!DOCTYPE html>
<html lang="${attribute(localeOf(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${attribute(l10n.t('Preview'))}</title>
</head>
<body><p>${attribute(l10n.t('The page is being rendered…'))}</p></body>
</html>`;
}

/**
 * The page of the preview before it has anything to show. Its policy lets it run its own script, and load its own style
 * sheet and pictures of the site: nothing of a post's own, and nothing from outside but videos that the author agreed to.
 */
export function previewHtml({ script, style, source, nonce, videos, load, l10n, language }: Parts): string {
	const policy = [
		"default-src 'none'",
		`img-src ${source}${videos ? ` ${videoHosts.pictures}` : ''}`,
		`style-src ${source}`,
		`script-src 'nonce-${nonce}'`,
		...(videos ? [`frame-src ${videoHosts.player}`] : []),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const buttons = widths.map((width) => {
		const pixels = String(width);
		const title = width === 0 ? l10n.t('As wide as the panel') : l10n.t('As in a window of {0} pixels', pixels);
		const label = width === 0 ? l10n.t('Fit') : pixels;
		return `<button type="button" data-width="${width}" aria-pressed="${width === 0}" title="${attribute(title)}">${attribute(label)}</button>`;
	});
	const preview = attribute(l10n.t('Preview'));
	const asShared = attribute(l10n.t('As shared'));
	return `<!DOCTYPE html>
<html lang="${attribute(localeOf(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${preview}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-load="${load}" data-words="${jsonAttribute(previewWords(l10n))}">
<header class="recap-header">
<div class="recap-bar" role="toolbar" aria-label="${preview}">
<div class="recap-widths" role="group" aria-label="${attribute(l10n.t('Width'))}">${buttons.join('')}</div>
<button type="button" aria-pressed="false" title="${attribute(l10n.t('The card that social networks show of the post'))}">${asShared}</button>
</div>
<div class="recap-notice" role="status"><p>${attribute(l10n.t('The page is being rendered…'))}</p><button type="button" hidden>${attribute(l10n.t('Try again'))}</button></div>
</header>
<main></main>
<section class="recap-card" role="main" aria-label="${asShared}"></section>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
