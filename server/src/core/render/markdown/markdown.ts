import * as l10n from '@vscode/l10n';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { headingAttributes } from './attributes.ts';
import { fencedCode } from './code.ts';
import { definitionLists } from './definitions.ts';
import { footnotes } from './footnotes.ts';
import { setHeadingIds } from './headingIds.ts';
import { markLines } from './lines.ts';
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

/** Lists and quotes deeper than this are no post but an accident; each level costs stack. */
const deepest = 200;

markdown.set({ maxNesting: deepest });

/**
 * The HTML of a Markdown text whose shortcodes have been taken out.
 *
 * @param lineOf the line of the post at which a line of the text stands; where it is given, blocks say their line
 */
export function renderMarkdown(text: string, page: Page, lineOf?: (line: number) => number): string {
	const env = {};
	const tokens = markdown.parse(text, env);
	endLastBlock(tokens, text);
	setHeadingIds(tokens);
	showPictures(tokens, page);
	if (lineOf) markLines(tokens, lineOf, (token) => markdown.renderer.render([token], markdown.options, env));
	const html = markdown.renderer.render(tokens, markdown.options, env);
	// What the parser left out is told of, since nobody would see that it is not there.
	return tokens.some(({ level }) => level >= deepest - 1) ? html + tooDeep() : html;
}

/** Goldmark ends an indented block with a line break only where the text has one, which inside a shortcode it has not. */
function endLastBlock(tokens: readonly Token[], text: string): void {
	const last = tokens.at(-1);
	if (last?.type === 'code_block' && !/\n[ \t]*$/.test(text.slice(-100)))
		last.content = last.content.replace(/\n$/, '');
}

function tooDeep(): string {
	const told = l10n.t('Lists or quotes are nested too deep to be shown; what follows them may be missing here.');
	return `<div class="recap-box" role="note">${escapeHtml(told)}</div>\n`;
}
