import * as l10n from '@vscode/l10n';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Site } from '../../site/site.ts';
import { textOf } from '../../text/span.ts';
import { told } from '../../told.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import type { Piece, Rendered } from '../slots.ts';
import type { ShortcodeNode } from '../tree.ts';
import { renderCentredBlock, renderMermaid } from './blocks.ts';
import { faultWords, renderBox } from './box.ts';
import { renderCallout } from './callout.ts';
import { renderFigure } from './figure.ts';
import { renderGloss } from './gloss.ts';
import { renderHighlight } from './highlight.ts';
import { renderImage } from './image.ts';
import { releaseText } from './release.ts';
import type { Renderer } from './renderer.ts';
import { renderTab, renderTabset } from './tabs.ts';
import { renderText } from './text.ts';
import { renderVimeo, renderYoutube } from './video.ts';

/** How a shortcode that is known here becomes HTML. Those that print a word of the site's release are not among them. */
const renderers: Readonly<Record<string, Renderer>> = {
	image: (page, node) => renderImage(page, node.shortcode),
	tip: renderCallout,
	warning: renderCallout,
	idea: renderCallout,
	quote: renderCallout,
	text: renderText,
	gloss: renderGloss,
	tabset: renderTabset,
	tab: renderTab,
	centered_block: renderCentredBlock,
	mermaid: renderMermaid,
	figure: renderFigure,
	youtube: renderYoutube,
	vimeo: renderVimeo,
	highlight: renderHighlight,
	comment: () => '',
};

/** Deeper nesting is no post but an accident, and what is inside is rendered again at each level. */
const maximumDepth = 10;

/** What takes a shortcode's place: its HTML, for one that is commented its own text, else a box that tells of it. */
export function renderShortcode(page: Page, node: ShortcodeNode): Piece {
	const { shortcode, span } = node;
	const { text } = page.post;
	if (shortcode.notation === 'inert' && shortcode.faults.length === 0) {
		const inside = text.slice(shortcode.open.end, shortcode.close.start);
		return { span, markdown: `{{${shortcode.delimiter}${inside}${textOf(text, shortcode.close).slice(2)}` };
	}
	const html = rendered(page, node);
	// Hugo reads what a tag with percent signs prints as part of the Markdown around it.
	return shortcode.delimiter === '%' && shortcode.notation === 'run' ? { span, markdown: html.block } : { span, html };
}

function rendered(page: Page, node: ShortcodeNode): Rendered {
	const { shortcode } = node;
	const fault = reasonForBox(page, node);
	if (fault !== '') return box(page, node, fault);
	const printed = releaseText(page.data.release, shortcode);
	if (typeof printed === 'string') return plain(printed);
	if (printed) return box(page, node, printed.reason);
	const render = Object.hasOwn(renderers, shortcode.name) ? renderers[shortcode.name] : undefined;
	if (!render) return box(page, node, '');
	const html = render(page, node);
	if (typeof html !== 'string') return box(page, node, html.reason);
	return { block: html, inline: html, text: sourceOf(page, shortcode) };
}

function plain(text: string): Rendered {
	const html = escapeHtml(text);
	return { block: html, inline: html, text };
}

function box(page: Page, node: ShortcodeNode, reason: string): Rendered {
	const inner = node.inner ? textOf(page.post.text, node.inner) : '';
	return { ...renderBox(page, node.shortcode, reason, inner), text: sourceOf(page, node.shortcode) };
}

function sourceOf(page: Page, shortcode: Shortcode): string {
	return textOf(page.post.text, shortcode.span);
}

/** Why a shortcode cannot be shown as the site would; empty where it can, or where it is only not known here. */
function reasonForBox(page: Page, { shortcode, fault }: ShortcodeNode): string {
	const [first] = shortcode.faults;
	if (first) return told(faultWords[first.code]);
	if (shortcode.notation === 'printed')
		return l10n.t('Hugo prints this as text: write it between {0} and {1}', '{{<', '>}}');
	if (fault === 'not-opened') return l10n.t('this closing tag has no opening one');
	if (fault === 'not-closed') return l10n.t('it is never closed');
	if (isUnknown(page.place.site, shortcode.name)) return l10n.t('the site has no shortcode of this name');
	return page.depth >= maximumDepth ? l10n.t('it is nested too deep to be shown') : '';
}

function isUnknown(site: Site, name: string): boolean {
	const { profile, templates, templatesMissing } = site;
	if (!profile.shortcodesComplete || templatesMissing || templates.has(name)) return false;
	return !Object.hasOwn(profile.shortcodes, name);
}
