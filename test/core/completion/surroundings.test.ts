import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surroundingsOf } from '../../../server/src/core/completion/surroundings.ts';

/** Blocks of posts, among them all that reach over a blank line, and some that only seem to. */
const blocks = [
	'A paragraph with `code` in it.',
	'A paragraph with an open ` that its end closes.',
	'Two lines\nof words, and `one\ntwo` code.',
	'## A heading',
	'* An item\n\n    its second paragraph\n\n        its code',
	'1. One\n2. Two\n\n   More of two',
	'    indented code',
	'```\na fence\n\nAnd on\n```',
	'```\nan open fence',
	'~~~ yaml\nkey: value\n~~~',
	'<!-- a comment\n\nFurther -->',
	'<!-- an open comment',
	'{{< image link="./a.jpg"\n    caption="b" >}}',
	'{{< image\n\nlink="./a.jpg" >}}',
	'{{< image caption="open\n\nStill open?" >}}',
	'{{< image caption=`raw\n\nFurther` >}}',
	'{{< text bash >}}\n$ run `it\n\nMore\n{{< /text >}}',
	'{{< text bash >}}',
	'{{% highlight go %}}\nfunc\n\nMore\n{{% /highlight %}}',
	'{{</* image\n\nlink */>}}',
	'{{< tip >}}\nA tip.\n\nFurther.\n{{< /tip >}}',
	'name="value" stands alone',
	'> A quote with `code\n> in it`',
	'| a | b |\n| - | - |\n| `c | d` |',
];

test('what stands around a place is the same whether the whole text before it is read or the last paragraphs', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 8 }),
			fc.constantFrom('\n\n', '\n\n\n', '\n', '\n \n', '\r\n\r\n'),
			(parts, between) => {
				const text = `${parts.join(between)}\n`;
				for (let place = 0; place <= text.length; place++) {
					const { isCode, verbatim } = surroundingsOf(text, 0, place, 'no tags');
					const whole = surroundingsOf(text, 0, place, 'tags');
					expect({ text, place, isCode, verbatim: verbatim?.name }).toEqual({
						text,
						place,
						isCode: whole.isCode,
						verbatim: whole.verbatim?.name,
					});
				}
			},
		),
		{ numRuns: 400 },
	);
});

test('of a post without what reaches far only the last paragraphs are read', () => {
	const text = `${'A paragraph.\n\n{{< image link="./a.jpg" >}}\n\n'.repeat(100)}{{< `;
	expect(surroundingsOf(text, 0, text.length - 4, 'tags').tags).toHaveLength(100);
	expect(surroundingsOf(text, 0, text.length - 4, 'no tags').tags).toHaveLength(1);
});
