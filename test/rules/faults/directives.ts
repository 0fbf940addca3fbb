import type { RuleFaults } from './fault.ts';
import { blocks, elsewhere, inYaml } from './shapes.ts';

const shown = { 'booth.png': '' };
const bare = '{{< image link="./booth.png" >}}';
const told = '{{< image link="./booth.png" caption="The booth" >}}';

export const directives: readonly RuleFaults[] = [
	{
		rule: 'directive/unused',
		sets: [
			{
				in: blocks.all,
				shown,
				faults: [
					[`⟦<!-- recap-disable-next-line image/no-text -->⟧\n${told}`, told],
					['Early.\n\n⟦<!-- recap-enable -->⟧\n\nLate.'],
					[`⟦<!-- recap-disable-next-line -->⟧\n${told}`, told],
					[
						`<!-- recap-disable-next-line image/no-text, ⟦text/term⟧ -->\n${bare}`,
						`<!-- recap-disable-next-line image/no-text -->\n${bare}`,
					],
					[`⟦<!-- recap-disable text/term -->⟧\nEarly.\n<!-- recap-enable -->`],
					['⟦<!-- recap-disable-file sched/form -->⟧\n\nEarly.'],
				],
			},
			{
				in: inYaml('subtitle'),
				faults: [
					['subtitle: By night ⟦# recap-disable-line text/term⟧', 'subtitle: By night'],
					['draft: true ⟦# recap-disable-line⟧', 'draft: true'],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`<!-- recap-disable-next-line image/no-text -->\n${bare}`,
					`<!-- recap-disable-next-line -->\n${bare}`,
					`<!-- recap-disable image/no-text -->\n\n${bare}\n\n<!-- recap-enable image/no-text -->`,
					`<!-- recap-disable image/no-text -->\n\n${bare}\n\n<!-- recap-enable -->`,
					'<!-- a comment -->',
					'`<!-- recap-disable -->` turns rules off.',
					'{{< text html >}}\n<!-- recap-disable-next-line image/no-text -->\n{{< /text >}}',
					`<!-- recap-disable-file image/no-text -->\n\n${bare}`,
					'<!-- recapitulation -->',
				],
			},
			{ in: elsewhere, texts: ['<!-- recap of the day -->'] },
			{
				in: inYaml('subtitle'),
				texts: ['subtitle: At Kubecon # recap-disable-line text/term', 'subtitle: "# recap-disable-line"'],
			},
		],
	},
	{
		rule: 'directive/unknown-rule',
		sets: [
			{
				in: blocks.all,
				shown,
				also: ['image/no-text'],
				faults: [
					[
						`<!-- recap-disable-next-line ⟦image/notext⟧ -->\n${bare}`,
						`<!-- recap-disable-next-line image/no-text -->\n${bare}`,
					],
					[
						`<!-- recap-disable ⟦images/no-text⟧ -->\n\n${bare}\n\nMore.`,
						`<!-- recap-disable image/no-text -->\n\n${bare}\n\nMore.`,
					],
					[
						`<!-- recap-disable-file ⟦image/no_text⟧ -->\n\n${bare}`,
						`<!-- recap-disable-file image/no-text -->\n\n${bare}`,
					],
					[`<!--recap-disable-next-line ⟦no-text⟧-->\n${bare}`],
					[`<!-- recap-disable-next-line ⟦MD033⟧ -->\n${bare}`],
				],
			},
			{
				in: inYaml('subtitle'),
				also: ['text/term'],
				faults: [
					[
						'subtitle: At Kubecon # recap-disable-line ⟦text/terms⟧',
						'subtitle: At Kubecon # recap-disable-line text/term',
					],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				shown,
				texts: [
					`<!-- recap-disable-next-line image/no-text -->\n${bare}`,
					`<!-- recap-disable-next-line -->\n${bare}`,
					'<!-- markdownlint-disable MD033 -->',
					'`<!-- recap-disable-next-line quay/none -->`',
					'<!-- see recap-disable-next-line quay/none -->',
					'{{< text html >}}\n<!-- recap-disable-next-line quay/none -->\n{{< /text >}}',
					'recap-disable-next-line quay/none',
					`<!-- recap-disable-file image/no-text -->\n\n${bare}`,
					'<!-- prettier-ignore -->',
				],
			},
		],
	},
];
