import MarkdownIt from 'markdown-it';
import type { Page } from '../context.ts';
import { headingAttributes } from './attributes.ts';
import { fencedCode } from './code.ts';
import { definitionLists } from './definitions.ts';
import { footnotes } from './footnotes.ts';
import { setHeadingIds } from './headingIds.ts';
import { linkAddresses } from './linkify.ts';
import { showPictures } from './pictures.ts';
import { taskLists } from './tasks.ts';
import { typographer } from './typographer.ts';

/**
 * Markdown as the site's Goldmark is set: GitHub's tables, strikethrough and task lists, definition lists, footnotes,
 * typographic quotes and dashes, bare addresses made links, HTML kept. Built once: it keeps nothing between two texts.
 */
const markdown = new MarkdownIt({ html: true, xhtmlOut: true })
	.use(linkAddresses)
	.use(typographer)
	.use(fencedCode)
	.use(headingAttributes)
	.use(definitionLists)
	.use(footnotes)
	.use(taskLists);

// Goldmark writes an international host name and an encoded path as they stand in the source, and struck text as deleted.
markdown.normalizeLink = (url) => markdown.utils.lib.mdurl.encode(url);
markdown.normalizeLinkText = (url) => url;
markdown.renderer.rules.s_open = () => '<del>';
markdown.renderer.rules.s_close = () => '</del>';

/** The HTML of a Markdown text whose shortcodes have been taken out. */
export function renderMarkdown(text: string, page: Page): string {
	const env = {};
	const tokens = markdown.parse(text, env);
	setHeadingIds(tokens);
	showPictures(tokens, page);
	return markdown.renderer.render(tokens, markdown.options, env);
}
