import * as l10n from '@vscode/l10n';
import { fieldOf, stringOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { Lines } from '../text/lines.ts';
import { escapeHtml } from './html.ts';
import { pageDate } from './pageDate.ts';

/** How the byline introduces the author, by language; English where the site has no translation. */
const by: Readonly<Record<string, string>> = { zh: '作者 ', uk: 'Від ' };

/**
 * The post's title; a number or a yes that stands there unquoted is shown as written, as the site does. Empty while the
 * front matter does not parse.
 */
export function titleOf(post: Post): string {
	return post.frontMatter.faults.length === 0 ? plainText(post, 'title') : '';
}

/**
 * The head of the page: title and description, and where the front matter does not parse, a word on why they are not there.
 */
export function renderHead(post: Post): string {
	const [fault] = post.frontMatter.faults;
	if (fault) {
		const { line } = new Lines(post.text).positionAt(fault.span.start);
		const told = l10n.t('line {0}: the front matter cannot be read, so the page has no title and no byline', line + 1);
		return `<div class="header-content">\n<p class="recap-box" role="note">${escapeHtml(told)}</p>\n</div>\n`;
	}
	const title = escapeHtml(titleOf(post));
	const description = escapeHtml(plainText(post, 'description'));
	return `<div class="header-content">\n<h1>${title}</h1>\n<p>${description}</p>\n</div>\n`;
}

/** The byline: date and attribution. A page that is no post has none. */
export function renderByline(post: Post, place: Place): string {
	if (place.kind !== 'post' || post.frontMatter.faults.length > 0) return '';
	const published = fieldOf(post.frontMatter, 'publishdate') ?? fieldOf(post.frontMatter, 'date');
	// Numbers of JSON are no whole ones, and Hugo reads no date from any other.
	const isNoDate = post.frontMatter.format === 'json' && published?.value.kind === 'number';
	const date = isNoDate ? '' : pageDate(published?.value);
	const attribution = stringOf(post.frontMatter, 'attribution') ?? '';
	const shown = escapeHtml(attribution.replaceAll('(', '- ').replaceAll(')', ''));
	const introduction = by[place.language ?? 'en'] ?? 'By ';
	return `<p class="post-author">\n${date} <span> | </span> ${introduction} ${shown}\n</p>\n`;
}

function plainText(post: Post, name: string): string {
	const value = fieldOf(post.frontMatter, name)?.value;
	if (value?.kind === 'string') return value.text;
	return value?.kind === 'number' || value?.kind === 'boolean' ? value.source : '';
}
