import type { RuleFaults } from './fault.ts';
import { blocks, elsewhere, elsewhereSentences, sentences } from './shapes.ts';

/** Pictures that pieces show beside those of their post. */
const shown = { 'booth.png': '', 'gull.png': '' };
const booth = 'link="./booth.png" caption="The booth"';

export const shortcodes: readonly RuleFaults[] = [
	{
		rule: 'shortcode/syntax',
		sets: [
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					[
						'{{< image link="./booth.png" caption=⟦“The booth”⟧ >}}',
						'{{< image link="./booth.png" caption="The booth" >}}',
					],
					['{{< image link=⟦\'./booth.png\'⟧ caption="The booth" >}}', `{{< image ${booth} >}}`],
					[`{{< image ${booth} ⟦>}⟧`, `{{< image ${booth} >}}`],
					[`{{< image ${booth} ⟦%}}⟧`, `{{< image ${booth} >}}`],
					[`{{% image ${booth} ⟦>}}⟧`, `{{% image ${booth} %}}`],
					[
						'{{< image width="50%"\n    link="./booth.png"\n    caption=⟦“The booth”⟧\n    >}}',
						'{{< image width="50%"\n    link="./booth.png"\n    caption="The booth"\n    >}}',
					],
					['{{< image⟦\u00a0⟧link="./booth.png" caption="The booth" >}}', `{{< image ${booth} >}}`],
					[
						`{{< image link="./booth.png" caption=⟦„Der Stand“⟧ >}}`,
						'{{< image link="./booth.png" caption="Der Stand" >}}',
					],
				],
			},
			{
				in: blocks.all,
				shown,
				faults: [
					[
						'{{< image link="./booth.png" caption=⟦"The booth\n    by day"⟧ >}}',
						'{{< image link="./booth.png" caption="The booth by day" >}}',
					],
					[`{{< image title⟦:⟧"Day" ${booth} >}}`, `{{< image title="Day" ${booth} >}}`],
					[
						'{{< image link="./booth.png" caption⟦:⟧ "The booth"\n    alt="Flags" >}}',
						'{{< image link="./booth.png" caption="The booth"\n    alt="Flags" >}}',
					],
					[`{{< image ${booth} title⟦:⟧"Day" >}}`, `{{< image ${booth} title="Day" >}}`],
					[`{{< image ${booth}⟦,⟧ title="Day" >}}`, `{{< image ${booth} title="Day" >}}`],
					[`{{< tip >}}\nCome early.\n{{< /tip⟦ now ⟧>}}`],
				],
			},
			{
				in: elsewhere,
				shown,
				safe: true,
				faults: [
					['{{< figure src="gull.png" caption=⟦“A gull”⟧ >}}', '{{< figure src="gull.png" caption="A gull" >}}'],
					['{{< figure src="gull.png" ⟦>}⟧', '{{< figure src="gull.png" >}}'],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{<image ${booth}>}}`,
					'{{< image link=`./booth.png` caption=`The "big" booth` >}}',
					'{{< image link="./booth.png" caption="The \\"big\\" booth" >}}',
					'{{< image\nlink="./booth.png"\ncaption="It’s the booth"\n>}}',
					'{{< image link="./booth.png" caption="1 < 2 > 0, {x} and >}" >}}',
					'{{% image link="./booth.png" caption="The booth" width="75%" %}}',
					'{{</* image caption=‘shown, not run’ */>}}',
					'`{{`, `}}`, { and >} are printed.',
					'{{< text yaml >}}\nvalue: "{{ .Values.quay }}"\n{{< /text >}}',
					'{{< image link="./booth.png" caption="The \'big\' booth" >}}',
				],
			},
			{
				in: elsewhere,
				shown,
				beside: { 'a.md': '' },
				texts: [
					'{{< param "quay" >}}',
					'{{< relref "a.md#b" >}}',
					'{{< youtube id="aB3dE5gH7jK" title="It\'s late" >}}',
				],
			},
		],
	},
	{
		rule: 'shortcode/delimiter',
		sets: [
			{
				in: blocks.all,
				shown,
				safe: true,
				faults: [
					[`⟦{< image ${booth} >}}⟧`, `{{< image ${booth} >}}`],
					[`⟦<<< image ${booth} >>>⟧`, `{{< image ${booth} >}}`],
					[`⟦{⟧{{< image ${booth} >}}`, `{{< image ${booth} >}}`],
					[`{{< image ${booth} >}}⟦}⟧`, `{{< image ${booth} >}}`],
					[`⟦{< image ${booth} >}⟧`, `{{< image ${booth} >}}`],
					[`⟦{% image ${booth} %}⟧`, `{{% image ${booth} %}}`],
					[`⟦｛｛< image ${booth} >｝｝⟧`, `{{< image ${booth} >}}`],
					[
						'⟦<<< image width="75%"\n    link="./booth.png"\n    caption="The booth"\n    >>>⟧',
						'{{< image width="75%"\n    link="./booth.png"\n    caption="The booth"\n    >}}',
					],
				],
			},
			{
				in: elsewhere,
				shown,
				safe: true,
				faults: [
					['⟦{< figure src="gull.png" >}}⟧', '{{< figure src="gull.png" >}}'],
					['⟦<<< figure src="gull.png" >>>⟧', '{{< figure src="gull.png" >}}'],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image ${booth} >}}`,
					'`<<< image >>>` in some guides',
					'`{< image >}}` is printed',
					'{{</* image link="x" */>}}',
					'{ {{< istio_version >}} }',
					`\`{{{< image ${booth} >}}\``,
					'We said <<< and >>> to each other.',
					'{< note >}} is not one of ours',
					'{{< text plain >}}\n{< image link="x" >}}\n{{< /text >}}',
					'    {< image link="x" >}}',
					'{image} and {tip}',
					'<image> is a tag',
				],
			},
			{ in: elsewhere, shown, texts: ['{% image "x" %}', '<<< HEAD', 'kernel<<<x, y>>>(z)'] },
		],
	},
	{
		rule: 'shortcode/unknown',
		sets: [
			{
				in: blocks.all,
				shown,
				faults: [
					[`{{< ⟦imgae⟧ ${booth} >}}`, `{{< image ${booth} >}}`],
					[`{{<⟦Image⟧ ${booth}>}}`, `{{<image ${booth}>}}`],
					['{{< ⟦tpi⟧ >}}\nCome early.\n{{< /tpi >}}', '{{< tip >}}\nCome early.\n{{< /tip >}}'],
					['{{% ⟦warnng⟧ %}}\nBring a coat.\n{{% /warnng %}}', '{{% warning %}}\nBring a coat.\n{{% /warning %}}'],
					'{{< ⟦polaroid⟧ src="x" >}}',
					[
						'{{< ⟦imag⟧\n    link="./booth.png"\n    caption="The booth"\n    >}}',
						'{{< image\n    link="./booth.png"\n    caption="The booth"\n    >}}',
					],
					'{{< ⟦carousel3000⟧ >}}',
					[
						'{{< ⟦qoute⟧ caption="Eve" >}}\nEarly.\n{{< /qoute >}}',
						'{{< quote caption="Eve" >}}\nEarly.\n{{< /quote >}}',
					],
				],
			},
			{ in: sentences.english, faults: [['{{< ⟦istio_verison⟧ >}}', '{{< istio_version >}}']] },
		],
		near: [
			{
				in: sentences.all,
				texts: [
					'{{< istio_version >}}',
					'{{< github_tree >}}',
					'{{</* imgae */>}}',
					'{{< gloss >}}mesh{{< /gloss >}}',
					'{{< time.inline >}}{{ now }}{{< /time.inline >}}',
					'`{{ imgae }}`',
				],
			},
			{
				in: blocks.all,
				texts: [
					'{{< youtube aB3dE5gH7jK >}}',
					'{{< boilerplate before-you-begin >}}',
					'{{< text plain >}}\n{{ imgae }}\n{{< /text >}}',
					'{< imgae >}} is printed',
				],
			},
			{ in: elsewhereSentences, shown, texts: ['{{< card >}}', '{{% callout %}}By a theme.{{% /callout %}}'] },
		],
	},
	{
		rule: 'shortcode/pairing',
		sets: [
			{
				in: blocks.all.filter(({ name }) => name !== 'in a tab'),
				faults: [
					['⟦{{< tip >}}⟧\nCome early.', '{{< tip >}}\nCome early.\n{{< /tip >}}'],
					[
						'⟦{{< quote caption="Eve" >}}⟧\nEarly.\n\n{{< tip >}}\nLate.\n{{< /tip >}}',
						'{{< quote caption="Eve" >}}\nEarly.\n{{< /quote >}}\n\n{{< tip >}}\nLate.\n{{< /tip >}}',
					],
					['⟦{{% warning %}}⟧\nBring a coat.', '{{% warning %}}\nBring a coat.\n{{% /warning %}}'],
				],
			},
			{
				in: blocks.all,
				shown,
				faults: [
					['Come early.\n⟦{{< /tip >}}⟧\nAnd stay.', 'Come early.\nAnd stay.'],
					[`{{< image ${booth} >}}⟦{{< /image >}}⟧`, `{{< image ${booth} >}}`],
					[`{{< image ${booth} ⟦/⟧>}}`, `{{< image ${booth} >}}`],
					[
						'{{< tip >}}\nCome early.\n{{< /tip >}}\n\nStay late.⟦{{< /quote >}}⟧',
						'{{< tip >}}\nCome early.\n{{< /tip >}}\n\nStay late.',
					],
					[
						'{{< tip >}}\n⟦{{< quote >}}⟧\nEarly.\n{{< /tip >}}\n{{< /quote >}}\n\nLate.',
						'{{< tip >}}\n{{< quote >}}\nEarly.\n{{< /quote >}}\n{{< /tip >}}\n\nLate.',
					],
				],
			},
			{ in: sentences.english, faults: [['{{< istio_version >}}⟦{{< /istio_version >}}⟧', '{{< istio_version >}}']] },
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'{{< tip >}}\nCome early.\n{{< /tip >}}',
					'{{< tip >}}\n{{< quote >}}\nEarly.\n{{< /quote >}}\n{{< /tip >}}',
					'{{% warning %}}\nA coat.\n{{% /warning %}}',
					'{{< text plain >}}\n{{</* tip */>}}\n{{< /text >}}',
					'{{< gloss >}}mesh{{< /gloss >}} and {{< gloss "mesh" >}}that{{< /gloss >}}',
					'{{</* tip */>}} opens one and {{</* /tip */>}} closes it.',
					'{{< details >}}More.{{< /details >}}',
					'{{< qr text="quay" />}}',
					'{{< qr >}}\nquay\n{{< /qr >}}',
					'{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}',
				],
			},
			{
				in: elsewhere,
				shown,
				texts: ['{{< card >}}', '{{< card >}}x{{< /card >}}', '{{< highlight go >}}\nx\n{{< /highlight >}}'],
			},
		],
	},
	{
		rule: 'shortcode/parameter',
		sets: [
			{
				in: blocks.all,
				shown,
				faults: [
					[
						'{{< image link="./booth.png" ⟦captoin⟧="The booth" alt="Flags" >}}',
						'{{< image link="./booth.png" caption="The booth" alt="Flags" >}}',
					],
					[
						'{{< image ⟦widht⟧="50%" link="./booth.png" caption="The booth" >}}',
						'{{< image width="50%" link="./booth.png" caption="The booth" >}}',
					],
					[`{{< image ⟦width="50%"⟧ width="75%" ${booth} >}}`, `{{< image width="75%" ${booth} >}}`],
					[
						'{{< image\n    link="./booth.png"\n    ⟦Caption⟧="The booth"\n    alt="Flags"\n    >}}',
						'{{< image\n    link="./booth.png"\n    caption="The booth"\n    alt="Flags"\n    >}}',
					],
					[
						'{{< quote ⟦captain⟧="Eve" >}}\nEarly.\n{{< /quote >}}',
						'{{< quote caption="Eve" >}}\nEarly.\n{{< /quote >}}',
					],
					[`{{% image ${booth} ⟦zzz⟧="wide" %}}`, `{{% image ${booth} %}}`],
				],
			},
			{
				in: blocks.all,
				shown,
				severity: 'error',
				faults: [
					[
						'{{< image ⟦src⟧="./booth.png" caption="The booth" >}}',
						'{{< image link="./booth.png" caption="The booth" >}}',
					],
					['{{< image ⟦file⟧=booth.png caption="The booth" >}}', '{{< image link=booth.png caption="The booth" >}}'],
					['{{< ⟦image⟧ caption="The booth" >}}', '{{< image link="./" caption="The booth" >}}', { gap: true }],
					['{{< image ⟦link=""⟧ caption="The booth" >}}', '{{< image link="./" caption="The booth" >}}', { gap: true }],
				],
			},
			{
				in: blocks.all,
				shown,
				severity: 'error',
				also: ['image/no-text'],
				faults: [['{{< image ⟦"./booth.png"⟧ >}}', '{{< image link="./booth.png" >}}']],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`{{< image width="75%" ratio="60%" title="Day" alt="Flags" ${booth} >}}`,
					'{{< quote >}}\nEarly.\n{{< /quote >}}',
					'{{< text bash >}}\n$ ls\n{{< /text >}}',
					'{{< text syntax="yaml" outputis="yaml" snip_id="none" >}}\na: b\n{{< /text >}}',
					'{{< gloss "mesh" >}}that{{< /gloss >}}',
					'{{< boilerplate before-you-begin >}}',
					'{{< youtube aB3dE5gH7jK >}}',
					'{{</* image captoin="x" */>}}',
					'`{{</* image src="x" */>}}` is wrong.',
					'{{< tabset category-name="gate" >}}\n{{< tab name="Night" category-value="night" >}}\nDark.\n{{< /tab >}}\n{{< /tabset >}}',
				],
			},
			{
				in: elsewhere,
				shown,
				texts: [
					'{{< figure src="gull.png" zoom="2" >}}',
					'{{< figure link="/x" alt="y" src="gull.png" >}}',
					'{{< image src="x" >}}',
				],
			},
		],
	},
	{
		rule: 'shortcode/one-line',
		sets: [
			{
				in: blocks.all,
				safe: true,
				faults: [
					['⟦{{< tip >}}Come early.{{< /tip >}}⟧', '{{< tip >}}\nCome early.\n{{< /tip >}}'],
					['⟦{{< warning >}} Bring a coat. {{< /warning >}}⟧', '{{< warning >}}\nBring a coat.\n{{< /warning >}}'],
					['⟦{{% idea %}}*Walk.*{{% /idea %}}⟧', '{{% idea %}}\n*Walk.*\n{{% /idea %}}'],
					[
						'⟦{{< quote caption="Eve Park" >}}Early.{{< /quote >}}⟧',
						'{{< quote caption="Eve Park" >}}\nEarly.\n{{< /quote >}}',
					],
					['⟦{{<tip>}}见{{</tip>}}⟧', '{{<tip>}}\n见\n{{</tip>}}'],
				],
			},
			{
				in: blocks.plain,
				safe: true,
				faults: [
					['* ⟦{{< tip >}}Come early.{{< /tip >}}⟧', '* {{< tip >}}\n  Come early.\n  {{< /tip >}}'],
					['1.  ⟦{{< tip >}} Early. {{< /tip >}}⟧', '1.  {{< tip >}}\n    Early.\n    {{< /tip >}}'],
				],
			},
			{
				in: blocks.plain,
				faults: [['And ⟦{{< tip >}}early{{< /tip >}}⟧ it was.', 'And {{< tip >}}\nearly\n{{< /tip >}} it was.']],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'{{< tip >}}\nCome early.\n{{< /tip >}}',
					'{{< tip >}}\n\nCome early.\n\n{{< /tip >}}',
					'{{< tip >}}Come\nearly.{{< /tip >}}',
					'{{< gloss >}}mesh{{< /gloss >}}',
					'{{</* tip */>}}x{{</* /tip */>}}',
					'{{< centered_block >}}x{{< /centered_block >}}',
					'{{< quote\n    caption="Eve" >}}\nEarly.\n{{< /quote >}}',
					'{{< details >}}More.{{< /details >}}',
					'{{< text plain >}}x{{< /text >}}',
					'{{< tip_icon >}} and {{< warning_icon >}}',
				],
			},
			{ in: elsewhere, shown, texts: ['{{< tip >}}Early.{{< /tip >}}', '{{< quote >}}Early.{{< /quote >}}'] },
		],
	},
	{
		rule: 'shortcode/text',
		sets: [
			{
				in: blocks.all,
				faults: [
					[
						'{{< text bash >}}\n⟦kubectl get pods⟧\n{{< /text >}}',
						'{{< text bash >}}\n$ kubectl get pods\n{{< /text >}}',
					],
					[
						'{{< text syntax="bash" >}}\n⟦ls -l⟧\ntotal 0\n{{< /text >}}',
						'{{< text syntax="bash" >}}\n$ ls -l\ntotal 0\n{{< /text >}}',
					],
					[
						'{{< text syntax=bash outputis=json >}}\n⟦cat a.json⟧\n{}\n{{< /text >}}',
						'{{< text syntax=bash outputis=json >}}\n$ cat a.json\n{}\n{{< /text >}}',
					],
					[
						'{{< text bash >}}\n⟦$kubectl get pods⟧\n{{< /text >}}',
						'{{< text bash >}}\n$ kubectl get pods\n{{< /text >}}',
						{ severity: 'warning' },
					],
					['{{% text bash %}}\n⟦# first⟧\n$ ls\n{{% /text %}}', '{{% text bash %}}\n$ # first\n$ ls\n{{% /text %}}'],
					['{{< text bash >}}⟦ls⟧{{< /text >}}', '{{< text bash >}}$ ls{{< /text >}}'],
					'⟦{{< text bash >}}⟧\n{{< /text >}}',
					['⟦{{< text >}}⟧\nlistening on 8080\n{{< /text >}}', '{{< text plain >}}\nlistening on 8080\n{{< /text >}}'],
					['⟦{{< text >}}⟧\n$ ls\n{{< /text >}}', '{{< text bash >}}\n$ ls\n{{< /text >}}'],
					[
						'⟦{{< text outputis="json" >}}⟧\na\n{{< /text >}}',
						'{{< text syntax="plain" outputis="json" >}}\na\n{{< /text >}}',
					],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					'{{< text bash >}}\n$ kubectl get pods\nNAME\n{{< /text >}}',
					'{{< text bash >}}\n$ cat <<EOF | kubectl apply -f -\na: b\nEOF\n{{< /text >}}',
					'{{< text yaml >}}\na: b\n{{< /text >}}',
					'{{< text plain >}}\nls -l\n{{< /text >}}',
					'{{< text syntax="json" >}}\n{}\n{{< /text >}}',
					'{{< text bash json >}}\n$ cat a.json\n{}\n{{< /text >}}',
					'{{< text bash >}}\n\n$ ls\n{{< /text >}}',
					'{{< text url="https://example.org/a.yaml" syntax="yaml" >}}{{< /text >}}',
					'{{</* text */>}}x{{</* /text */>}}',
					'`{{</* text bash */>}}` begins one.',
				],
			},
			{ in: elsewhere, shown, texts: ['{{< text >}}x{{< /text >}}', '{{< text bash >}}\nls\n{{< /text >}}'] },
		],
	},
];
