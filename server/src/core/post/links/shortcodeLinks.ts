import { type Span, spanAt } from '../../text/span.ts';
import type { Shortcode } from '../shortcodes/shortcode.ts';
import type { Link } from './link.ts';

/**
 * Finds the addresses among the parameters of shortcodes. Of a shortcode that stands in code they are none of the
 * post's links.
 *
 * @param code where Markdown shows text as it is, in order
 */
export function shortcodeLinks(shortcodes: readonly Shortcode[], code: readonly Span[]): Link[] {
	const links: Link[] = [];
	for (const { parameters, notation, span } of shortcodes) {
		if (notation === 'inert' || parameters.length === 0) continue;
		for (const { value, valueSpan } of parameters) {
			if (!/^https?:\/\//i.test(value) || spanAt(code, span.start)) continue;
			const textSpan = { start: valueSpan.end, end: valueSpan.end };
			links.push({
				kind: 'shortcode',
				element: 'a',
				url: value,
				urlSpan: valueSpan,
				text: '',
				textSpan,
				span: valueSpan,
			});
		}
	}
	return links;
}
