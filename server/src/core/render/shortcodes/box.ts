import * as l10n from '@vscode/l10n';
import type { Post } from '../../post/post.ts';
import type { Shortcode, ShortcodeFaultCode } from '../../post/shortcodes/shortcode.ts';
import { Lines } from '../../text/lines.ts';
import { later } from '../../told.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';

/** What is wrong with a tag, in the words of the box that takes its place. */
export const faultWords: Readonly<Record<ShortcodeFaultCode, string>> = {
	'quote-style': later('a value stands in quotes other than " "'),
	'inner-quote': later('a " inside a value needs a backslash before it'),
	'newline-in-quotes': later('a value in quotes goes on over a line break'),
	'unclosed-quote': later('a quote is never closed'),
	'unclosed-tag': later('the tag is never closed'),
	'half-closed': later('the tag is not closed with its full bracket'),
	'delimiter-mismatch': later('the tag opens with one kind of bracket and closes with another'),
	'mixed-parameters': later('named parameters stand beside parameters without a name'),
	character: later('a character cannot stand here'),
	'odd-space': later('a character that cannot be seen stands where a space belongs'),
	'no-value': later('a parameter has no value'),
	'glued-end': later('a space is missing before the end of the tag'),
	'closing-tag': later('something stands behind the name of a closing tag'),
	'no-name': later('the tag has no name'),
	'unclosed-comment': later('the commented tag is never closed'),
};

interface Box {
	readonly block: string;
	readonly inline: string;
}

/**
 * A labelled box in place of a shortcode that cannot be shown: its name, why it is a box, its parameters and its inner
 * text. All of it is phrasing content, so that it may stand inside a paragraph.
 *
 * @param reason empty where nothing is wrong and the shortcode is only not known here
 */
export function renderBox(page: Page, shortcode: Shortcode, reason: string, inner: string): Box {
	const name = shortcode.name || 'shortcode';
	const why = reason === '' ? '' : l10n.t('line {0}: {1}', lineOf(page, shortcode), reason);
	const parameters = shortcode.parameters.map((parameter) => {
		const value = `<code>${escapeHtml(parameter.value)}</code>`;
		return `<span class="recap-box-parameter">${parameter.name ? `${escapeHtml(parameter.name)}: ` : ''}${value}</span>`;
	});
	const parts = [
		`<strong class="recap-box-name">${escapeHtml(name)}</strong>`,
		...(why === '' ? [] : [`<span class="recap-box-reason">${escapeHtml(why)}</span>`]),
		...parameters,
		...(inner.trim() === '' ? [] : [`<code class="recap-box-inner">${innerText(inner)}</code>`]),
	];
	const label = escapeHtml(why === '' ? l10n.t('Shortcode {0}', name) : l10n.t('Shortcode {0}, {1}', name, why));
	const attributes = `class="recap-box" role="group" aria-label="${label}"`;
	const content = parts.join(' ');
	return {
		block: `<div ${attributes}>${content}</div>`,
		inline: `<span ${attributes}>${content}</span>`,
	};
}

/** Where the reason is to be found: the line of the fault, or of the tag, counted from 1. */
function lineOf({ post }: Page, shortcode: Shortcode): number {
	const at = shortcode.faults[0]?.span.start ?? shortcode.span.start;
	const lines = linesOf.get(post) ?? new Lines(post.text);
	linesOf.set(post, lines);
	return lines.positionAt(at).line + 1;
}

/** The lines of a post are counted once, however many boxes it has. */
const linesOf = new WeakMap<Post, Lines>();

/** A box may stand in Markdown that is still to be read, where a blank line would end it and a mark mean something. */
function innerText(inner: string): string {
	return escapeHtml(inner.replace(/^\r?\n|\r?\n$/g, '')).replace(/\r?\n/g, '&#10;');
}
