import { photo } from '../../support/photo.ts';
import { pngHead } from '../../support/picture.ts';
import type { RuleFaults } from './fault.ts';
import { at, blocks, elsewhere, ends, inEnglishYaml, inNotes, inYaml, markedAtFence, sentences } from './shapes.ts';

const small = pngHead(800, 600);
const shown = { 'booth.png': small, 'gull.png': small };
const booth = 'link="./booth.png" caption="The booth"';
const bytes = (text: string) => new TextEncoder().encode(text);
const gif = (width: number) => Uint8Array.from([...bytes('GIF89a'), width & 255, width >> 8, 100, 0, 0, 0, 0]);
const svg = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`;
/** Posts in a bundle, of which the text is not called `index.md`. */
const misnamed = ['recap.md', 'Index.md', 'harbour.md', 'my post.md', 'notes-2026.md', '港口.md'];
const heads = inEnglishYaml('subtitle').map(markedAtFence);

export const images: readonly RuleFaults[] = [
	{
		rule: 'post/file-name',
		sets: misnamed.map((name, index) => {
			const line = ['subtitle: By night', 'draft: true', 'weight: 3'][index % 3] ?? '';
			return {
				in: heads.map((made) => at(made, made.path.replace('index.md', name))),
				faults: [[line, line]],
			};
		}),
		near: [
			{
				in: heads.map((made) =>
					at(made, '/site/content/en/blog/2026/first.md', {
						'/site/.git/HEAD': '',
						'/site/content/en/blog/2026/hall.png': small,
						'/site/content/en/blog/2026/pier.png': small,
					}),
				),
				also: ['image/missing-file'],
				texts: ['subtitle: By night'],
			},
			{
				in: inNotes('tags').map((made) =>
					at(made, '/notes/content/blog/first.md', { '/notes/hugo.toml': '', '/notes/content/blog/boat.png': small }),
				),
				texts: ['tags: [a]'],
			},
			{ in: heads, texts: ['subtitle: By night', 'draft: true'] },
			{
				in: heads.map((made) => at(made, made.path.replace('index.md', 'index.en.md'))),
				texts: ['subtitle: By night'],
			},
			{
				in: heads.map((made) => at(made, made.path.replace('index.md', 'day-two.md'))),
				beside: { 'index.md': '---\ntitle: Quay\n---\n' },
				texts: ['subtitle: By night', 'draft: true'],
			},
			{
				in: inNotes('tags').map((made) =>
					at(made, made.path.replace('index.md', 'quay.md'), { '/notes/hugo.toml': '' }),
				),
				texts: ['tags: [a]'],
			},
		],
	},
	{
		rule: 'image/missing-file',
		sets: [
			{
				in: blocks.all,
				beside: { 'booth.png': small },
				faults: [
					[
						'{{< image link="⟦./both.png⟧" caption="The booth" >}}',
						'{{< image link="./booth.png" caption="The booth" >}}',
					],
					[
						'{{< image link="⟦booth.jpg⟧" caption="The booth" >}}',
						'{{< image link="booth.png" caption="The booth" >}}',
					],
					[
						'{{< image width="50%"\n    link=`⟦./booths.png⟧`\n    caption="The booth"\n    >}}',
						'{{< image width="50%"\n    link=`./booth.png`\n    caption="The booth"\n    >}}',
					],
					['{{% image link="⟦./pictures/booth.png⟧" alt="Flags" %}}', '{{% image link="./booth.png" alt="Flags" %}}'],
					['{{< image link=⟦boot.png⟧ caption="The booth" >}}', '{{< image link=booth.png caption="The booth" >}}'],
					[
						'{{< image link="⟦../boooth.png⟧" caption="The booth" >}}',
						'{{< image link="../booth.png" caption="The booth" >}}',
					],
					[
						'{{< image link="⟦booth%2Epng⟧" caption="The booth" >}}',
						'{{< image link="booth.png" caption="The booth" >}}',
					],
					'{{< image link="⟦C:\\booth.png⟧" caption="The booth" >}}',
					[
						'{{< image link="⟦./Boot h.png⟧" caption="The booth" >}}',
						'{{< image link="./booth.png" caption="The booth" >}}',
					],
				],
			},
			{
				in: blocks.all,
				beside: { 'booth.png': small },
				also: ['image/markdown-syntax'],
				faults: [
					['![The booth](⟦both.png⟧)', '![The booth](booth.png)'],
					['![The booth](<⟦both.png⟧> "Flags")', '![The booth](<booth.png> "Flags")'],
				],
			},
			{
				in: blocks.all,
				beside: { 'booth.png': small },
				also: ['shortcode/delimiter'],
				faults: [
					['<<< image link="⟦both.png⟧" caption="The booth" >>>', '<<< image link="booth.png" caption="The booth" >>>'],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}`,
					'{{< image link="../booth.png" caption="The booth" >}}',
					'{{< image link=booth.png caption="The booth" >}}',
					'{{< image link="https://example.org/booth.png" ratio="60" caption="The booth" >}}',
					'{{</* image link="./nowhere.png" */>}}',
					'`![x](nowhere.png)`',
					'{{< text plain >}}\n![x](nowhere.png)\n{{< /text >}}',
					'<img src="https://example.org/a.png" alt="A">',
					'![A map](https://example.org/map.png)',
					'[The plan](nowhere.pdf)',
					'![A badge](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
				],
			},
			{
				in: elsewhere,
				shown,
				texts: [
					'{{< figure src="/images/nowhere.png" >}}',
					'{{< figure src="nowhere.png" >}}',
					'![A boat](/images/boat.jpg)',
					'![A gull](gull.png)',
				],
			},
		],
	},
	{
		rule: 'image/case',
		sets: [
			{
				in: blocks.all,
				beside: { 'booth.png': small },
				safe: true,
				faults: [
					['{{< image link="⟦./Booth.png⟧" caption="The booth" >}}', `{{< image ${booth} >}}`],
					[
						'{{< image link="⟦booth.PNG⟧" caption="The booth" >}}',
						'{{< image link="booth.png" caption="The booth" >}}',
					],
					[
						'{{< image width="50%"\n    link=`⟦./BOOTH.PNG⟧`\n    caption="The booth"\n    >}}',
						'{{< image width="50%"\n    link=`./booth.png`\n    caption="The booth"\n    >}}',
					],
					['{{% image link=⟦Booth.png⟧ alt="Flags" %}}', '{{% image link=booth.png alt="Flags" %}}'],
					[
						'{{< image link="⟦../bOOTH.png⟧" caption="The booth" >}}',
						'{{< image link="../booth.png" caption="The booth" >}}',
					],
				],
			},
			{
				in: blocks.all,
				beside: { 'booth.png': small },
				also: ['image/markdown-syntax'],
				safe: true,
				faults: [
					['![The booth](⟦Booth.png⟧)', '![The booth](booth.png)'],
					['![The booth](⟦./booth.Png⟧ "Flags")', '![The booth](./booth.png "Flags")'],
				],
			},
			{
				in: blocks.all,
				beside: { 'cafe\u0301.png': small },
				safe: true,
				faults: [
					[
						'{{< image link="⟦./caf\u00e9.png⟧" caption="The booth" >}}',
						'{{< image link="./cafe\u0301.png" caption="The booth" >}}',
					],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}`,
					'{{< image link="./booth.png" caption="./Booth.PNG" >}}',
					'{{< image link="https://example.org/Booth.PNG" ratio="60" caption="The booth" >}}',
					'{{</* image link="./Booth.png" */>}}',
					'`![x](Booth.png)`',
					'[Booth](./gull.png)',
					'{{< text plain >}}\n![x](Hall.png)\n{{< /text >}}',
					'<!-- a comment -->\n{{< image link=booth.png alt="Booth.png" >}}',
				],
			},
			{
				in: blocks.all,
				beside: { 'Booth.png': small },
				also: ['image/name'],
				texts: ['{{< image link="./Booth.png" caption="The booth" >}}'],
			},
			{ in: elsewhere, shown, texts: ['{{< figure src="/Images/Boat.jpg" >}}', '{{< figure src="gull.png" >}}'] },
		],
	},
	{
		rule: 'image/caption-period',
		sets: [
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					['{{< image link="./booth.png" caption="⟦The booth.⟧" >}}', `{{< image ${booth} >}}`],
					[
						'{{< image link="./booth.png" caption="⟦And so on...⟧" >}}',
						'{{< image link="./booth.png" caption="And so on…" >}}',
					],
					['{{< image link="./booth.png" caption="⟦The booth..⟧" >}}', `{{< image ${booth} >}}`],
					['{{< image link="./booth.png" caption="⟦The booth .⟧" >}}', `{{< image ${booth} >}}`],
					[
						'{{< image link="./booth.png" caption=`⟦The "booth".⟧` >}}',
						'{{< image link="./booth.png" caption=`The "booth"` >}}',
					],
					[
						'{{% image link="./booth.png"\n    caption="⟦The \\"booth\\".⟧" %}}',
						'{{% image link="./booth.png"\n    caption="The \\"booth\\"" %}}',
					],
					[
						'{{< image link="./booth.png" caption="⟦展台（2026）.⟧" >}}',
						'{{< image link="./booth.png" caption="展台（2026）" >}}',
					],
					[
						'{{< image caption="⟦Buoy, Inc.⟧" link="./booth.png" >}}',
						'{{< image caption="Buoy, Inc" link="./booth.png" >}}',
					],
				],
			},
			{
				in: blocks.all,
				shown,
				faults: [['{{< image link="./booth.png" caption="⟦...⟧" >}}', '{{< image link="./booth.png" caption="…" >}}']],
			},
			{
				in: blocks.all,
				shown,
				also: ['shortcode/delimiter'],
				safe: true,
				faults: [
					[
						'{< image link="./booth.png" caption="⟦The booth.⟧" >}}',
						'{< image link="./booth.png" caption="The booth" >}}',
					],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}`,
					'{{< image link="./booth.png" caption="Doors. Open" >}}',
					'{{< image link="./booth.png" caption="展台。" >}}',
					'{{< image link="./booth.png" caption="The booth. " >}}',
					'{{< image link="./booth.png" alt="The booth." >}}',
					'{{< image link="./booth.png" title="The booth." alt="x." >}}',
					'{{< image link="./booth.png" caption="Wait…" >}}',
					'{{< image link="./booth.png" caption="What?" >}}',
					'{{</* image caption="The booth." */>}}',
					'{{< quote caption="Eve Park." >}}\nEarly.\n{{< /quote >}}',
					'{{< image link="./booth.png" caption="1.25.0" >}}',
				],
			},
			{ in: elsewhere, shown, texts: ['{{< figure src="gull.png" caption="A gull." >}}'] },
		],
	},
	{
		rule: 'image/no-text',
		sets: [
			{
				in: blocks.all,
				shown,
				gap: true,
				faults: [
					['{{< ⟦image⟧ link="./booth.png" >}}', '{{< image link="./booth.png" caption="" >}}'],
					['{{<⟦image⟧ link="./booth.png">}}', '{{<image link="./booth.png" caption="">}}'],
					[
						'{{< ⟦image⟧ width="75%"\n    link="./booth.png"\n    >}}',
						'{{< image width="75%"\n    link="./booth.png" caption=""\n    >}}',
					],
					['{{< ⟦image⟧ link="./booth.png" caption="" >}}', '{{< image link="./booth.png" caption="" >}}'],
					[
						'{{< ⟦image⟧ link="./booth.png" caption="  " alt="" >}}',
						'{{< image link="./booth.png" caption="" alt="" >}}',
					],
					['{{% ⟦image⟧ link=booth.png title="" %}}', '{{% image link=booth.png title="" caption="" %}}'],
					['{{< ⟦image⟧ alt="" link="./booth.png" >}}', '{{< image alt="" link="./booth.png" caption="" >}}'],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}`,
					'{{< image link="./booth.png" alt="Flags" >}}',
					'{{< image link="./booth.png" title="Flags" >}}',
					'{{< image link="./booth.png" caption="" alt="Flags" >}}',
					'{{< image link="./booth.png" alt="" title="Flags" >}}',
					'{{</* image link="./booth.png" */>}}',
					'{{< image\n    link="./booth.png"\n    caption="展台"\n    >}}',
					'{{< image link="./booth.png" caption=`x` >}}',
					'{{< image alt="1" link=booth.png >}}',
					'<img src="https://example.org/a.png">',
				],
			},
			{ in: elsewhere, shown, texts: ['{{< figure src="/images/x.png" alt="y" >}}', '{{< image src="x" >}}'] },
		],
	},
	{
		rule: 'image/width',
		sets: [
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					[`{{< image width="⟦75⟧" ${booth} >}}`, `{{< image width="75%" ${booth} >}}`],
					[`{{< image width="⟦75 %⟧" ${booth} >}}`, `{{< image width="75%" ${booth} >}}`],
					[`{{< image ${booth} width=⟦50⟧ >}}`, `{{< image ${booth} width=50% >}}`],
					[`{{% image width=\`⟦33.3⟧\` ${booth} %}}`, `{{% image width=\`33.3%\` ${booth} %}}`],
					[`{{< image width="⟦62,5%⟧" ${booth} >}}`, `{{< image width="62.5%" ${booth} >}}`],
					[`{{< image\n    width="⟦60％⟧"\n    ${booth} >}}`, `{{< image\n    width="60%"\n    ${booth} >}}`],
				],
			},
			{
				in: blocks.all,
				shown,
				faults: [
					[`{{< image width="⟦640⟧" ${booth} >}}`, `{{< image width="640px" ${booth} >}}`],
					[`{{< image width="⟦0.5⟧" ${booth} >}}`, `{{< image width="50%" ${booth} >}}`],
					[`{{< image width="⟦20 em⟧" ${booth} >}}`, `{{< image width="20em" ${booth} >}}`],
					`{{< image width="⟦wide⟧" ${booth} >}}`,
					`{{< image width="⟦half the page⟧" ${booth} >}}`,
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image width="75%" ${booth} >}}`,
					`{{< image width="20em" ${booth} >}}`,
					`{{< image width="640px" ${booth} >}}`,
					`{{< image width="calc(100% - 2em)" ${booth} >}}`,
					`{{< image width="auto" ${booth} >}}`,
					`{{< image width="" ${booth} >}}`,
					`{{< image width="33.333%" ${booth} >}}`,
					`{{< image width=" 75% " ${booth} >}}`,
					'{{</* image width="75" */>}}',
					'<img width="75" src="https://example.org/a.png" alt="A">',
					`{{< image width="max-content" ${booth} >}}`,
				],
			},
			{ in: elsewhere, shown, texts: ['{{< figure src="gull.png" width="300" >}}'] },
		],
	},
	{
		rule: 'image/external-ratio',
		sets: [
			{
				in: blocks.all,
				faults: [
					'{{< image link="⟦https://example.org/booth.png⟧" caption="The booth" >}}',
					'{{< image width="50%"\n    link="⟦http://example.org/booth.png⟧"\n    caption="The booth"\n    >}}',
					'{{< image link=⟦https://example.org/booth.png⟧ caption="The booth" >}}',
					'{{< image link="⟦https://example.org/a b.png⟧" ratio="" caption="The booth" >}}',
					'{{% image link=`⟦https://example.org/展台.png⟧` alt="Flags" %}}',
					'{{< image caption="One" link="⟦https://example.org/b?x=1&y=2⟧" >}}',
				],
			},
			{
				in: blocks.all,
				also: ['shortcode/delimiter'],
				faults: ['<<< image link="⟦https://example.org/booth.png⟧" caption="The booth" >>>'],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					'{{< image link="https://example.org/booth.png" ratio="66%" caption="The booth" >}}',
					'{{< image ratio="66.5" link="https://example.org/booth.png" caption="The booth" >}}',
					`{{< image ${booth} >}}`,
					'{{</* image link="https://example.org/booth.png" */>}}',
					'![A map](https://example.org/map.png)',
					'<img src="https://example.org/a.png" alt="A">',
					'{{< image link="./booth.png" caption="From https://example.org/booth.png" >}}',
					'[The booth](https://example.org/booth.png)',
					'{{< image link="https://example.org/b.png" ratio=`60` alt="x" >}}',
					'`![x](https://example.org/b.png)`',
				],
			},
			{ in: elsewhere, texts: ['{{< figure src="https://example.org/boat.png" caption="A boat" >}}'] },
		],
	},
	{
		rule: 'image/unreadable',
		sets: [
			...(
				[
					['hall.jpg', bytes('<html>Not found</html>')],
					['empty.png', new Uint8Array(0)],
					['plan.svg', bytes(svg('fill="none"'))],
					['commas.svg', bytes(svg('viewBox="0,0,200,100"'))],
					['drawing.png', bytes(svg('viewBox="0 0 200 100"'))],
					['cut.png', pngHead(20, 10).slice(0, 12)],
					['photo.jpg', Uint8Array.from([0, 0, 0, 24, ...bytes('ftypheic'), 0, 0, 0, 0, ...bytes('mif1heic')])],
				] as const
			).map(([name, content]) => ({
				in: blocks.all,
				beside: { [name]: content },
				faults: [
					`{{< image link="⟦./${name}⟧" caption="The hall" >}}`,
					`{{< image width="50%"\n    link=⟦${name}⟧\n    caption="The hall"\n    >}}`,
				],
			})),
		],
		near: [
			{
				in: blocks.all,
				shown: {
					'a.svg': svg('viewBox="0 0 200 100"'),
					'b.svg': svg('width="200" height="100"'),
					'c.png': small,
					'd.gif': gif(20),
					'e.jpg': photo({ located: false }),
					'f.png': '',
				},
				texts: [
					'{{< image link="./a.svg" caption="A" >}}',
					'{{< image link="./b.svg" caption="B" >}}',
					'{{< image link="./c.png" caption="C" >}}',
					'{{< image link="./d.gif" caption="D" >}}',
					'{{< image link="./e.jpg" caption="E" >}}',
					'{{< image link="./f.png" caption="Nobody can open it" >}}',
				],
			},
			{
				in: blocks.all,
				shown: { 'hall.jpg': bytes('<html>'), 'plan.svg': svg('') },
				texts: [
					'{{< image link="./hall.jpg" ratio="66" caption="The hall" >}}',
					'{{< image link="./plan.svg" ratio="50%" caption="The plan" >}}',
					'{{</* image link="./hall.jpg" */>}} and [it](./hall.jpg)',
					'`{{</* image link="./plan.svg" */>}}` [it](plan.svg)',
				],
			},
		],
	},
	{
		rule: 'image/extension',
		sets: (
			[
				['plan.jpg', 'plan.png', pngHead(20, 10)],
				['plan.webp', 'plan.png', pngHead(20, 10)],
				['photo.png', 'photo.jpg', photo({ located: false })],
				['photo.jpeg', 'photo.gif', gif(20)],
				[
					'chart.gif',
					'chart.webp',
					Uint8Array.from([
						...bytes('RIFF'),
						30,
						0,
						0,
						0,
						...bytes('WEBPVP8X'),
						10,
						0,
						0,
						0,
						0,
						0,
						0,
						0,
						99,
						0,
						0,
						99,
						0,
						0,
					]),
				],
			] as const
		).map(([name, right, content]) => ({
			in: blocks.all,
			beside: { [name]: content },
			faults: [
				[`{{< image link="⟦./${name}⟧" caption="The plan" >}}`, `{{< image link="./${right}" caption="The plan" >}}`],
				[
					`{{% image width="50%"\n    link=⟦${name}⟧\n    alt="The plan"\n    %}}`,
					`{{% image width="50%"\n    link=${right}\n    alt="The plan"\n    %}}`,
				],
				[
					`{{< image caption="A plan" link=\`⟦../${name}⟧\` >}}\n\nAnd more.`,
					`{{< image caption="A plan" link=\`../${right}\` >}}\n\nAnd more.`,
				],
			],
		})),
		near: [
			{
				in: blocks.all,
				shown: {
					'a.png': small,
					'b.jpeg': photo({ located: false }),
					'c.gif': gif(20),
					'd.JPG': photo({ located: false }),
					'e.svg': svg('viewBox="0 0 20 10"'),
					'f.jpg': '',
					'g.jfif': photo({ located: false }),
					'h.apng': small,
				},
				also: ['image/name'],
				texts: ['a.png', 'b.jpeg', 'c.gif', 'd.JPG', 'e.svg', 'f.jpg', 'g.jfif', 'h.apng'].map(
					(name) => `{{< image link="./${name}" caption="A plan" >}}`,
				),
			},
			{ in: blocks.all, shown: { 'a.jpg': small }, texts: ['[The plan](./a.jpg)', '{{</* image link="./a.jpg" */>}}'] },
		],
	},
	...(
		[
			[
				'image/weight',
				'info',
				{
					'wide.png': pngHead(4032, 3024),
					'broad.gif': gif(3500),
					'heavy.jpg': photo({ located: false, bytes: 1_200_000 }),
					'both.png': pngHead(9000, 100),
				},
			],
			[
				'image/location',
				'warning',
				{ 'quay.jpg': photo(), 'turned.jpeg': photo({ orientation: 6 }), 'upside.jpg': photo({ orientation: 3 }) },
			],
		] as const
	).map(
		([rule, , files]): RuleFaults => ({
			rule,
			sets: Object.entries(files).map(([name, content]) => ({
				in: blocks.all,
				beside: { [name]: content },
				faults: [
					`{{< image link="⟦./${name}⟧" caption="The quay" >}}`,
					`{{< image width="50%"\n    link=⟦${name}⟧\n    caption="The quay"\n    >}}`,
					`{{% image alt="Quay" link=\`⟦../${name}⟧\` %}}`,
				],
			})),
			near: [
				{
					in: blocks.all,
					shown: {
						'a.png': pngHead(2400, 1600),
						'b.png': pngHead(2999, 100),
						'c.jpg': photo({ located: false, bytes: 900_000 }),
						'd.svg': svg('viewBox="0 0 9000 100"'),
						'e.jpg': '',
					},
					texts: ['a.png', 'b.png', 'c.jpg', 'd.svg', 'e.jpg'].map(
						(name) => `{{< image link="./${name}" caption="The quay" >}}`,
					),
				},
				{ in: blocks.all, shown: files, texts: Object.keys(files).map((name) => `[The quay](./${name})`) },
				{
					in: blocks.all,
					shown: { 'f.jpg': photo({ located: false, orientation: 8 }), 'g.gif': gif(2000) },
					texts: ['{{< image link="./f.jpg" caption="The quay" >}}', '{{< image link="./g.gif" caption="The quay" >}}'],
				},
			],
		}),
	),
	{
		rule: 'image/repeated',
		sets: [
			{
				in: blocks.all,
				shown,
				faults: [
					`{{< image ${booth} >}}\n\n{{< image link="⟦./booth.png⟧" caption="Once more" >}}`,
					`{{< image ${booth} >}}\n\n{{< image link="⟦booth.png⟧" caption="The booth" >}}`,
					`{{< image ${booth} >}}\n\n{{< image width="50%"\n    link=\`⟦../booth.png⟧\`\n    caption="By night"\n    >}}`,
					`{{< image ${booth} >}}\n\n{{% image link=⟦booth.png⟧ alt="Day" %}}`,
					`{{< image ${booth} >}}\n{{< image link="./gull.png" caption="⟦The booth⟧" >}}`,
					`{{< image ${booth} >}}\n\n{{< image link="./gull.png" caption=\`⟦the  BOOTH⟧\` >}}`,
					'{{< image link="./booth.png" caption="展台" >}}\n\n{{< image link="./gull.png" caption="⟦展台 ⟧" >}}',
				],
			},
			{
				in: blocks.all,
				shown,
				also: ['image/markdown-syntax'],
				faults: [`{{< image ${booth} >}}\n\n![By day](⟦booth.png⟧)`],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}\n\n{{< image link="./gull.png" caption="A gull" >}}`,
					`{{< image ${booth} >}}\n\n[The booth](./booth.png)`,
					`{{< image ${booth} >}}\n\n{{</* image ${booth} */>}}`,
					`{{< image ${booth} >}}\n\n{{< image link="./gull.png" alt="The booth" >}}`,
					'{{< image link="./booth.png" alt="Flags" >}}\n\n{{< image link="./gull.png" alt="Flags" >}}',
					`{{< image ${booth} >}}\n\n{{< quote caption="The booth" >}}\nEarly.\n{{< /quote >}}`,
					`{{< image ${booth} >}}\n\n\`![x](booth.png)\``,
					`{{< image ${booth} >}}\n\n<img src="booth.png" alt="Small"> <img src="booth.png" alt="Small">`,
					'{{< image link="./booth.png" caption="The booth (left)" >}}\n\n{{< image link="./gull.png" caption="The booth (right)" >}}',
					'{{< image link="./booth.png" alt="" title="1" >}}\n\n{{< image link="./gull.png" alt="" title="1" >}}',
				],
			},
		],
	},
	{
		rule: 'image/markdown-syntax',
		sets: [
			{
				in: blocks.all,
				shown,
				faults: [
					['⟦![The booth](booth.png)⟧', '{{< image link="booth.png" caption="The booth" >}}'],
					['⟦![The booth.](./booth.png)⟧', '{{< image link="./booth.png" caption="The booth" >}}'],
					[
						'⟦![The "booth"](booth.png "Flags")⟧',
						'{{< image link="booth.png" caption="The \\"booth\\"" title="Flags" >}}',
					],
					["⟦![展台](<booth.png> 'Flags')⟧", '{{< image link="booth.png" caption="展台" title="Flags" >}}'],
					['⟦![The\nbooth](booth.png)⟧', '{{< image link="booth.png" caption="The booth" >}}'],
					['⟦![The \\[booth\\]](booth.png)⟧', '{{< image link="booth.png" caption="The [booth]" >}}'],
				],
			},
			{ in: blocks.all, shown, gap: true, faults: [['⟦![](./booth.png)⟧', '{{< image link="./booth.png" >}}']] },
			{
				in: sentences.english.filter(({ path }) => path.includes('harbour')),
				shown,
				faults: [['⟦![The booth](booth.png)⟧', '{{< image link="booth.png" caption="The booth" >}}']],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					'![A map](https://example.org/map.png)',
					'`![x](booth.png)` [it](booth.png)',
					'{{< text plain >}}\n![x](booth.png)\n{{< /text >}}\n\n[it](booth.png)',
					'[![The booth](booth.png)](https://example.org/)',
					'![A badge](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
					'<img src="booth.png" alt="x">',
					`{{< image ${booth} >}}`,
					'\\![not one](./booth.png)',
					'![A logo](/logo-of-another-page.svg)',
				].slice(0, 8),
			},
			{ in: elsewhere, shown, texts: ['![A gull](gull.png)', '![A gull](./gull.png "x")'] },
		],
	},
	{
		rule: 'image/name',
		sets: (
			[
				['Main Hall.png', 'main-hall.png'],
				['Quay.PNG', 'quay.png'],
				['IMG_2047.JPG', 'img_2047.jpg'],
				['two  words.png', 'two-words.png'],
				['KubeConParis.png', 'kubeconparis.png'],
				['after - before.png', 'after-before.png'],
			] as const
		).map(([name, right]) => ({
			in: blocks.all,
			beside: { [name]: '' },
			faults: [
				[`{{< image link="⟦./${name}⟧" caption="Doors" >}}`, `{{< image link="./${right}" caption="Doors" >}}`],
				[
					`{{% image width="50%"\n    link=\`⟦${name}⟧\`\n    alt="Doors"\n    %}}`,
					`{{% image width="50%"\n    link=\`${right}\`\n    alt="Doors"\n    %}}`,
				],
			],
		})),
		near: [
			{
				in: blocks.all,
				shown: {
					'booth-1.png': small,
					'a_b.png': small,
					'v1.2.png': small,
					'展台.png': small,
					'café.png': small,
					'2026.png': small,
					'a--b.png': small,
				},
				texts: ['booth-1.png', 'a_b.png', 'v1.2.png', '展台.png', 'café.png', '2026.png', 'a--b.png'].map(
					(name) => `{{< image link="./${name}" caption="Doors" >}}`,
				),
			},
			{
				in: blocks.all,
				shown: { 'Main.png': small },
				texts: [
					'[The hall](./Main.png)',
					'{{</* image link="./Main.png" */>}}',
					'{{< image link="https://example.org/Main Hall.PNG" ratio="60" caption="Doors" >}}',
				],
			},
		],
	},
	{
		rule: 'image/unused',
		sets: ['gull.jpg', 'Quay.webp', 'plan.svg', 'the pier.png', 'café.gif', 'hall-2.png', '港口.jpeg'].map(
			(name, index) => {
				const text =
					[
						'See you.',
						'* the end',
						'{{< tip >}}\nSee you.\n{{< /tip >}}',
						'[Notes](notes.pdf)',
						'再见。',
						'## Thank you',
						'| a | b |\n| --- | --- |\n| c | d |',
					][index] ?? '';
				return {
					in: ends.map(markedAtFence),
					beside: { [name]: '' },
					gap: true,
					faults: [[text, `${text}\n\n{{< image link="./${name}" caption="" >}}\n`]],
				};
			},
		),
		near: [
			{
				in: ends,
				beside: { 'gull.png': small },
				texts: [
					'{{< image link="./gull.png" caption="A gull" >}}',
					'[A gull](gull.png)',
					'<img src="gull.png" alt="A gull">',
					'<!-- gull.png is for next week -->',
					'{{< image link="./gul.png" caption="A gull" >}}',
					'{{< image link="./Gull.png" caption="A gull" >}}',
				],
				also: ['image/missing-file', 'image/case'],
			},
			{ in: ends, beside: { 'gull.png': small, 'notes.md': '![A gull](gull.png)' }, texts: ['See you.'] },
			{ in: ends, beside: { 'talk.pdf': '', 'talk.mp4': '' }, texts: ['See you.'] },
			{
				in: inYaml('social_image').filter(({ name }) => !name.includes('without')),
				shown: { 'card.png': small },
				texts: ['social_image: card.png'],
			},
			{
				in: inYaml('resources').filter(({ name }) => !name.includes('without')),
				beside: { 'card.png': small },
				texts: ['resources:\n- src: "*.png"'],
			},
			{ in: inNotes('tags'), beside: { 'card.png': small }, texts: ['tags: [a]'] },
		],
	},
];
