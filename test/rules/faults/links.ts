import { type RuleFaults, said } from './fault.ts';
import { blocks, elsewhere, elsewhereSentences, sentences } from './shapes.ts';

const all = [...sentences.all, ...elsewhereSentences];
const zh = sentences.translated.filter(({ path }) => path.includes('/zh/'));
const es = sentences.translated.filter(({ path }) => path.includes('/es/'));
const quay = 'https://example.org/quay';

export const links: readonly RuleFaults[] = [
	{
		rule: 'link/form',
		sets: [
			{
				in: all,
				safe: true,
				faults: [
					[`⟦[the quay] (${quay})⟧`, `[the quay](${quay})`],
					['⟦[the *quay*]  (/events/quay/)⟧', '[the *quay*](/events/quay/)'],
					[`⟦[the quay]（${quay}）⟧`, `[the quay](${quay})`],
					[`⟦[the quay]( ${quay})⟧`, `[the quay](${quay})`, { severity: 'info' }],
					['⟦[the quay] (./quay.pdf)⟧', '[the quay](./quay.pdf)', { beside: { 'quay.pdf': '' } }],
				],
			},
			{
				in: all,
				faults: [
					'⟦[the quay]()⟧',
					'⟦[]()⟧',
					[`⟦[the quay](https://example.org/the quay)⟧`, '[the quay](https://example.org/the%20quay)'],
					'⟦[the quay](<>)⟧',
				],
			},
			{
				in: blocks.plain,
				faults: [
					[`⟦[the quay](${quay}⟧\n\nMore.`, `[the quay](${quay})\n\nMore.`],
					[
						'See ⟦[the quay][quya]⟧.\n\n[quay]: https://example.org/',
						'See [the quay][quay].\n\n[quay]: https://example.org/',
					],
					'⟦[the quay][nowhere]⟧ again',
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					`[the quay](${quay})`,
					`[sic] (and the others)`,
					`[the quay](${quay}) (${quay})`,
					'matrix[0][1] and a[i] (b)',
					`\`[the quay] (${quay})\``,
					`[the quay](<https://example.org/the quay>)`,
					`[the quay](${quay} "Quay (old)")`,
					`[the quay](https://example.org/Quay_(old))`,
					'[x] (see below)',
					`[1] ${quay}`,
					'\\[the quay] (https://example.org/)',
					'names of [a-z][0-9] and [A-Za-z_][A-Za-z0-9_-]* only',
					'[sic](see below), as they said',
					'a map[string][]byte or []string',
					'[[the wiki]] and [[the wiki|words]]',
					'[a {{< istio_version >}}](/docs/{{< istio_version >}}/x/) link'.replace('/docs/', '/events/'),
					'[to the quay]({{< github_tree >}}/samples "Samples")',
					'[1][2] and [3], [a], [b]',
					'the set [0, 1) and (a, b]',
				],
			},
			{ in: all, also: ['link/internal'], texts: ['f(x)[y](z)'] },
			{
				in: blocks.all,
				texts: [
					'[the quay][quay] and [quay].\n\n[quay]: https://example.org/',
					'- [ ] (optional) come early\n- [x] done',
					'A note.[^1]\n\n[^1]: The note.',
					'[The Quay][]\n\n[the quay]: https://example.org/',
					'{{< text bash >}}\n$ if [ -n "$a" ] (x)\n{{< /text >}}',
				],
			},
		],
	},
	{
		rule: 'link/placeholder',
		sets: [
			{
				in: all,
				faults: [
					'[the talk](⟦TODO⟧)',
					'[the talk](⟦TBD⟧)',
					'[the talk](⟦#⟧)',
					'[the talk](⟦https://example.com/talk⟧)',
					'[the talk](⟦https://youtu.be/VIDEOIDHERE⟧)',
					'[⟦TBD⟧](https://example.org/talk)',
					'the talk (⟦link to be added⟧)',
					'a recording (⟦links to be added⟧) of it',
					'the talk ([⟦TODO⟧](https://example.org/talk))',
					'talk: ⟦TBD⟧',
				],
			},
			{
				in: blocks.plain,
				faults: [
					'⟦TODO⟧: name the speakers.',
					'* ⟦TBD⟧',
					'[The talk][1].\n\n[1]: ⟦https://example.com/⟧',
					'<a href="⟦https://www.example.com/x⟧">The talk</a>',
				],
			},
		],
		near: [
			{
				in: all,
				texts: [
					'[the talk](https://example.org/todo)',
					'`// TODO`',
					'the TODO Group',
					'a todo list',
					'[back to the top](#)',
					'curl https://example.com in a shell',
					'`http://example.com`',
					'"Hablamos de todo"',
					'[TODO Group](https://todogroup.org/)',
					'<https://example.com/>',
					'more to be added next year',
					'[example.com](https://example.com/) and [`http://www.example.com`](http://www.example.com)',
					'<a href="#" onclick="toggle()">more</a> and <a class="button" href="#">less</a>',
					'"TODO" and \'TBD\' in comments',
				],
			},
			{ in: all, also: ['link/fragment'], texts: ['[the talk](#talks)'] },
			{
				in: blocks.all,
				texts: [
					'{{< text yaml >}}\nhost: example.com # TODO\n{{< /text >}}',
					'{{< text bash >}}\n$ curl https://example.com/\n{{< /text >}}',
					'<!-- TODO: ask Ada -->',
				],
			},
		],
	},
	{
		rule: 'link/insecure',
		sets: [
			{
				in: all,
				safe: true,
				faults: [
					['[the talk](⟦http://youtu.be/Zx-9_vBnM12⟧)', '[the talk](https://youtu.be/Zx-9_vBnM12)'],
					['[the panel](⟦http://sched.co/9ZyXw⟧ "Panel")', '[the panel](https://sched.co/9ZyXw "Panel")'],
					['<⟦http://github.com/example/quay⟧>', '<https://github.com/example/quay>'],
					['⟦http://www.cncf.io/blog/⟧', 'https://www.cncf.io/blog/'],
					[
						'[events](⟦http://events.linuxfoundation.org/x?y=1#z⟧)',
						'[events](https://events.linuxfoundation.org/x?y=1#z)',
					],
					[
						'[the panel](⟦http://harbour2026.sched.com/event/9ZyXw/panel⟧)',
						'[the panel](https://harbour2026.sched.com/event/9ZyXw/panel)',
					],
					[
						'<a href="⟦http://www.youtube.com/@quay⟧">the channel</a>',
						'<a href="https://www.youtube.com/@quay">the channel</a>',
					],
					['[code](⟦HTTP://GitHub.com/example/quay⟧)', '[code](https://GitHub.com/example/quay)'],
				],
			},
			{
				in: blocks.all,
				safe: true,
				faults: [['[Code][1].\n\n[1]: ⟦http://github.com/example⟧', '[Code][1].\n\n[1]: https://github.com/example']],
			},
		],
		near: [
			{
				in: all,
				texts: [
					'[the talk](https://youtu.be/Zx-9_vBnM12)',
					'[a page](http://example.org/)',
					'`http://github.com/x`',
					'<http://localhost:8080/>',
					'[raw](http://raw.example.org/)',
					'[a page](http://quay.github.io/)',
					'[a page](http://github.com:8080/x)',
					'[a page](https://example.org/?u=http://github.com/)',
					'http://192.168.0.1/',
					'[a page](http://blog.youtube.example/)',
					'[it](//github.com/x)',
				],
			},
			{ in: blocks.all, texts: ['{{< text bash >}}\n$ curl http://github.com/\n{{< /text >}}'] },
		],
	},
	{
		rule: 'link/own-site',
		sets: [
			{
				in: sentences.english,
				faults: [
					['[the guide](⟦https://istio.io/latest/docs/setup/⟧)', '[the guide](/docs/setup/)'],
					[
						'[the post](⟦https://istio.io/blog/2024/ambient/#top⟧ "Post")',
						'[the post](/blog/2024/ambient/#top "Post")',
					],
					['[the next one](⟦https://preliminary.istio.io/latest/docs/⟧)', '[the next one](/docs/)'],
					[
						'[readme](⟦https://github.com/istio/istio/blob/master/README.md⟧)',
						'[readme]({{< github_blob >}}/README.md)',
					],
					[
						'[samples](⟦https://github.com/istio/istio/tree/release-1.26/samples⟧)',
						'[samples]({{< github_tree >}}/samples)',
					],
					['[raw](⟦https://raw.githubusercontent.com/istio/istio/master/a.yaml⟧)', '[raw]({{< github_raw >}}/a.yaml)'],
					['[the front](⟦https://istio.io/⟧)', '[the front](/)'],
				],
			},
			{
				in: sentences.english,
				severity: 'warning',
				faults: [
					['[the guide](⟦http://istio.io/docs/setup/⟧)', '[the guide](/docs/setup/)'],
					['<a href="⟦https://istio.io/docs/⟧">the guide</a>', '<a href="/docs/">the guide</a>'],
				],
			},
			{ in: zh, faults: [['[指南](⟦https://istio.io/latest/docs/setup/⟧)', '[指南](/zh/docs/setup/)']] },
			{ in: es, faults: [['[la guía](⟦https://istio.io/docs/setup/⟧)', '[la guía](/es/docs/setup/)']] },
		],
		near: [
			{
				in: sentences.english,
				texts: [
					'[the guide](/docs/setup/)',
					'[that of 1.5](https://istio.io/v1.5/docs/)',
					'[the archive](https://istio.io/archive/)',
					'[the event](https://events.istio.io/)',
					'[a fault](https://github.com/istio/istio/issues/1)',
					'[a release](https://github.com/istio/istio/releases/tag/1.25.0)',
					'[the API](https://github.com/istio/api/blob/master/a.proto)',
					'[the repository](https://github.com/istio/istio)',
					'`https://istio.io/docs/`',
					'[a page](https://notistio.io/docs/)',
					'[chat](https://slack.istio.io)',
					'[tools](https://github.com/istio/tools/tree/master)',
					'[the name](https://istio.io)',
				],
			},
			{
				in: elsewhereSentences,
				texts: [
					'[the guide](https://istio.io/latest/docs/setup/)',
					'[code](https://github.com/istio/istio/blob/master/README.md)',
				],
			},
		],
	},
	{
		rule: 'link/untranslated',
		sets: [
			{
				in: zh,
				severity: 'error',
				faults: [
					['[指南](⟦/docs/setup/⟧)', '[指南](/zh/docs/setup/)'],
					['**[博客](⟦/blog/2024/#x⟧ "博客")**', '**[博客](/zh/blog/2024/#x "博客")**'],
					['[问答](⟦/faq/⟧)', '[问答](/zh/faq/)'],
					['[新闻](⟦/news⟧)', '[新闻](/zh/news)'],
					['[关于](⟦/about/?x=1⟧)', '[关于](/zh/about/?x=1)'],
				],
			},
			{
				in: zh,
				faults: [
					['<a href="⟦/docs/setup/⟧">指南</a>', '<a href="/zh/docs/setup/">指南</a>'],
					['[指南](<⟦/docs/setup/⟧>)', '[指南](</zh/docs/setup/>)'],
				],
			},
			{
				in: es,
				faults: [
					['[la guía](⟦/docs/setup/⟧)', '[la guía](/es/docs/setup/)'],
					['[las noticias](⟦/news/releases/⟧ "Noticias")', '[las noticias](/es/news/releases/ "Noticias")'],
					['[el blog](⟦/blog⟧)', '[el blog](/es/blog)'],
					['<a href="⟦/faq/#a⟧">dudas</a>', '<a href="/es/faq/#a">dudas</a>'],
				],
			},
			{
				in: es,
				safe: true,
				files: { '/site/content/es/docs/setup/index.md': '---\ntitle: Guía\n---\n' },
				faults: [['[la guía](⟦/docs/setup/#a⟧)', '[la guía](/es/docs/setup/#a)']],
			},
			{
				in: es,
				severity: 'info',
				files: { '/site/content/en/docs/setup/index.md': '---\ntitle: Guide\n---\n' },
				faults: ['[la guía](⟦/docs/setup/⟧)'],
			},
		],
		near: [
			{
				in: zh,
				texts: [
					'[指南](/zh/docs/setup/)',
					'[活动](/events/)',
					'[指南](docs/setup/)',
					'`[指南](/docs/)`',
					'[图](/img/a.svg)',
					'[指南](https://example.org/docs/)',
					'[文档](/documents/)',
				],
			},
			{ in: zh, also: ['link/fragment'], texts: ['[上面](#docs)'] },
			{
				in: es,
				texts: ['[la guía](/es/docs/setup/)', '[el evento](/events/)', '[la guía](./docs/)', '[el blog](/blogs/)'],
			},
			{ in: sentences.english, texts: ['[the guide](/docs/setup/)', '[the post](/blog/2024/)'] },
			{ in: elsewhereSentences, texts: ['[la guía](/docs/setup/)'] },
		],
	},
	{
		rule: 'link/gone',
		sets: [
			{
				in: all,
				links: {
					[quay]: said('gone'),
					'https://example.org/a?b=1#c': said('gone'),
					'http://example.org/old': said('gone'),
				},
				faults: [
					`[the quay](⟦${quay}⟧)`,
					`<⟦${quay}⟧>`,
					`⟦${quay}⟧`,
					`[the quay](⟦${quay}⟧ "Quay")`,
					'[the page](⟦https://example.org/a?b=1#c⟧)',
					`<a href="⟦${quay}⟧">the quay</a>`,
					'[old](<⟦http://example.org/old⟧>)',
				],
			},
			{
				in: blocks.all,
				links: { [quay]: said('gone') },
				faults: [`[The quay][1].\n\n[1]: ⟦${quay}⟧`, `* [One](⟦${quay}⟧)\n* [Two](⟦${quay}⟧)`],
			},
		],
		near: [
			{
				in: all,
				links: {
					[quay]: said('alive'),
					'https://example.org/b': said('unverifiable'),
					'https://youtu.be/Zx-9_vBnM12': said('unverifiable'),
					'https://example.org/p': said('private'),
				},
				texts: [
					`[the quay](${quay})`,
					`<${quay}>`,
					'[b](https://example.org/b)',
					'[the talk](https://youtu.be/Zx-9_vBnM12)',
					'[new](https://example.org/never-asked)',
					'[p](https://example.org/p)',
					`\`${quay}\``,
					'[here](#top)',
					'[near](/events/)',
					'[mail](mailto:ada@example.org)',
				],
			},
			{ in: elsewhere, texts: [`[the quay](${quay})`] },
		],
	},
];
