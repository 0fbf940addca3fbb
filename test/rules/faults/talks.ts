import { type RuleFaults, said } from './fault.ts';
import { blocks, elsewhereSentences, sentences } from './shapes.ts';

const id = 'Zx-9_vBnM12';
const video = `https://youtu.be/${id}`;
const watch = `https://www.youtube.com/watch?v=${id}`;
const all = [...sentences.all, ...elsewhereSentences];

/** Ways in which a post leads to an address. */
const linked = (address: string, before = '', behind = '') => [
	`[the talk](${before}${address}${behind})`,
	`<${before}${address}${behind}>`,
	`${before}${address}${behind}`,
];

export const talks: readonly RuleFaults[] = [
	{
		rule: 'youtube/id',
		sets: [
			{
				in: all,
				faults: [
					'[the talk](⟦https://youtu.be/Zx-9_vBnM1⟧)',
					'[the talk](⟦https://youtu.be/Zx-9_vBnM123?t=90⟧)',
					'[the talk](⟦https://www.youtube.com/watch?v=Zx-9.vBnM12&list=PLabc⟧ "Talk")',
					'<⟦https://youtube.com/shorts/Zx-9⟧>',
					'[the talk](⟦https://www.youtube.com/live/Zx-9_vBnM1⟧)',
					'⟦https://m.youtube.com/watch?v=Zx9⟧',
					'[the talk](⟦https://www.youtube.com/watch?v=⟧)',
					'[the talk](⟦https://youtu.be/⟧)',
					'<a href="⟦https://youtu.be/Zx-9_vBnM1⟧">the talk</a>',
					'**[the talk](<⟦https://youtu.be/Zx-9_vBnM1⟧>)**',
				],
			},
			{
				in: blocks.all,
				faults: [
					'<iframe src="⟦https://www.youtube-nocookie.com/embed/Zx-9_vBnM123⟧" title="Talk"></iframe>',
					'[The talk][1] was good.\n\n[1]: ⟦https://youtu.be/Zx-9_vBnM1⟧',
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					...linked(video),
					`[the talk](${watch}&t=1m30s)`,
					'[all talks](https://www.youtube.com/playlist?list=PLq1w2e3r4t5)',
					'[the channel](https://www.youtube.com/@harbourmesh)',
					'[the channel](https://www.youtube.com/channel/UCabc)',
					'[the front page](https://www.youtube.com/)',
					'[a search](https://www.youtube.com/results?search_query=mesh)',
					'[a list](https://www.youtube.com/embed/videoseries?list=PLabc)',
					'`https://youtu.be/x`',
					`[the talk](https://www.youtube.com/embed/${id}?start=4)`,
					'[a post](https://example.org/youtu.be/x)',
					'[the studio](https://studio.youtube.com/video/x)',
					'{{< youtube Zx-9_vBnM12 >}}',
				],
			},
		],
	},
	{
		rule: 'youtube/two-talks',
		sets: [
			{
				in: blocks.english,
				faults: [
					`* [Certificates that renew themselves](${video})\n* [Draining nodes without tears](⟦${video}⟧)`,
					`* [Certificates that renew themselves](${video}?t=20)\n* [Draining nodes without tears](⟦${watch}⟧)`,
					`1.  [Certificates that renew themselves](${video})\n1.  ["Draining Nodes Without Tears"](⟦https://www.youtube.com/live/${id}⟧), by night`,
					`Hear [certificates that renew themselves](${video}).\n\nAnd there was [draining nodes without tears](⟦${video}⟧).`,
					`| talk |\n| --- |\n| [Certificates that renew themselves](${video}) |\n| [Draining nodes without tears](⟦${video}⟧) |`,
					`* [Lightning Talk: Certificates that renew themselves](${video})\n* [Lightning Talk: Draining nodes without tears](⟦${video}⟧)`,
					`* [Certificates that renew themselves](${video})\n* [Draining nodes without tears](<⟦${video}⟧>)`,
				],
			},
			{
				in: sentences.translated.filter(({ path }) => path.includes('/zh/')),
				faults: [`[证书的自动更新](${video})、[无痛排空节点](⟦${video}⟧)`],
			},
			{
				in: blocks.translated.filter(({ path }) => path.includes('/es/')),
				faults: [`* [La renovación de los certificados](${video})\n* [El vaciado de nodos sin lágrimas](⟦${video}⟧)`],
			},
		],
		near: [
			{
				in: blocks.all,
				texts: [
					`* [Certificates that renew themselves](${video})\n* [The recording](${video})`,
					`* [Certificates that renew themselves](${video})\n* [here](${video})`,
					`* [Certificates that renew themselves](${video})\n* [How she renewed a certificate](${video})`,
					`* [Certificates that renew themselves](${video})\n* [Draining nodes without tears](https://youtu.be/abcdefghijk)`,
					`* [Certificates that renew themselves](${video}), by Dora Frey\n* [Draining nodes without tears](${video}), by Dora Frey`,
					`* [Certificates that renew themselves](${video})\n* [证书的自动更新](${video})`,
					`* [Certificates that renew themselves](${video}&list=PLabc)\n\nSee the [video](${video}).`,
					`* [Certificates that renew themselves](https://www.youtube.com/playlist?list=PLabc)\n* [Draining nodes without tears](https://www.youtube.com/playlist?list=PLabc)`,
					`* [Keynote: certificates that renew](${video})\n* [Renewing, the talk](${video})`,
					`* [Certificates that renew themselves](${video}?t=300)\n* [Draining nodes without tears](${video}?t=2400)`,
					`* [Certificates that renew themselves](${video})\n* [Draining nodes without tears](${watch}&t=1h2m3s)\n* [Gateways by night](${watch}&t=2h5s)`,
					`* [Certificates that renew themselves](${video})\n\n<iframe src="https://www.youtube-nocookie.com/embed/${id}" title="Renewing a certificate"></iframe>`,
				],
			},
		],
	},
	{
		rule: 'youtube/title',
		sets: [
			{
				in: blocks.english,
				links: {
					[video]: said('alive', 'Certificates That Renew Themselves'),
					[watch]: said('alive', 'Certificates That Renew Themselves - Ada Lind, Buoy'),
				},
				faults: [
					[`* [Draining Nodes Without Tears](⟦${video}⟧)`, `* [Certificates That Renew Themselves](${video})`],
					[
						`1.  ["Draining nodes without tears"](⟦${video}⟧), at night`,
						`1.  [Certificates That Renew Themselves](${video}), at night`,
					],
					[
						`See [Draining Nodes Without Tears](⟦${watch}⟧ "Talk").`,
						`See [Certificates That Renew Themselves - Ada Lind, Buoy](${watch} "Talk").`,
					],
					[
						`| talk |\n| --- |\n| [Draining Nodes Without Tears](⟦${video}⟧) |`,
						`| talk |\n| --- |\n| [Certificates That Renew Themselves](${video}) |`,
					],
					`<a href="⟦${video}⟧">Draining Nodes Without Tears</a>`,
					[
						`* [Panel: Draining Nodes Without Tears](⟦${watch}⟧)`,
						`* [Certificates That Renew Themselves - Ada Lind, Buoy](${watch})`,
					],
					[`**[Draining Nodes *Without* Tears](⟦${video}⟧)**`, `**[Certificates That Renew Themselves](${video})**`],
				],
			},
		],
		near: [
			{
				in: blocks.all,
				links: {
					[video]: said('alive', 'Certificates That Renew Themselves'),
					[watch]: said('gone'),
					'https://youtu.be/abcdefghijk': said('alive', '证书的自动更新'),
					'https://youtu.be/0123456789_': said('alive', 'Day 2'),
				},
				texts: [
					`[Certificates that renew themselves](${video})`,
					`[The keynote](${video})`,
					`[how to drain nodes without tears](${video})`,
					`[here](${video})`,
					'[Draining Nodes Without Tears](https://youtu.be/abcdefghijk)',
					'[Draining Nodes Without Tears](https://youtu.be/0123456789_)',
					`[Renewing a Certificate by Night](${video})`,
					'[Draining Nodes Without Tears](https://youtu.be/_9876543210)',
					`Ada showed certificates in [Draining Nodes Without Tears](${video}).`,
					'[Draining Nodes Without Tears](https://youtu.be/Zx-9_vBnM12?t=1800)',
					`${video}`,
				],
			},
		],
	},
	{
		rule: 'youtube/tracking',
		sets: [
			{
				in: all,
				safe: true,
				faults: [
					[`[the talk](⟦${video}?si=q1W2e3R4⟧)`, `[the talk](${video})`],
					[`[the talk](⟦${video}?si=q1W2e3R4&t=90⟧ "Talk")`, `[the talk](${video}?t=90 "Talk")`],
					[`[the talk](⟦${video}?t=90&si=q1W2e3R4⟧)`, `[the talk](${video}?t=90)`],
					[`[the talk](⟦${watch}&pp=ygUF⟧)`, `[the talk](${watch})`],
					[`<⟦${watch}&list=PLabc&index=3&ab_channel=Quay⟧>`, `<${watch}&list=PLabc&index=3>`],
					[`⟦https://www.youtube.com/playlist?list=PLabc&si=q1W2⟧`, 'https://www.youtube.com/playlist?list=PLabc'],
					[`[the talk](⟦${watch}&feature=youtu.be⟧)`, `[the talk](${watch})`],
					[`<a href="⟦${watch}&amp;utm_source=mail&amp;t=5⟧">the talk</a>`, `<a href="${watch}&amp;t=5">the talk</a>`],
					[`[the talk](⟦${watch}&feature=share&si=q1#c⟧)`, `[the talk](${watch}#c)`],
				],
			},
			{
				in: blocks.all,
				safe: true,
				faults: [
					[
						`<iframe src="⟦https://www.youtube-nocookie.com/embed/${id}?si=q1W2⟧" title="Talk"></iframe>`,
						`<iframe src="https://www.youtube-nocookie.com/embed/${id}" title="Talk"></iframe>`,
					],
					[`[The talk][1].\n\n[1]: ⟦${video}?si=q1W2⟧ "Talk"`, `[The talk][1].\n\n[1]: ${video} "Talk"`],
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					...linked(video),
					`[the talk](${video}?t=90)`,
					`[the talk](${watch}&list=PLabc&index=3)`,
					`[the talk](${watch}&start=5&end=9)`,
					'[a page](https://example.org/?si=q1W2&utm_source=x)',
					`\`${video}?si=q1W2\``,
					`[the talk](https://www.youtube.com/embed/${id}?autoplay=0)`,
					'[a search](https://www.youtube.com/results?search_query=si)',
					'[the channel](https://www.youtube.com/@si)',
				],
			},
			{ in: blocks.all, texts: [`{{< text plain >}}\n${video}?si=q1W2\n{{< /text >}}`] },
		],
	},
	{
		rule: 'youtube/gone',
		sets: [
			{
				in: all,
				links: Object.fromEntries(
					[
						video,
						`${video}?t=90`,
						watch,
						`https://www.youtube.com/live/${id}`,
						`https://www.youtube.com/shorts/${id}`,
					].map((address, index) => [address, said(index % 2 ? 'private' : 'gone')]),
				),
				faults: [
					`[the talk](⟦${video}⟧)`,
					`[the talk](⟦${video}?t=90⟧)`,
					`<⟦${watch}⟧>`,
					`⟦https://www.youtube.com/live/${id}⟧`,
					`[the talk](<⟦https://www.youtube.com/shorts/${id}⟧> "Talk")`,
					`<a href="⟦${watch}⟧">the talk</a>`,
				],
			},
			{
				in: blocks.all,
				links: { [video]: said('gone') },
				faults: [`[The talk][1].\n\n[1]: ⟦${video}⟧`, `* [The talk](⟦${video}⟧)\n* [Its end](⟦${video}⟧)`],
			},
		],
		near: [
			{
				in: all,
				links: {
					[video]: said('alive'),
					[watch]: said('unverifiable'),
					'https://example.org/gone': said('gone'),
					'https://sched.co/9ZyXw': said('alive'),
				},
				texts: [
					...linked(video),
					...linked(watch),
					'[the talk](https://youtu.be/abcdefghijk)',
					'[notes](https://example.org/gone)',
					'[the talk](https://sched.co/9ZyXw)',
					`\`https://youtu.be/${id}\``,
				],
			},
		],
	},
	{
		rule: 'sched/id',
		sets: [
			{
				in: all,
				faults: [
					'[the panel](⟦https://sched.co/1Ab-C⟧)',
					'[the panel](⟦https://sched.co/1Ab⟧)',
					'[the panel](⟦https://sched.co/1AbCdE⟧ "Panel")',
					'<⟦https://sched.co/⟧>',
					'[the panel](⟦https://sched.co/1AbCd/the-panel⟧)',
					'[the panel](⟦https://harbour2026.sched.com/event/⟧)',
					'[the panel](⟦https://harbour2026.sched.com/event/1Ab_C/the-panel⟧)',
					'⟦https://harbour2026.sched.com/event/1AbCd/the/panel⟧',
					'<a href="⟦https://sched.co/1Ab.C⟧">the panel</a>',
				],
			},
			{ in: blocks.all, faults: ['[The panel][1].\n\n[1]: ⟦https://sched.co/abc⟧'] },
		],
		near: [
			{
				in: all,
				texts: [
					...linked('https://sched.co/9ZyXw'),
					'[the panel](https://sched.co/abcd)',
					'[the schedule](https://harbour2026.sched.com/)',
					'[the schedule](https://harbour2026.sched.com/list/descriptions)',
					'[the day](https://harbour2026.sched.com/2026-03-12/overview)',
					'[the panel](https://harbour2026.sched.com/event/9ZyXw/the-panel-what-now)',
					'[Ada](https://harbour2026.sched.com/speaker/ada.lin)',
					'[the host](https://sched.com/)',
					'`https://sched.co/x`',
					'[a post](https://example.org/sched.co/x)',
				],
			},
		],
	},
	{
		rule: 'sched/form',
		sets: [
			{
				in: all,
				safe: true,
				faults: [
					['[the panel](⟦https://sched.co/9ZyXw/⟧)', '[the panel](https://sched.co/9ZyXw)'],
					['<⟦https://sched.co/9ZyXw/⟧>', '<https://sched.co/9ZyXw>'],
					[
						'[the panel](⟦https://harbour2026.sched.com/event/9ZyXw/the-panel?iframe=no⟧ "Panel")',
						'[the panel](https://harbour2026.sched.com/event/9ZyXw/the-panel "Panel")',
					],
					[
						'[the panel](⟦https://harbour2026.sched.com/event/9ZyXw?iframe=no⟧)',
						'[the panel](https://harbour2026.sched.com/event/9ZyXw)',
					],
					['<a href="⟦https://sched.co/9ZyXw/⟧">the panel</a>', '<a href="https://sched.co/9ZyXw">the panel</a>'],
					['**[the panel](<⟦https://sched.co/9ZyXw/⟧>)**', '**[the panel](<https://sched.co/9ZyXw>)**'],
				],
			},
			{
				in: blocks.all,
				safe: true,
				faults: [
					['[The panel][1].\n\n[1]: ⟦https://sched.co/9ZyXw/⟧', '[The panel][1].\n\n[1]: https://sched.co/9ZyXw'],
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					...linked('https://sched.co/9ZyXw'),
					'[the schedule](https://harbour2026.sched.com/?iframe=no)',
					'[the schedule](https://harbour2026.sched.com/)',
					'[the panel](https://harbour2026.sched.com/event/9ZyXw/the-panel)',
					'`https://sched.co/9ZyXw/`',
					'[a page](https://example.org/?iframe=no)',
					'[the day](https://harbour2026.sched.com/2026-03-12/overview/)',
					'[Ada](https://harbour2026.sched.com/speaker/ada.lin/)',
				],
			},
		],
	},
	{
		rule: 'sched/gone',
		sets: [
			{
				in: all,
				links: { 'https://sched.co/9ZyXw': said('gone'), 'https://sched.co/9ZyXv': said('gone') },
				faults: [
					'[the panel](⟦https://sched.co/9ZyXw⟧)',
					'<⟦https://sched.co/9ZyXw⟧>',
					'⟦https://sched.co/9ZyXv⟧',
					'[the panel](⟦https://sched.co/9ZyXw⟧ "Panel")',
					'<a href="⟦https://sched.co/9ZyXw⟧">the panel</a>',
					'[one](⟦https://sched.co/9ZyXw⟧), [two](⟦https://sched.co/9ZyXv⟧)',
				],
			},
			{
				in: blocks.all,
				links: { 'https://sched.co/9ZyXw': said('gone') },
				faults: ['[The panel][1].\n\n[1]: ⟦https://sched.co/9ZyXw⟧'],
			},
		],
		near: [
			{
				in: all,
				links: {
					'https://sched.co/9ZyXw': said('alive'),
					'https://sched.co/9ZyXv': said('unverifiable'),
					'https://harbour2026.sched.com/event/9ZyXw/the-panel': said('gone'),
					'https://example.org/gone': said('gone'),
				},
				texts: [
					...linked('https://sched.co/9ZyXw'),
					...linked('https://sched.co/9ZyXv'),
					'[the panel](https://harbour2026.sched.com/event/9ZyXw/the-panel)',
					'[the panel](https://sched.co/9ZyXu)',
					'[notes](https://example.org/gone)',
					'`https://sched.co/9ZyXw`',
				],
			},
		],
	},
];
