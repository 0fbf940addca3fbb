import { pngHead } from '../../support/picture.ts';
import type { RuleFaults } from './fault.ts';
import {
	at,
	blocks,
	elsewhere,
	elsewhereSentences,
	inJson,
	inLinkPost,
	inNotes,
	inToml,
	inYaml,
	markedAtTitle,
	onWindows,
	type Shape,
	sentences,
	withMark,
} from './shapes.ts';

const isEnglish = ({ path }: Shape) => path.includes('/en/');
const isChinese = ({ path }: Shape) => path.includes('/zh/');
const isSpanish = ({ path }: Shape) => path.includes('/es/');
const zh = sentences.translated.filter(isChinese);
const es = sentences.translated.filter(isSpanish);

const config = `baseURL: https://istio.io/
languages:
  en: { contentDir: content/en, weight: 1 }
  zh: { contentDir: content/zh, weight: 2 }
  es: { contentDir: content/es, weight: 3 }
`;

/** The pages and files of a site in three languages. */
const pages = {
	'/site/hugo.yaml': config,
	'/site/content/en/about/harbour/index.md': '',
	'/site/content/en/blog/_index.md': '',
	'/site/content/en/blog/2025/pier-opens/index.md': '---\naliases: [/blog/pier, /old/pier.html, nearby]\n---\n',
	'/site/content/en/blog/2025/pier-opens/plan.pdf': '',
	'/site/content/en/blog/2025/Short-Notes.md': '---\nslug: notes\n---\n',
	'/site/content/en/docs/_index.md': '',
	'/site/content/en/docs/guides/_index.md': '',
	'/site/content/en/docs/guides/mooring/index.md': '+++\naliases = ["/docs/tie-up/"]\n+++\n',
	'/site/content/en/docs/guides/tides.md': '---\nurl: /tide-tables/\n---\n',
	'/site/content/zh/docs/_index.md': '',
	'/site/content/zh/docs/guides/mooring/index.md': '---\naliases:\n  - /zh/docs/tie-up\n---\n',
	'/site/content/es/docs/_index.md': '',
	'/site/content/es/docs/guides/tides/index.md': '',
	'/site/static/files/map.pdf': '',
	'/site/static/_redirects': '# moved\n/gone/*   /docs/:splat 301\n',
};

/** The pages and files of another Hugo site. */
const manual = {
	'/notes/layouts/index.html': '',
	'/notes/content/guide/_index.md': '',
	'/notes/content/guide/knots.md': '---\naliases: [/guide/ropes/]\n---\n',
	'/notes/content/guide/ferries/index.md': '',
	'/notes/static/rates.pdf': '',
};

const internal: RuleFaults = {
	rule: 'link/internal',
	sets: [
		{
			in: sentences.english,
			files: pages,
			faults: [
				['[the guides](⟦/docs/guids/⟧)', '[the guides](/docs/guides/)'],
				['[mooring](⟦/docs/guides/moring/⟧#first "Ropes")', '[mooring](/docs/guides/mooring/#first "Ropes")'],
				['[mooring](⟦/docs/mooring/⟧)', '[mooring](/docs/guides/mooring/)'],
				['[the pier](⟦/blog/2024/pier-opens/⟧?from=quay)', '[the pier](/blog/2025/pier-opens/?from=quay)'],
				['[the pier](⟦../../2025/pier-open/⟧)', '[the pier](/blog/2025/pier-opens/)'],
				['[the plan](⟦/blog/2025/pier-opens/plans.pdf⟧)', '[the plan](/blog/2025/pier-opens/plan.pdf)'],
				['[the guides](<⟦/dcos/guides/⟧>)', '[the guides](</docs/guides/>)'],
				['<a href="⟦/docs/guides/tide/⟧">tides</a>', '<a href="/docs/guides/tides/">tides</a>'],
				'[nothing](⟦/docs/nothing/at/all/⟧)',
				'**[the slides](⟦./slides.pdf⟧)**',
				'[the map](⟦/files/maps-of-all.pdf⟧)',
				'[mooring]({{< relref "⟦/docs/moor⟧" >}})',
				'[mooring]({{% ref "⟦/docs/guides/rope⟧#first" %}})',
				'[tides](⟦/docs/guides/ebb/⟧) and [ropes](⟦/docs/guides/ropes/⟧)',
			],
		},
		{
			in: zh,
			files: pages,
			faults: [
				['[停泊](⟦/zh/docs/guides/moring/⟧)', '[停泊](/zh/docs/guides/mooring/)'],
				'[停泊](⟦/zh/docs/nowhere/at/all/⟧)',
			],
		},
		{
			in: es,
			files: pages,
			faults: [['[las mareas](⟦/es/docs/guides/tide/⟧)', '[las mareas](/es/docs/guides/tides/)']],
		},
		{
			in: elsewhereSentences,
			files: manual,
			faults: [
				['[knots](⟦/guide/knot/⟧)', '[knots](/guide/knots/)'],
				['[knots](⟦/guide/nots/⟧#bowline)', '[knots](/guide/knots/#bowline)'],
				'[the fares](⟦/guide/fares-of-the-year.pdf⟧)',
				'[knots]({{< ref "⟦/guide/splices-and-hitches⟧" >}})',
			],
		},
	],
	near: [
		{
			in: sentences.english,
			files: pages,
			texts: [
				'[the guides](/docs/guides/)',
				'[mooring](/docs/guides/mooring)',
				'[mooring](/docs/guides/mooring/#first "Ropes")',
				'[the handbook](/docs/tie-up/)',
				'[the pier](/blog/pier/)',
				'[the pier](/old/pier.html)',
				'[the pier](/blog/2025/nearby/)',
				'[the pier](../../2025/pier-opens/)',
				'[the plan](/blog/2025/pier-opens/plan.pdf)',
				'[notes](/blog/2025/notes/)',
				'[tides](/tide-tables/)',
				'[the map](/files/map.pdf)',
				'[what moved](/gone/any/where)',
				'[page two](/blog/page/2/)',
				'[the shop](/shop/ropes/)',
				'[mail](mailto:quay@example.org)',
				'[that of 1.9](/v1.9/docs/guids/)',
				'`[the guides](/docs/guids/)`',
				'[mooring]({{< relref "/docs/guides/mooring" >}})',
				'[tides]({{< ref "tides.md" >}})',
				'{{</* relref "/docs/guids" */>}}',
				'[samples]({{< github_tree >}}/samples)',
			],
		},
		{ in: zh, files: pages, texts: ['[停泊](/zh/docs/guides/mooring/)', '[停泊](/zh/docs/tie-up/)'] },
		{ in: es, files: pages, texts: ['[las mareas](/es/docs/guides/tides/)', '[el inicio](/es/)'] },
		{
			in: elsewhereSentences,
			files: manual,
			texts: ['[knots](/guide/knots/)', '[ropes](/guide/ropes/)', '[fares](/rates.pdf)', '[day](../quay/)'],
		},
		// Without a config nobody knows what a site has.
		{ in: sentences.english.slice(0, 3), texts: ['[the guides](/docs/guids/)', '[the slides](./slides.pdf)'] },
	],
};

/** The posts in which no shortcode stands that may bring ids of its own. */
const bringsNone = ({ path }: Shape) => !path.includes('/ferry/');
const inRecap = sentences.english.filter(({ path }) => path.includes('/harbour/'));

const fragment: RuleFaults = {
	rule: 'link/fragment',
	sets: [
		{
			in: inRecap,
			faults: [
				['[the talks](#⟦what-we-herd⟧)', '[the talks](#what-we-heard)'],
				['[the talks](#⟦What-We-Heard⟧ "Talks")', '[the talks](#what-we-heard "Talks")'],
				['[the talks](#⟦what_we_heard⟧)', '[the talks](#what-we-heard)'],
				['<a href="#⟦what-we-hear⟧">the talks</a>', '<a href="#what-we-heard">the talks</a>'],
			],
		},
		{
			in: [...sentences.all.filter(bringsNone), ...elsewhereSentences],
			files: manual,
			faults: [
				'[the plan](#⟦plan-of-the-building⟧)',
				'[the plan](#⟦%zz⟧)',
				'[one](#⟦first-boat⟧) or [two](#⟦second-boat⟧)',
			],
		},
		{
			in: blocks.all.filter(bringsNone),
			faults: [
				['## The boats\n\nMore of [them](#⟦the-boat⟧).', '## The boats\n\nMore of [them](#the-boats).'],
				['### Q&A with *Ada*\n\n[Later](#⟦q-a-with-ada⟧).', '### Q&A with *Ada*\n\n[Later](#qa-with-ada).'],
				['The deck\n--------\n\n[Up](#⟦the_deck⟧).', 'The deck\n--------\n\n[Up](#the-deck).'],
				['## 第一天：开幕\n\n[开幕](<#⟦第一天：开幕⟧>)', '## 第一天：开幕\n\n[开幕](<#第一天开幕>)'],
				['## Day one {#first}\n\n[One](#⟦firsts⟧).', '## Day one {#first}\n\n[One](#first).'],
				[
					'## The boats\n\n## The boats\n\n[Again](#⟦the-boats-2⟧).',
					'## The boats\n\n## The boats\n\n[Again](#the-boats-1).',
				],
				['<a id="chart"></a>\n\n[It](#⟦charts⟧) hangs there.', '<a id="chart"></a>\n\n[It](#chart) hangs there.'],
				'## Day one {#day}\n\n## Day two {#⟦day⟧}',
				'## Day\n\n### Day two {.big #⟦day⟧}',
				'<a id="mast"></a>\n\n[Up](#mast) and <span id="⟦mast⟧">down</span>.',
				'## A {#day}\n\n## B {#⟦day⟧}\n\n## C {#⟦day⟧}',
			],
		},
		{
			in: blocks.plain.filter(bringsNone),
			faults: [['## Boats\n\n[All][b] of them.\n\n[b]: #⟦boat⟧', '## Boats\n\n[All][b] of them.\n\n[b]: #boats']],
		},
		{
			in: elsewhere,
			files: manual,
			faults: [['> ## Quoted words\n\n[Them](#⟦quoted-word⟧).', '> ## Quoted words\n\n[Them](#quoted-words).']],
		},
	],
	near: [
		{ in: inRecap, texts: ['[the talks](#what-we-heard)', '<a href="#what-we-heard">the talks</a>'] },
		{
			in: sentences.all.filter(bringsNone),
			texts: [
				'[the top](#top)',
				'[a note](#fn:1)',
				'[words](#:~:text=mesh)',
				'[a view](#/boats)',
				'`[the plan](#plan)`',
				'[theirs](https://example.org/plan/#nowhere)',
				'{{</* image link="#plan" */>}}',
			],
		},
		// Whatever these shortcodes show may have ids.
		{ in: sentences.english.filter((shape) => !bringsNone(shape)), texts: ['[the plan](#plan)'] },
		{
			in: blocks.all.filter(bringsNone),
			texts: [
				'## The boats\n\nMore of [them](#the-boats).',
				'## Boats\n\n## Boats\n\n[Again](#boats-1).',
				'## Café día dos\n\n[Two](#caf%C3%A9-d%C3%ADa-dos).',
				'## Boats {#first}\n\n[Two](#first).',
				'The deck\n--------\n\n[Up](#the-deck).',
				'<a id="chart"></a>\n\n[It](#chart) hangs there.',
				'## Day {#day}\n\n## Day',
				'## Uno {#uno}\n\n## Dos {#dos}',
				'<!-- [the plan](#plan) -->',
				'[b]: #nowhere',
				'<input type="radio" name="shift"> <input type="radio" name="shift">\n\n[Up](#top)',
				'<i id="chart"></i> <i title="id=chart"></i>\n\n[It](#chart)',
			],
		},
		{ in: elsewhereSentences, files: manual, texts: ['[the top](#top)', '[a view](#!/boats)'] },
		{ in: elsewhere, files: manual, texts: ['> ## Quoted words\n\n[Them](#quoted-words).'] },
	],
};

/** Posts of a section that have these words as their keywords, each so often. */
function posts(folder: string, words: Readonly<Record<string, number>>, field = 'keywords') {
	return Object.fromEntries(
		Object.entries(words).flatMap(([word, count], index) =>
			Array.from({ length: count }, (_, number) => [
				`${folder}/2025/post-${index}-${number}/index.md`,
				`---\ntitle: A day\n${field}: [harbour, ${JSON.stringify(word)}]\n---\n`,
			]),
		),
	);
}

const usual = {
	KubeCon: 3,
	'service mesh': 4,
	'multi-cluster': 3,
	mTLS: 3,
	'Gateway API': 5,
	WebAssembly: 6,
	webassembly: 1,
	'Día del Muelle': 3,
	'Mesh: the Day': 3,
	'Pier Talks': 2,
	Tides: 5,
	tides: 1,
};

const keyworded = {
	...posts('/site/content/en/blog', usual),
	...posts('/site/content/zh/blog', usual),
	...posts('/site/content/es/blog', usual),
	...posts('/notes/content/blog', usual, 'tags'),
};

const spelling: RuleFaults = {
	rule: 'keywords/spelling',
	sets: [
		{
			in: inYaml('keywords'),
			files: keyworded,
			faults: [
				['keywords: [mesh, ⟦kubecon⟧]', 'keywords: [mesh, KubeCon]'],
				['keywords: [⟦Kube Con⟧,quay]', 'keywords: [KubeCon,quay]', { also: ['text/term'] }],
				['keywords: ["⟦Service Mesh⟧", quay]', 'keywords: ["service mesh", quay]'],
				["keywords: [quay, '⟦service-mesh⟧']", "keywords: [quay, 'service mesh']"],
				['keywords:\n- quay\n- ⟦multicluster⟧', 'keywords:\n- quay\n- multi-cluster'],
				['keywords:\n  - ⟦MTLS⟧ # how they speak\n  - quay', 'keywords:\n  - mTLS # how they speak\n  - quay'],
				['keywords:\n  - "⟦gateway_api⟧"', 'keywords:\n  - "Gateway API"'],
				['keywords: [quay,\n  ⟦GatewayAPI⟧]', 'keywords: [quay,\n  Gateway API]'],
				['keywords: [⟦kube-con⟧, quay, ⟦servicemesh⟧]', 'keywords: [KubeCon, quay, service mesh]'],
				['keywords: [⟦día del muelle⟧]', 'keywords: [Día del Muelle]'],
				['keywords: [⟦web assembly⟧]', 'keywords: [WebAssembly]'],
				['keywords: [mesh, ⟦webassembly⟧]', 'keywords: [mesh, WebAssembly]'],
				'keywords: ["⟦mesh: the day⟧", quay]',
			],
		},
		{
			in: inYaml('keywords'),
			files: keyworded,
			also: ['keywords/duplicate'],
			faults: ['keywords: [KubeCon, ⟦KUBECON⟧]'],
		},
		{
			in: inToml('keywords'),
			files: keyworded,
			faults: [
				['keywords = ["mesh", "⟦kubecon⟧"]', 'keywords = ["mesh", "KubeCon"]'],
				["keywords = ['⟦Multi Cluster⟧']", "keywords = ['multi-cluster']"],
			],
		},
		{
			in: inJson('keywords'),
			files: keyworded,
			faults: [['  "keywords": ["⟦Service_Mesh⟧", "quay"]', '  "keywords": ["service mesh", "quay"]']],
		},
		{
			in: inNotes('tags'),
			files: keyworded,
			faults: [
				['tags: [harbour, ⟦mtls⟧]', 'tags: [harbour, mTLS]'],
				['tags:\n  - ⟦Kubecon⟧', 'tags:\n  - KubeCon'],
			],
		},
	],
	near: [
		{
			in: inYaml('keywords'),
			files: keyworded,
			texts: [
				'keywords: [KubeCon, service mesh]',
				'keywords: [\'Gateway API\', "mTLS"]',
				'keywords:\n- WebAssembly\n- multi-cluster',
				'keywords: [KubeCons, mesh]',
				'keywords: [gateways, API]',
				'keywords: [service meshes]',
				'keywords: [m.TLS]',
				'keywords: [dia del muelle]',
				// Two others are too few.
				'keywords: [pier talks]',
				// One of the others writes them so as well.
				'keywords: [tides]',
				'keywords: [mesh] # not kubecon',
				'keywords: ["Mesh: the Day"]',
			],
		},
		{ in: inToml('keywords'), files: keyworded, texts: ['keywords = ["KubeCon", "mTLS"]', 'keywords = ["tides"]'] },
		{ in: inJson('keywords'), files: keyworded, texts: ['  "keywords": ["KubeCon", "pier talks"]'] },
		{ in: inNotes('tags'), files: keyworded, texts: ['tags: [harbour, mTLS]', 'tags: [pier talks]'] },
		// What other languages and sections write is theirs.
		{
			in: inYaml('keywords').filter(isEnglish),
			files: { ...posts('/site/content/zh/blog', usual), ...posts('/site/content/en/news', usual) },
			texts: ['keywords: [kubecon]', 'keywords: [Service Mesh]'],
		},
	],
};

const inChinese = blocks.translated.filter((shape) => isChinese(shape) && shape.name.startsWith('between'));
const inSpanish = blocks.translated.filter((shape) => isSpanish(shape) && shape.name.startsWith('between'));
const forms = (shapes: readonly Shape[]) => shapes.flatMap((shape) => [shape, onWindows(shape), withMark(shape)]);
/** Between paragraphs of translations: behind the picture of one, before that of the other. */
const behind = forms(inChinese);
const before = forms(inSpanish);
const translations = [...behind, ...before];
/** The same, with marks around the title. */
const titled = {
	behind: behind.map(markedAtTitle),
	before: before.map(markedAtTitle),
	all: translations.map(markedAtTitle),
};

const languages = { '/site/hugo.yaml': config };
const shown = { 'deck.png': pngHead(800, 600), 'mast.png': pngHead(640, 480), 'deck-zh.png': pngHead(800, 600) };
const deck = '{{< image link="./deck.png" caption="The deck" >}}';
const video = 'https://youtu.be/zY9xW7vU5tS';

/** The heads of translations, with marks nowhere. */
const headsOf = (field: string) => inYaml(field).filter((shape) => !isEnglish(shape));
const inChineseLinkPost = (field: string) =>
	inLinkPost(field).map((shape) => at(shape, shape.path.replace('/en/', '/zh/')));

const drift: RuleFaults = {
	rule: 'translation/drift',
	sets: [
		{
			in: titled.behind,
			files: languages,
			shown,
			original: deck,
			faults: [['甲板很大。', `${deck}\n\n甲板很大。`]],
		},
		{
			in: titled.before,
			files: languages,
			shown,
			original: deck,
			faults: [['La cubierta.', `La cubierta.\n\n${deck}`]],
		},
		{
			in: titled.behind,
			files: languages,
			shown,
			original: '{{< image width="75%"\n    link="./mast.png"\n    caption="The mast"\n    >}}\n\nWe saw it.',
			faults: [
				['桅杆。', '{{< image width="75%"\n    link="./mast.png"\n    caption="The mast"\n    >}}\n\n桅杆。'],
				'![桅杆](⟦https://example.org/mast.png⟧)',
			],
		},
		{ in: titled.all, files: languages, original: '![The deck](./deck.png)', faults: ['The text alone.'] },
		{
			in: titled.all,
			files: languages,
			original: `See [the opening](${video}).`,
			faults: ['The text alone.', `[x](⟦https://youtu.be/zY9xW7vU5ts⟧)`, `\`[x](${video})\``],
		},
		{
			in: titled.all,
			files: languages,
			original: 'See [the plan](https://sched.co/9QrSt).',
			faults: ['The text alone.', '[x](⟦https://sched.co/9QrSu⟧)', '[x](https://example.org/9QrSt)'],
		},
		{
			in: titled.all,
			files: languages,
			original:
				'Of [one](https://sched.co/3AbCd), [two](https://sched.co/4AbCd), [three](https://sched.co/5AbCd), [four](https://sched.co/6AbCd).',
			faults: ['The text alone.'],
		},
		{
			in: translations,
			files: languages,
			shown,
			original: 'Nothing more.',
			faults: [
				'⟦{{< image link="./deck.png" caption="x" >}}⟧',
				`[x](⟦${video}⟧)`,
				'[x](⟦https://www.youtube.com/watch?v=zY9xW7vU5tS&t=9s⟧)',
				'* [x](⟦https://sched.co/9QrSt⟧)\n* [y](⟦https://sched.co/8QrSt⟧ "z")',
				`⟦{{< image link="./mast.png" caption="x" >}}⟧\n\n[x](⟦${video}⟧)`,
			],
		},
		{
			in: headsOf('publishdate'),
			files: languages,
			original: 'publishdate: 2026-03-12',
			faults: [
				['publishdate: ⟦2026-03-11⟧', 'publishdate: 2026-03-12'],
				['publishdate: "⟦2026-02-12⟧"', 'publishdate: "2026-03-12"'],
				["publishdate: '⟦2026-01-12⟧' # day", "publishdate: '2026-03-12' # day"],
			],
		},
		{
			in: inChineseLinkPost('date'),
			files: languages,
			original: "date: '2026-03-12T10:36:54+00:00'",
			faults: [["date: '⟦2026-03-11T10:36:54+00:00⟧'", "date: '2026-03-12T10:36:54+00:00'"]],
		},
	],
	near: [
		{
			in: translations,
			files: languages,
			shown,
			also: ['image/markdown-syntax', 'sched/form'],
			original: `${deck}\n\nSee [the opening](${video}?t=95) and [the plan](https://sched.co/9QrSt).\n\n![The mast](./mast.png)`,
			texts: [
				`{{< image link="./deck.png" caption="x" >}}\n\n[a](${video}), [b](https://sched.co/9QrSt)\n\n![c](./mast.png)`,
				`{{< image width="50%"\n    link="deck.png"\n    caption="x"\n    >}}\n\n[a](${video}), [b](https://sched.co/9QrSt/)\n\n![c](mast.png)`,
				`![c](./mast.png)\n\n[b](https://sched.co/9QrSt), [a](https://www.youtube.com/watch?v=zY9xW7vU5tS)\n\n{{< image link="./deck.png" caption="x" >}}`,
				`{{< image link="./deck.png" caption="x" >}}\n\n* [a](${video}?t=1)\n* [a](${video}?t=2)\n* [b](https://sched.co/9QrSt)\n\n![c](./mast.png)`,
				`{{< image link="./deck-zh.png" caption="x" >}}\n\n[a](${video}), [b](https://sched.co/9QrSt)\n\n![c](./mast.png)`,
				`{{< image link="./deck.png" caption="x" >}}\n\n[a](${video}), [b](https://sched.co/9QrSt), [c](https://example.org/zh/) \n\n![c](./mast.png)\n\n\`${video.replace('z', 'a')}\``,
			],
		},
		{
			in: translations,
			files: languages,
			original: 'Nothing more.',
			texts: [
				'The text alone.',
				'[x](https://example.org/watch?v=zY9xW7vU5tS)',
				'`[x](https://sched.co/9QrSt)`',
				'<!-- [x](https://sched.co/9QrSt) -->',
			],
		},
		{
			in: headsOf('publishdate'),
			files: languages,
			original: 'publishdate: 2026-03-12',
			texts: ['publishdate: "2026-03-12"', "publishdate: '2026-03-12' # day"],
		},
		{
			in: inChineseLinkPost('date'),
			files: languages,
			original: "date: '2026-03-12T10:36:54+00:00'",
			texts: ["date: '2026-03-12T08:00:00+00:00'", "date: '2026-03-12T10:36:54+00:00'"],
		},
		// Of a post that no first language has nothing is said, nor of that of the first language itself.
		{ in: translations, files: languages, texts: [`[x](${video})`, '[x](https://sched.co/9QrSt)'] },
		{ in: blocks.english.slice(0, 2), files: languages, texts: [`[x](${video})`, '[x](https://sched.co/9QrSt)'] },
	],
};

export const neighbours: readonly RuleFaults[] = [internal, fragment, spelling, drift];
