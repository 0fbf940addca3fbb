import fc from 'fast-check';

/** Pieces of what posts are made of, and of what authors make of them. */
const pieces = [
	...['---\n', '---', '--- \n', '---js\n', '+++\n', '{"title": "a"}\n', '\uFEFF', '<!-- a -->\n', '<!--\n'],
	...['title: "Mesh Day"\n', 'title: a: b\n', 'description: A day\n', 'publishdate: 2026-03-12\n'],
	...['date: 12.3.2026\n', 'attribution: [Ada, Ben]\n', 'attribution: Ada (X \n', 'keywords: [a, A, b]\n'],
	...['keywords:\n- a\n- a\n', 'draft: "true"\n', '\tk: v\n', ' k: v\n', '- a\n', '"k": \'v\'\n', 'k: |\n  x\n'],
	...['k: [\n', 'k: *x\n', 'k: &x v\n', 'k:v\n', '? k\n', '# c\n'],
	...['{{< image link="./welcome.jpg" caption="The hall" >}}', '{{< image link="./welcom.jpg" >}}', '{{% tip %}}'],
	...['{{<', '{{%', '>}}', '%}}', '>}', '}}', '/>}}', '{{< tip >}}', '{{< /tip >}}', '{{</*', '*/>}}', '{{{<'],
	...['<<<', '>>>', '{< image link="./welcome.jpg" >}}', '<<< image link=./booth.png >>>', '{{ < tip > }}'],
	...['｛｛＜ tip ＞｝｝', '{{ tip }}', 'image', 'tip', 'text', ' link=', ' caption="', ' alt=`', ' width=75', ' x=y'],
	...[' “a”', " 'b'", ' “a b', '\\"', '\\', '="', '[text](https://youtu.be/abcDEF12345)'],
	...['[text](https://sched.co/1AbC)', '![a](./booth.png "t")', '[a][b]', '[b]: /u\n', '<https://example.org>'],
	...['https://youtu.be/short', '<a href="u">', '</a>', "<img src='u'>", '<iframe src="u"></iframe>', '[', ']'],
	...['(', ')', '![', '](', '<', '>', '"', "'", '`', '``', '```\n', '\n```\n', '~~~\n', '    ', '\t', '\u00a0'],
	...['\u200b', '\n', '\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '- ', '1. ', '> ', '# ', '<!--', '-->', '|', '*'],
	...['_', '&lt;', '--', 'â€™', 'Ã©', 'é', 'е́', '中文。', '😀', '\ud83d', '\udc00', '\u0000', '\u0007', 'word '],
	...['[a](#word)', '[a](#words)', '\n## word {#words}\n', '\n## word\n', '<a id="words"></a>', '\nword\n---\n'],
	...['and more.', 'TODO', '.', ':', ': '],
];

/** The head of a post without a fault. */
export const head =
	'---\ntitle: "Mesh Day"\ndescription: A day in Porto.\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n\n';

/** Texts made of pieces of posts, some with a good head, and any texts at all. */
export const drafts: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')) },
	{
		weight: 4,
		arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => head + parts.join('')),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** The settings of a property: always the same cases, and as many times more as RECAP_RUNS says. */
export function times(numRuns: number): {
	readonly seed: number;
	readonly numRuns: number;
	readonly endOnFailure: boolean;
} {
	const more = Number(process.env.RECAP_RUNS ?? 1);
	return { seed: more > 1 ? Date.now() : 20260314, numRuns: numRuns * more, endOnFailure: false };
}
