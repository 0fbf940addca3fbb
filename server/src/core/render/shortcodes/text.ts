import * as l10n from '@vscode/l10n';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { stripIndent } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { namedValue, type Unshown, valueAt } from './renderer.ts';

/** What the site makes a hidden link of, so that its check of links sees it: `@samples/sleep/sleep.yaml@`. */
const fileInText = /@([\w/.-]*?)@/g;

/**
 * A block of code in the markup of the site's `text`. The site colours it, and loads one with a `url`, in the reader's
 * browser. What its build would refuse is not shown.
 */
export function renderText(page: Page, node: ShortcodeNode): string | Unshown {
	const { shortcode } = node;
	const syntax = namedValue(shortcode, 'syntax') || valueAt(shortcode, 0);
	const output = namedValue(shortcode, 'outputis') || valueAt(shortcode, 1);
	const address = namedValue(shortcode, 'url');
	const file = namedValue(shortcode, 'file');
	if (file !== '') return { reason: l10n.t('its text is the file {0} of the site', file) };
	if (syntax === '') return { reason: l10n.t('it names no language: write {0}', '{{< text bash >}}') };
	const text = stripIndent(page.inner(node));
	if (address !== '' && text.trim() !== '') return { reason: l10n.t('a block with a url has no text of its own') };
	if (address === '' && syntax === 'bash' && !text.startsWith('$')) {
		return { reason: l10n.t('the first line of a bash block begins with "$ "') };
	}
	if (text.startsWith(' '))
		return { reason: l10n.t('its text is indented by something else than four spaces or none') };
	if (output !== '' && syntax !== 'bash') return { reason: l10n.t('only a bash block has an output') };
	const expands = namedValue(shortcode, 'expandlinks') || 'true';
	const repository = namedValue(shortcode, 'repo') || 'istio';
	const attributes = [
		attribute('class', `language-${syntax}`),
		attribute('data-expandlinks', expands),
		attribute('data-downloadas', namedValue(shortcode, 'downloadas') || address.slice(address.lastIndexOf('/') + 1)),
		attribute('data-src', address),
		attribute('data-snippet', address === '' ? '' : namedValue(shortcode, 'snippet')),
		attribute('data-outputis', output),
		attribute('data-repo', repository),
	];
	const code = `<pre><code${attributes.join('')}>${escapeHtml(text)}</code></pre>`;
	const links = address !== '' ? [address] : expands === 'true' ? fileLinks(page, text, repository) : [];
	return links.length === 0 ? code : `<div>${links.map(hiddenLink).join('')}${code}</div>`;
}

function fileLinks(page: Page, text: string, repository: string): string[] {
	const base = `https://raw.githubusercontent.com/istio/${repository}/${page.data.release.branch}`;
	return [...text.matchAll(fileInText)]
		.map(([, path = '']) => path)
		.filter((path) => path !== '')
		.map((path) => `${base}/${path}`)
		.reverse();
}

function hiddenLink(address: string): string {
	return `<a data-skipendnotes="true" style="display:none" href="${escapeHtml(address)}">Zip</a>`;
}

function attribute(name: string, value: string): string {
	return value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;
}
