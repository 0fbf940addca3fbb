import type { Site } from '../../site/site.ts';
import { textOf } from '../../text/span.ts';
import type { Page } from '../context.ts';
import type { Piece, Rendered } from '../slots.ts';
import type { ShortcodeNode } from '../tree.ts';
import { faultWords, renderBox } from './box.ts';
import { renderCallout } from './callout.ts';
import { renderImage } from './image.ts';

/** How a shortcode that is known here becomes HTML. */
type Renderer = (page: Page, node: ShortcodeNode) => string;

const renderers: Readonly<Record<string, Renderer>> = {
	image: (page, node) => renderImage(page, node.shortcode),
	tip: renderCallout,
	warning: renderCallout,
	idea: renderCallout,
	quote: renderCallout,
};

/** Deeper nesting is no post but an accident, and each level costs stack. */
const maximumDepth = 50;

/** What takes a shortcode's place: its HTML, for one that is commented its own text, else a box that tells of it. */
export function renderShortcode(page: Page, node: ShortcodeNode): Piece {
	const { shortcode, span } = node;
	const { text } = page.post;
	if (shortcode.notation === 'inert' && shortcode.faults.length === 0) {
		const inside = text.slice(shortcode.open.end, shortcode.close.start);
		return { span, markdown: `{{${shortcode.delimiter}${inside}${textOf(text, shortcode.close).slice(2)}` };
	}
	const reason = reasonForBox(page, node);
	const render = Object.hasOwn(renderers, shortcode.name) ? renderers[shortcode.name] : undefined;
	if (reason === '' && render) {
		const html = render(page, node);
		return { span, html: { block: html, inline: html } satisfies Rendered };
	}
	return { span, html: renderBox(shortcode, reason, node.inner ? textOf(text, node.inner) : '') };
}

/** Why a shortcode cannot be shown as the site would; empty where it can, or where it is only not known here. */
function reasonForBox(page: Page, { shortcode, fault }: ShortcodeNode): string {
	const [first] = shortcode.faults;
	if (first) return faultWords[first.code];
	if (shortcode.notation === 'printed') return 'Hugo prints this as text: write it between {{< and >}}';
	if (fault === 'not-opened') return 'this closing tag has no opening one';
	if (fault === 'not-closed') return 'it is never closed';
	if (isUnknown(page.place.site, shortcode.name)) return 'the site has no shortcode of this name';
	return page.depth >= maximumDepth ? 'it is nested too deep to be shown' : '';
}

function isUnknown(site: Site, name: string): boolean {
	const { profile, templates, templatesMissing } = site;
	if (!profile.shortcodesComplete || templatesMissing || templates.has(name)) return false;
	return !Object.hasOwn(profile.shortcodes, name);
}
