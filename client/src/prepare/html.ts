/** What the page of pictures is made of. */
export interface Parts {
	/** The addresses of the script and the style sheet in the window. */
	readonly script: string;
	readonly style: string;
	/** The source that VS Code gives to the window's own files and to those of the folder it may read. */
	readonly source: string;
	/** Unguessable, new for each page. */
	readonly nonce: string;
}

/**
 * The page of a folder's pictures before it has any to show. Its policy lets it run its own script, load its own style
 * sheet and the pictures of the folder, and show those that it has drawn: nothing from outside.
 */
export function prepareHtml({ script, style, source, nonce }: Parts): string {
	const policy = [
		"default-src 'none'",
		`img-src ${source} blob:`,
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
<title>Prepare Images</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<header>
<h1 id="title" tabindex="-1">Prepare Images</h1>
<p id="summary" role="status">The pictures are being looked at…</p>
<p id="remark" role="status"></p>
<div class="buttons">
<button type="button" id="apply" disabled>Prepare</button>
<button type="button" id="cancel" hidden>Stop</button>
<button type="button" id="all" disabled>Choose All</button>
<button type="button" id="none" disabled>Choose None</button>
<button type="button" id="refresh">Look Again</button>
<button type="button" id="originals" hidden>Show Originals</button>
</div>
</header>
<main><ul id="pictures" aria-label="Pictures"></ul></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
