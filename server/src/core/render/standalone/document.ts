import { escapeHtml } from '../html.ts';
import type { RenderedPage } from '../options.ts';
import { sanitise } from '../sanitise/sanitise.ts';
import { style } from './style.ts';

/** What tells a page of ours from the author's own files. */
export const generatorMark = '<meta name="generator" content="Recap Posts">';

/**
 * A page of its own around an article, for a browser, a mail or a printer: no script runs in it, and nothing of the post's
 * own HTML that could run is left.
 *
 * @param language of the text, such as `en`
 */
export function standalonePage(page: RenderedPage, language: string): string {
	const title = escapeHtml(page.title || 'Untitled');
	// Pictures may come from anywhere, as on the site; nothing else may but the players of videos.
	const policy =
		"default-src 'none'; img-src * data: file:; style-src 'unsafe-inline'; " +
		"frame-src https://www.youtube.com https://youtube.com https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'";
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
${generatorMark}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
${sanitise(page.html)}</main>
</body>
</html>
`;
}
