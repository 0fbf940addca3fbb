import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { countWords } from '../../../server/src/core/post/words.ts';
import { processorTime } from '../../support/processorTime.ts';

const count = (text: string) => countWords(parsePost(text));

describe('the words of a post', () => {
	for (const [what, text, words] of [
		['prose', 'Two hundred people came to Porto.', 6],
		['nothing', '', 0],
		['no front matter', '---\ntitle: "A long title here"\n---\n\nOne two.\n', 2],
		['headings, lists, bold and quotes', '## One two\n\n- **three** four\n- *five*\n\n> six\n', 6],
		['a table by its cells', '| one | two |\n| --- | --- |\n| three | four |\n', 4],
		['one for a hyphen, an apostrophe, a number or a version', 'A well-known city’s 2,000 people, it’s v1.25.1', 7],
		[
			'the text of a link and not its address',
			'[one two](https://example.org/three/four "five") [six][a]\n\n[a]: https://e.org\n',
			3,
		],
		['no address that stands by itself', 'See https://example.org/one and <https://example.org/two>.', 2],
		[
			'no shortcode but the text between two',
			'{{< tip >}}\none two\n{{< /tip >}}\n\n{{< image link="./a.jpg" caption="three four" >}}',
			2,
		],
		['no code', 'one `two three` four\n\n```\nfive\n```\n\n{{< text bash >}}\n$ six\n{{< /text >}}\n', 2],
		['no comment', 'one <!-- two three --> four\n\n<!--\nfive\n-->\n', 2],
		['no picture', 'one ![two](./three.jpg) four', 2],
		['no HTML tag or entity', '<p class="one">two&nbsp;<a href="https://e.org">three</a></p>', 2],
		['each Chinese and Japanese character', '第二天的会议很好。', 8],
		['characters and words side by side', '使用 Istio 的人和Kubernetes用户', 9],
		['kana one by one', 'メッシュ', 4],
		['Korean by its spaces', '서비스 메시', 2],
		['Ukrainian with its apostrophes', 'Зустріч об’єднала спільноту', 3],
		['accents written as marks of their own', 'cafe\u0301 Zu\u0308rich', 2],
	] as const) {
		it(`count ${what}`, () => {
			expect(count(text)).toBe(words);
		});
	}

	it('of any text are no more than its characters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(count(text)).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	it('of a megabyte are counted in an instant', () => {
		const text = `${'A sentence with [a link](https://example.org) and {{< istio_version >}} and 中文. '.repeat(12_000)}\n`;
		const post = parsePost(text);
		const start = processorTime();
		countWords(post);
		expect(processorTime() - start).toBeLessThan(1500);
	});
});
