/** What the preview's page is made of. */
export interface Parts {
	/** The addresses of the script and the style sheet in the preview's window. */
	readonly script: string;
	readonly style: string;
	/** The source that VS Code gives to the window's own files and to those of the folders it may read. */
	readonly source: string;
	/** Unguessable, new for each page. */
	readonly nonce: string;
}

/**
 * The page of the preview before it has anything to show. Its policy lets it run its own script, and load its own style
 * sheet and pictures of the site: nothing of a post's own, and nothing from outside.
 */
export function previewHtml({ script, style, source, nonce }: Parts): string {
	const policy = [
		"default-src 'none'",
		`img-src ${source}`,
		`style-src ${source}`,
		`script-src 'nonce-${nonce}'`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div class="recap-notice" role="status"><p>The page is being rendered…</p><button type="button" hidden>Try again</button></div>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
