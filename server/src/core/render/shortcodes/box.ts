import type { Shortcode, ShortcodeFaultCode } from '../../post/shortcodes/shortcode.ts';
import { escapeHtml } from '../html.ts';
import type { Rendered } from '../slots.ts';

/** What is wrong with a tag, in the words of the box that takes its place. */
export const faultWords: Readonly<Record<ShortcodeFaultCode, string>> = {
	'quote-style': 'a value stands in quotes other than " "',
	'inner-quote': 'a " inside a value needs a backslash before it',
	'newline-in-quotes': 'a value in quotes goes on over a line break',
	'unclosed-quote': 'a quote is never closed',
	'unclosed-tag': 'the tag is never closed',
	'half-closed': 'the tag is not closed with its full bracket',
	'delimiter-mismatch': 'the tag opens with one kind of bracket and closes with another',
	'mixed-parameters': 'named parameters stand beside parameters without a name',
	character: 'a character cannot stand here',
	'odd-space': 'a character that cannot be seen stands where a space belongs',
	'no-value': 'a parameter has no value',
	'glued-end': 'a space is missing before the end of the tag',
	'closing-tag': 'something stands behind the name of a closing tag',
	'no-name': 'the tag has no name',
	'unclosed-comment': 'the commented tag is never closed',
};

/**
 * A labelled box in place of a shortcode that cannot be shown: its name, why it is a box, its parameters and its inner
 * text. All of it is phrasing content, so that it may stand inside a paragraph.
 *
 * @param reason empty where nothing is wrong and the shortcode is only not known here
 */
export function renderBox(shortcode: Shortcode, reason: string, inner: string): Rendered {
	const name = shortcode.name || 'shortcode';
	const parameters = shortcode.parameters.map((parameter) => {
		const value = `<code>${escapeHtml(parameter.value)}</code>`;
		return `<span class="recap-box-parameter">${parameter.name ? `${escapeHtml(parameter.name)}: ` : ''}${value}</span>`;
	});
	const parts = [
		`<strong class="recap-box-name">${escapeHtml(name)}</strong>`,
		...(reason === '' ? [] : [`<span class="recap-box-reason">${escapeHtml(reason)}</span>`]),
		...parameters,
		...(inner.trim() === '' ? [] : [`<code class="recap-box-inner">${escapeHtml(inner.replace(/^\r?\n/, ''))}</code>`]),
	];
	const label = escapeHtml(reason === '' ? `Shortcode ${name}` : `Shortcode ${name}: ${reason}`);
	const attributes = `class="recap-box" role="group" aria-label="${label}"`;
	const content = parts.join(' ');
	return {
		block: `<div ${attributes}>${content}</div>`,
		inline: `<span ${attributes}>${content}</span>`,
	};
}
