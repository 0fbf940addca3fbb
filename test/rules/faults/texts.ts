import type { RuleFaults } from './fault.ts';
import { blocks, clean, documents, elsewhere, elsewhereSentences, inEnglishYaml, sentences } from './shapes.ts';

const all = [...sentences.all, ...elsewhereSentences];
const shown = { 'booth.png': '' };
const head =
	'---\ntitle: "Quay"\ndescription: A day by the quay.\npublishdate: 2026-03-12\nattribution: Ada Lin\nkeywords: [mesh]\n---\n';
/** Documents with `\n` alone, of which the line breaks are the fault. */
const plain = documents.filter(({ name }) => !name.includes('Windows'));

/** Places in which what markdownlint says depends on nothing but the piece. */
const styled = blocks.plain.filter(({ name }) => !/first|last|in a tab/.test(name));

export const texts: readonly RuleFaults[] = [
	{
		rule: 'text/encoding',
		sets: [
			{
				in: documents,
				faults: [
					[`${head}\nThe hall⟦\0⟧ was full.\n`, `${head}\nThe hall was full.\n`],
					[`${head}\nThe⟦\0\0⟧ hall was full.\n`, `${head}\nThe hall was full.\n`],
					[`${head}\n⟦\0⟧T\0h\0e\0 hall.\n`, `${head}\nThe hall.\n`],
					[`${head}\n{{< text plain >}}\na⟦\0⟧b\n{{< /text >}}\n`, `${head}\n{{< text plain >}}\nab\n{{< /text >}}\n`],
					[`${head}\n两百人⟦\0⟧来到码头。\n`, `${head}\n两百人来到码头。\n`],
				],
			},
			{
				in: plain,
				severity: 'warning',
				faults: [
					[`${head}\nOne.⟦⟧\r\rTwo.\n`, `${head}\nOne.\n\nTwo.\n`],
					[`${head}\n## Talks⟦⟧\rWe heard three.\n`, `${head}\n## Talks\nWe heard three.\n`],
					[`${head}\n* one⟦⟧\r* two\n`, `${head}\n* one\n* two\n`],
				],
			},
		],
		near: [
			{
				in: documents,
				texts: [
					`${head}\nOne.\n\nTwo.\n`,
					`${head}\nOne \\0 two.\n`,
					`${head}\nOne.`,
					`${head}\n两百人。\n`,
					`${head}\nA form feed\f and a tab\t here.\n`,
					`${head}\nOne\u2028two.\n`,
				],
			},
			{ in: clean.slice(0, 4), texts: [''] },
		],
	},
	{
		rule: 'text/mojibake',
		sets: [
			{
				in: all,
				safe: true,
				faults: [
					['the mesh⟦â€™⟧s day', 'the mesh’s day'],
					['the caf⟦Ã©⟧ by the quay', 'the café by the quay'],
					['the mesh⟦Ã¢â‚¬â„¢⟧s day', 'the mesh’s day'],
					['doors ⟦â€“⟧ at nine', 'doors – at nine'],
					['and so on⟦â€¦⟧', 'and so on…'],
					['Se⟦Ã±⟧ora Ni⟦Ã±⟧o', 'Señora Niño'],
					['the *caf⟦Ã©⟧*', 'the *café*'],
					['[the caf⟦Ã©⟧](https://example.org/)', '[the café](https://example.org/)'],
				],
			},
			{
				in: inEnglishYaml('subtitle'),
				safe: true,
				faults: [
					['subtitle: The caf⟦Ã©⟧', 'subtitle: The café'],
					['subtitle: "It⟦â€™⟧s late"', 'subtitle: "It’s late"'],
				],
			},
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					[
						'{{< image link="./booth.png" caption="The caf⟦Ã©⟧" >}}',
						'{{< image link="./booth.png" caption="The café" >}}',
					],
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					'the mesh’s day',
					'the café, à la carte',
					'São Paulo, Ángel and Ünal',
					'`â€™` is garbled',
					'`cafÃ©`',
					'€5 or 5 €',
					'Ångström and Ã by itself',
					'naïve – coöperate…',
					'Двісті людей',
					'港口',
					'âge et forêt',
				],
			},
			{ in: blocks.all, texts: ['{{< text plain >}}\nÃ©\n{{< /text >}}'] },
		],
	},
	{
		rule: 'text/curly-quote',
		sets: [
			{
				in: sentences.english,
				safe: true,
				faults: [
					['⟦“⟧the quay”', '"the quay"'],
					['*⟦“⟧Quay,”*', '*"Quay,"*'],
					['[⟦“⟧One flag”](https://sched.co/9ZyXw)', '["One flag"](https://sched.co/9ZyXw)'],
					['(⟦“⟧a” and ⟦“⟧b”)', '("a" and "b")'],
					['he said: ⟦“⟧It’s late.”', 'he said: "It’s late."'],
				],
			},
			{ in: sentences.english, faults: [['an odd ⟦“⟧ sign', 'an odd " sign']] },
			{
				in: blocks.english,
				shown,
				safe: true,
				faults: [
					[
						'{{< image link="./booth.png" caption="The ⟦“⟧booth”" >}}',
						'{{< image link="./booth.png" caption="The \\"booth\\"" >}}',
					],
					[
						'{{< image link="./booth.png" caption=`The ⟦“⟧booth”` >}}',
						'{{< image link="./booth.png" caption=`The "booth"` >}}',
					],
					[
						'{{< quote caption="⟦“⟧Eve”" >}}\nEarly.\n{{< /quote >}}',
						'{{< quote caption="\\"Eve\\"" >}}\nEarly.\n{{< /quote >}}',
					],
				],
			},
			{
				in: inEnglishYaml('subtitle'),
				safe: true,
				faults: [
					['subtitle: ⟦“⟧Quay” days', `subtitle: '"Quay" days'`],
					['subtitle: Days of the ⟦“⟧Quay”', 'subtitle: Days of the "Quay"'],
					['subtitle: "Days of the ⟦“⟧Quay”"', 'subtitle: "Days of the \\"Quay\\""'],
				],
			},
		],
		near: [
			{ in: sentences.english, texts: ['"the quay"', 'it’s ‘late’', '`“the quay”`', '«the quay»', 'the quay” alone'] },
			{ in: sentences.translated, texts: ['“the quay”', '“网格”是什么', '*“Quay”*'] },
			{ in: elsewhereSentences, texts: ['“the quay”', '“Boats”'] },
			{ in: blocks.english, texts: ['{{< text plain >}}\n“the quay”\n{{< /text >}}', '    “in code”'] },
		],
	},
	{
		rule: 'text/code-fence',
		sets: [
			{
				in: blocks.all,
				faults: [
					['⟦```⟧\nquay: open\n```', '{{< text plain >}}\nquay: open\n{{< /text >}}'],
					['⟦```yml⟧\nquay: open\n```', '{{< text yaml >}}\nquay: open\n{{< /text >}}'],
					['⟦```bash⟧\n$ quayctl open\n```', '{{< text bash >}}\n$ quayctl open\n{{< /text >}}'],
					['⟦``` sh⟧\nquayctl open\n```', '{{< text bash >}}\n$ quayctl open\n{{< /text >}}'],
					['⟦````go {linenos=true}⟧\nopen()\n````', '{{< text go >}}\nopen()\n{{< /text >}}'],
					['⟦```json⟧\n{}\n```\n\nMore.', '{{< text json >}}\n{}\n{{< /text >}}\n\nMore.'],
					['⟦```txt⟧\n港口\n```', '{{< text plain >}}\n港口\n{{< /text >}}'],
				],
			},
			{
				in: blocks.plain,
				faults: [['* ⟦```json⟧\n  {}\n  ```', '* {{< text json >}}\n  {}\n  {{< /text >}}'], '⟦```⟧\nnever closed'],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'{{< text yaml >}}\na: b\n{{< /text >}}',
					'Run `ls` now.',
					'~~~\nx\n~~~',
					'``two `ticks` ``',
					'    ```\n    x\n    ```',
					'He wrote ``` and no more.',
					'{{< text plain >}}\n```\nx\n```\n{{< /text >}}',
					'\\`\\`\\`',
					'`` ``` ``',
				],
			},
			{ in: elsewhere, texts: ['```yaml\na: b\n```', '```\nx\n```'] },
		],
	},
	{
		rule: 'text/block-quote',
		sets: [
			{
				in: blocks.plain,
				faults: [
					['⟦> We came early.⟧', '{{< quote >}}\nWe came early.\n{{< /quote >}}'],
					['⟦>We came.\n>And stayed.⟧', '{{< quote >}}\nWe came.\nAnd stayed.\n{{< /quote >}}'],
					['⟦> We came\nearly.⟧', '{{< quote >}}\nWe came\nearly.\n{{< /quote >}}'],
					['⟦> We *came*.\n>\n> And stayed.⟧', '{{< quote >}}\nWe *came*.\n\nAnd stayed.\n{{< /quote >}}'],
					['⟦> [!NOTE]\n> Bring a badge.⟧', '{{< tip >}}\nBring a badge.\n{{< /tip >}}'],
					['⟦> [!WARNING]\n> Bring a badge.⟧', '{{< warning >}}\nBring a badge.\n{{< /warning >}}'],
					['⟦> 我们来得早。⟧', '{{< quote >}}\n我们来得早。\n{{< /quote >}}'],
					['{{< tip >}}\n⟦> Early.⟧\n{{< /tip >}}', '{{< tip >}}\n{{< quote >}}\nEarly.\n{{< /quote >}}\n{{< /tip >}}'],
					'* ⟦> In a list⟧',
				],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'{{< quote >}}\nWe came early.\n{{< /quote >}}',
					'`> 1` and a -> b, 2 > 1',
					'{{< text plain >}}\n> quoted\n{{< /text >}}',
					'    > in code',
					'~~~\n> x\n~~~',
					'\\> not one',
					'<table\n>\n<tr><td>x</td></tr></table>',
					'<!--\n> a note\n-->',
					'=> an arrow',
				],
			},
			{ in: elsewhere, texts: ['> We came early.', '> [!NOTE]\n> A badge.'] },
		],
	},
	{
		rule: 'text/invisible',
		sets: [
			{
				in: all,
				faults: [
					['the⟦\u200b⟧ quay', 'the quay'],
					['KubeCon⟦\u2060⟧', 'KubeCon'],
					['mesh⟦\ufeff⟧', 'mesh'],
					['Harbour⟦\u00a0⟧Mesh', 'Harbour Mesh'],
					['left⟦\u200e⟧to', 'leftto'],
					['quay⟦\u200d⟧', 'quay'],
					['one⟦\u200b\u200b⟧two', 'onetwo'],
					'caf⟦\ufffd⟧',
					'the ⟦\ufffd\ufffd⟧ quay',
				],
			},
			{
				in: blocks.all,
				shown,
				faults: [
					[
						'{{< image link="./booth.png" caption="The⟦\u200b⟧ booth" >}}',
						'{{< image link="./booth.png" caption="The booth" >}}',
					],
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					'the quay',
					'👩‍🍳 and 👨‍👩‍👧',
					'at 10\u00a0o’clock',
					'می‌خواهم',
					'`a\u200bb`',
					'a **b**\u200bc',
					'क्‍ष',
					'9\u00a0°C',
					'p.\u00a03',
					'❤️ and ☀️',
					'soft\u00adhyphen',
				],
			},
			{ in: blocks.all, texts: ['{{< text plain >}}\na\u200bb\n{{< /text >}}'] },
		],
	},
	{
		rule: 'text/term',
		sets: [
			{
				in: sentences.all.filter(({ name }) => name !== 'in a heading'),
				safe: true,
				faults: [
					['⟦Kubecon⟧', 'KubeCon'],
					['⟦Kube Con⟧', 'KubeCon'],
					['⟦IstioDay⟧', 'Istio Day'],
					['**⟦Istioday⟧**', '**Istio Day**'],
					['"⟦Youtube⟧"', '"YouTube"'],
					['[⟦Github⟧](https://example.org/Github)', '[GitHub](https://example.org/Github)'],
					['⟦KubeCOn⟧ + ⟦CloudnativeCon⟧', 'KubeCon + CloudNativeCon'],
					['⟦Linkedin⟧, too', 'LinkedIn, too'],
					['⟦Istiocon⟧ 2026', 'IstioCon 2026'],
				],
			},
			{
				in: sentences.english.filter(({ name }) => name === 'in a heading'),
				safe: true,
				faults: [
					['⟦Kubecon⟧', 'KubeCon'],
					['⟦Kube Con⟧', 'KubeCon', { safe: false }],
					['⟦IstioDay⟧', 'Istio Day', { safe: false }],
				],
			},
			{ in: inEnglishYaml('subtitle'), safe: true, faults: [['subtitle: At ⟦Kubecon⟧', 'subtitle: At KubeCon']] },
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					[
						'{{< image link="./booth.png" caption="At ⟦Kubecon⟧" >}}',
						'{{< image link="./booth.png" caption="At KubeCon" >}}',
					],
				],
			},
		],
		near: [
			{
				in: sentences.all,
				texts: [
					'KubeCon',
					'Istio Day',
					'KUBECON',
					'`Kubecon`',
					'https://example.org/Kubecon',
					'[x](./Kubecon.md)',
					'#IstioDay',
					'@istioday',
					'kubecon-eu',
					'github.com/example',
					'istio days',
					'YouTubers',
					'ada@Github.example',
					'Kubecongress',
				],
			},
			{
				in: blocks.all,
				texts: [
					'{{< text plain >}}\nKubecon\n{{< /text >}}',
					'<a href="https://example.org/Kubecon" title="x">there</a>',
				],
			},
			{ in: elsewhereSentences, texts: ['Kubecon', 'Youtube'] },
		],
	},
	{
		rule: 'text/iframe',
		sets: [
			{
				in: blocks.all,
				faults: [
					[
						'<iframe src="⟦https://www.youtube.com/embed/Zx-9_vBnM12⟧" title="A talk"></iframe>',
						'<iframe src="https://www.youtube-nocookie.com/embed/Zx-9_vBnM12" title="A talk"></iframe>',
					],
					[
						"<iframe title='A talk' src='⟦//youtube.com/embed/Zx-9_vBnM12?start=5⟧' allowfullscreen></iframe>",
						"<iframe title='A talk' src='//www.youtube-nocookie.com/embed/Zx-9_vBnM12?start=5' allowfullscreen></iframe>",
					],
					[
						'<div>\n<iframe\n  src="⟦https://www.youtube.com/embed/Zx-9_vBnM12⟧"\n  title="A talk"\n></iframe>\n</div>',
						'<div>\n<iframe\n  src="https://www.youtube-nocookie.com/embed/Zx-9_vBnM12"\n  title="A talk"\n></iframe>\n</div>',
					],
				],
			},
			{
				in: blocks.all,
				gap: true,
				faults: [
					[
						'⟦<iframe⟧ src="https://player.vimeo.com/video/1234" width="5"></iframe>',
						'<iframe title="" src="https://player.vimeo.com/video/1234" width="5"></iframe>',
					],
					['⟦<iframe⟧ width="5" title="" src="https://player.vimeo.com/video/1234"></iframe>'],
					[
						'⟦<IFRAME⟧ src="https://docs.google.com/presentation/d/x/embed"></IFRAME>',
						'<IFRAME title="" src="https://docs.google.com/presentation/d/x/embed"></IFRAME>',
					],
					['⟦<iframe⟧ title=\' \' src="https://player.vimeo.com/video/1234"></iframe>'],
				],
			},
			{
				in: elsewhere,
				faults: [
					[
						'<iframe src="⟦https://www.youtube.com/embed/Zx-9_vBnM12⟧" title="A talk"></iframe>',
						'<iframe src="https://www.youtube-nocookie.com/embed/Zx-9_vBnM12" title="A talk"></iframe>',
					],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'<iframe src="https://www.youtube-nocookie.com/embed/Zx-9_vBnM12" title="A talk"></iframe>',
					'<iframe src="https://player.vimeo.com/video/1234" title="A talk"></iframe>',
					'`<iframe src="x"></iframe>`',
					'{{< text html >}}\n<iframe src="https://www.youtube.com/embed/Zx-9_vBnM12"></iframe>\n{{< /text >}}',
					'<iframe src="https://example.org/" aria-label="A map"></iframe>',
					'<iframe src="https://example.org/" aria-hidden="true"></iframe>',
					'[The talk](https://www.youtube.com/embed/Zx-9_vBnM12)',
					'{{< youtube Zx-9_vBnM12 >}}',
					'<iframe src="https://www.youtube-nocookie.com/embed/videoseries?list=PLabc" title="All talks"></iframe>',
					'<!-- <iframe src="https://example.org/"></iframe> -->',
				],
			},
		],
	},
	{
		rule: 'text/spelling',
		sets: [
			{
				in: sentences.english,
				faults: [
					['a ⟦painles⟧ rollout', 'a painless rollout'],
					['the ⟦wharehouse⟧', 'the warehouse'],
					['*the ⟦wharehouse⟧*', '*the warehouse*'],
					['[the ⟦wharehouse⟧](https://example.org/wharehouse)', '[the warehouse](https://example.org/wharehouse)'],
					['boats ⟦adn⟧ quays', 'boats and quays'],
					['run ⟦kubctl⟧'],
				],
			},
			{
				in: inEnglishYaml('title'),
				faults: [
					['title: A ⟦painles⟧ day', 'title: A painless day'],
					['title: "⟦Tidewatr⟧ day"', 'title: "Tidewater day"'],
				],
			},
		],
		near: [
			{
				in: sentences.english,
				texts: [
					'a painless rollout',
					'`kubctl`',
					'https://example.org/kubctl',
					'[x](./wharehouse.md)',
					'<span class="wharehouse">x</span>',
					'kubctl@quay.example',
				],
			},
			{ in: sentences.translated, texts: ['painles', 'wharehouse'] },
			{
				in: blocks.english,
				texts: ['{{< text bash >}}\n$ kubctl\n{{< /text >}}', '{{< gloss "wharehouse" >}}that{{< /gloss >}}'],
			},
		],
	},
	{
		rule: 'text/style',
		sets: [
			{
				in: styled,
				faults: [
					['⟦#A⟧genda\n\nTalks.', '# Agenda\n\nTalks.'],
					['## ⟦ ⟧Agenda\n\nTalks.', '## Agenda\n\nTalks.'],
					['Talks.⟦   ⟧\nAnd more.', 'Talks.\nAnd more.'],
					['A⟦\t⟧tab.', 'A tab.'],
					['See [the⟦ ⟧](https://example.org/).', 'See [the](https://example.org/).'],
					['See **⟦ ⟧the quay** there.', 'See **the quay** there.'],
					['Talks.\n\n⟦⟧\nMore.', 'Talks.\n\nMore.'],
					['Run `⟦ ⟧ls` now.', 'Run `ls` now.'],
				],
			},
		],
		near: [
			{
				in: styled,
				texts: [
					'## Agenda\n\nTalks.',
					'Talks.\n\nMore.',
					'* one\n* two',
					'Run `ls` now.',
					'See **the quay** there.',
					'{{< text plain >}}\n#Agenda\n{{< /text >}}',
					'{{< tip >}}\nEarly.\n{{< /tip >}}',
					'`#Agenda`',
					'C# and F# and #quay',
					'A line that goes on and on, as lines of this site do, well beyond eighty characters and then some more.',
				],
			},
		],
	},
];
