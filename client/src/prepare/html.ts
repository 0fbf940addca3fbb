import { attribute, jsonAttribute } from '../attribute.ts';
import { type L10n, localeOf } from '../l10n.ts';
import { prepareWords } from './page/words.ts';

/** What the page of pictures is made of. */
export interface Parts {
	/** The addresses of the script and the style sheet in the window. */
	readonly script: string;
	readonly style: string;
	/** The source that VS Code gives to the window's own files and to those of the folder it may read. */
	readonly source: string;
	/** Unguessable, new for each page. */
	readonly nonce: string;
	/** Speaks the language of the interface, and what that is, such as `zh-cn`. */
	readonly l10n: L10n;
	readonly language: string;
}

/**
 * The page of a folder's pictures before it has any to show. Its policy lets it run its own script, load its own style
 * sheet and the pictures of the folder, and show those that it has drawn: nothing from outside.
 */
export function prepareHtml({ script, style, source, nonce, l10n, language }: Parts): string {
	const policy = [
		"default-src 'none'",
		`img-src ${source} blob:`,
		`style-src ${source}`,
		`script-src 'nonce-${nonce}'`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const title = attribute(l10n.t('Prepare Images'));
	return `<!DOCTYPE html>
<html lang="${attribute(localeOf(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-words="${jsonAttribute(prepareWords(l10n))}">
<header>
<h1 id="title" tabindex="-1">${title}</h1>
<p id="summary" role="status">${attribute(l10n.t('The pictures are being looked at…'))}</p>
<p id="remark" role="status"></p>
<div class="buttons">
<button type="button" id="apply" disabled>${attribute(l10n.t('Prepare'))}</button>
<button type="button" id="cancel" hidden>${attribute(l10n.t('Stop'))}</button>
<button type="button" id="all" disabled>${attribute(l10n.t('Choose All'))}</button>
<button type="button" id="none" disabled>${attribute(l10n.t('Choose None'))}</button>
<button type="button" id="refresh">${attribute(l10n.t('Look Again'))}</button>
<button type="button" id="originals" hidden>${attribute(l10n.t('Show Originals'))}</button>
</div>
</header>
<main><ul id="pictures" aria-label="${attribute(l10n.t('Pictures'))}"></ul></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
