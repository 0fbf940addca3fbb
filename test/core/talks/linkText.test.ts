import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { linkFor, takesLink, tidyTalk, titledLink, untitledLink } from '../../../server/src/core/talks/linkText.ts';

describe('the address of a talk', () => {
	it('loses what only tracks whoever follows it', () => {
		expect(tidyTalk('https://youtu.be/aB3dE5gH7jK?si=Qx12')).toBe('https://youtu.be/aB3dE5gH7jK');
		expect(tidyTalk('https://www.youtube.com/watch?v=aB3dE5gH7jK&pp=xy&t=90')).toBe(
			'https://www.youtube.com/watch?v=aB3dE5gH7jK&t=90',
		);
		expect(tidyTalk('https://sched.co/1AbCd/')).toBe('https://sched.co/1AbCd');
	});

	it('is no other address, and no text with one in it', () => {
		for (const other of [
			'https://example.org/',
			'https://youtu.be/short',
			'youtu.be/aB3dE5gH7jK',
			'see https://youtu.be/aB3dE5gH7jK',
			'',
		])
			expect(tidyTalk(other), other).toBeUndefined();
	});
});

describe('a link that is pasted', () => {
	const address = 'https://youtu.be/aB3dE5gH7jK';

	it('has what was selected as its text', () => {
		expect(linkFor('Waypoints', address)).toBe(`[Waypoints](${address})`);
		expect(linkFor(' two $words} ', address)).toBe(` [two \\$words\\}](${address}) `);
	});

	it('is none where the selection cannot be a link’s text', () => {
		for (const odd of ['', '  ', 'a [b](c)', 'one\n\ntwo', '{{< image >}}', 'https://youtu.be/Zx-9_vBnM12'])
			expect(linkFor(odd, address), odd).toBeUndefined();
	});

	it('has a talk’s title as it is', () => {
		expect(titledLink('Certificates *That*\n Renew [Themselves] $1', address)).toBe(
			`[Certificates \\\\*That\\\\* Renew \\\\[Themselves\\\\] \\$1](${address})`,
		);
		expect(untitledLink(address)).toBe(`[\${1:Title of the talk}](${address})`);
	});

	it('stands in prose only', () => {
		const text = '---\ntitle: a\n---\n\nWords [link](https://example.org/), `code here`, <https://x.org>\n\n[b]( \n';
		const post = parsePost(text);
		const at = (words: string) => text.indexOf(words) + 1;
		const takes = (words: string) => takesLink(post, { start: at(words), end: at(words) });
		expect(takes('Words')).toBe(true);
		expect(takes(', `')).toBe(true);
		for (const odd of ['title', 'ink](', 'example.org', 'ode here', 'x.org', '( \n'])
			expect(takes(odd), odd).toBe(false);
	});
});
