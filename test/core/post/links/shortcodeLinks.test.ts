import { expect, it } from 'vitest';
import { parsePost } from '../../../../server/src/core/post/parse.ts';

it('an address in a parameter of a shortcode is a link of the post, between those of its text', () => {
	const text =
		'See [a](https://example.org/a).\n\n{{< panel href="https://youtu.be/short" title="x" >}}\n\nhttps://example.org/b\n';
	const links = parsePost(text).links.map(({ kind, url, urlSpan }) => [
		kind,
		url,
		text.slice(urlSpan.start, urlSpan.end),
	]);
	expect(links).toEqual([
		['inline', 'https://example.org/a', 'https://example.org/a'],
		['shortcode', 'https://youtu.be/short', 'https://youtu.be/short'],
		['bare', 'https://example.org/b', 'https://example.org/b'],
	]);
});

it('a shortcode that is shown, or stands in code, brings no link', () => {
	const text =
		'{{</* panel href="https://example.org/a" */>}}\n\n`{{< panel href="https://example.org/b" >}}`\n\n{{< panel href="./c" >}}\n';
	expect(parsePost(text).links).toEqual([]);
});
