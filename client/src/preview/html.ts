import { widths } from './page/bar.ts';
import { videoHosts } from './page/video.ts';

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
}

/** What stands in the panel until there is a page, or something to say: words, and nothing that could run. */
export const waitingHtml = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Preview</title>
</head>
<body><p>The page is being rendered…</p></body>
</html>`;

/**
 * The page of the preview before it has anything to show. Its policy lets it run its own script, and load its own style
 * sheet and pictures of the site: nothing of a post's own, and nothing from outside but videos that the author agreed to.
 */
export function previewHtml({ script, style, source, nonce, videos, load }: Parts): string {
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
		const title = width === 0 ? 'As wide as the panel' : `As in a window of ${width} pixels`;
		return `<button type="button" data-width="${width}" aria-pressed="${width === 0}" title="${title}">${width || 'Fit'}</button>`;
	});
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-load="${load}">
<header class="recap-header">
<div class="recap-bar" role="toolbar" aria-label="Preview">
<div class="recap-widths" role="group" aria-label="Width">${buttons.join('')}</div>
<button type="button" aria-pressed="false" title="The card that social networks show of the post">As shared</button>
</div>
<div class="recap-notice" role="status"><p>The page is being rendered…</p><button type="button" hidden>Try again</button></div>
</header>
<main></main>
<section class="recap-card" aria-label="As shared"></section>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
