import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../../server/src/core/fix.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { check, exampleFiles, examplePath } from '../support/check.ts';
import { photo } from '../support/photo.ts';
import { pngHead } from '../support/picture.ts';

/** A place in a recap where a piece of text may stand. */
type Slot = (piece: string) => string;

const top = 'title: "Harbour Mesh Day 2026"\ndescription: What we saw by the old quay.\n';
const rest = 'publishdate: 2026-03-12\nattribution: "Ada Lin (Tidewater)"\nkeywords: [mesh]\n';
const head = `---\n${top}${rest}---\n\n`;
const post: Slot = (body) =>
	`${head}Two hundred people came to the warehouse by the old quay.\n\n${body}\n\n## Thank you\n\nSee you at the quay in 2027!\n`;

const inParagraph: Slot = (piece) => post(`Most stayed until the lights went out: ${piece} and so on.`);
const atMargin: Slot = (piece) => post(`${piece} was what they spoke of.`);
const inItem: Slot = (piece) => post(`* the doors\n* of ${piece}, too\n    * and the rest`);
const deepInItem: Slot = (piece) => post(`1.  The doors\n\n    Then ${piece} once more.\n\n1.  The rest`);
const inTable: Slot = (piece) => post(`| shift | talk |\n| --- | --- |\n| day | ${piece} |`);
const inTip: Slot = (piece) => post(`{{< tip >}}\nCome early for ${piece} on the day.\n{{< /tip >}}`);
const inHeading: Slot = (piece) => post(`### What of ${piece} then\n\nNothing.`);
const last: Slot = (piece) => `${head}It ends with ${piece}`;
const onWindows: Slot = (piece) => inItem(piece).replaceAll('\n', '\r\n');
const texts: readonly Slot[] = [inParagraph, atMargin, inItem, deepInItem, inTable, inTip, inHeading, last, onWindows];

const block: Slot = (piece) => post(piece);
const blockLast: Slot = (piece) => `${head}Two hundred people came.\n\n${piece}`;
const blockOnWindows: Slot = (piece) => post(piece).replaceAll('\n', '\r\n');
const behindLine: Slot = (piece) => post(`As follows:\n${piece}`);
const blocks: readonly Slot[] = [block, blockLast, blockOnWindows, behindLine];

/** The same behind a picture of the hall. */
const withHall =
	(slot: Slot): Slot =>
	(piece) =>
		slot(piece).replace('Two hundred', `${picture('./welcome.jpg')}\n\nTwo hundred`);

const inCode: readonly Slot[] = [
	(piece) => post(`{{< text plain >}}\n${piece}\n{{< /text >}}`),
	(piece) => post(`    ${piece.replaceAll('\n', '\n    ')}`),
];

/** A fault, and what a fix makes of it; marked is what is told of it, where that is not all. */
interface Fault {
	readonly wrong: string;
	readonly right?: string;
	readonly marked?: string;
}

interface Injection {
	readonly rule: string;
	readonly slots: readonly Slot[];
	readonly faults: readonly Fault[];
	/** Whether the first fix is safe, as it is for every one of them. */
	readonly safe?: true;
	readonly path?: string;
	/** Files beside the post. */
	readonly beside?: Readonly<Record<string, string | Uint8Array>>;
	/** Set where what is injected cannot stand in code. */
	readonly never?: true;
}

const picture = (link: string, caption = 'The hall') => `{{< image width="75%" link="${link}" caption="${caption}" >}}`;
const longPicture = (link: string) => `{{< image width="75%"\n    link="${link}"\n    caption="By the quay"\n    >}}`;
const chinese = examplePath.replace('/en/', '/zh/');
const wide = pngHead(5000, 400);
const located = photo();

const injections: readonly Injection[] = [
	{
		rule: 'text/curly-quote',
		slots: texts,
		safe: true,
		faults: [
			{ wrong: '“the quay”', right: '"the quay"', marked: '“' },
			{ wrong: '*“Quay,”*', right: '*"Quay,"*', marked: '“' },
			{ wrong: '[“One flag”](https://sched.co/1AbCd)', right: '["One flag"](https://sched.co/1AbCd)', marked: '“' },
			{
				wrong: '{{< image link="./welcome.jpg" caption="The “hall”" >}}',
				right: '{{< image link="./welcome.jpg" caption="The \\"hall\\"" >}}',
				marked: '“',
			},
		],
	},
	{
		rule: 'text/curly-quote',
		slots: [(piece) => `---\ntitle: ${piece}\n${top.split('\n')[1]}\n${rest}---\n\nTwo hundred people came.\n`],
		safe: true,
		faults: [
			{ wrong: '“Quay” days', right: `'"Quay" days'`, marked: '“' },
			{ wrong: 'Days of the “Quay”', right: 'Days of the "Quay"', marked: '“' },
			{ wrong: '"Days of the “Quay”"', right: '"Days of the \\"Quay\\""', marked: '“' },
			{ wrong: "'Days of the “Quay”'", right: `'Days of the "Quay"'`, marked: '“' },
		],
	},
	{
		rule: 'text/code-fence',
		slots: blocks,
		faults: [
			{ wrong: '```\nquay: open\n```', right: '{{< text plain >}}\nquay: open\n{{< /text >}}', marked: '```' },
			{ wrong: '```yml\nquay: open\n```', right: '{{< text yaml >}}\nquay: open\n{{< /text >}}', marked: '```yml' },
			{
				wrong: '```bash\n$ quayctl open\n```',
				right: '{{< text bash >}}\n$ quayctl open\n{{< /text >}}',
				marked: '```bash',
			},
			{
				wrong: '``` sh\nquayctl open\n```',
				right: '{{< text bash >}}\n$ quayctl open\n{{< /text >}}',
				marked: '``` sh',
			},
			{
				wrong: '1.  Open it:\n\n    ````go {linenos=true}\n    open()\n    ````',
				right: '1.  Open it:\n\n    {{< text go >}}\n    open()\n    {{< /text >}}',
				marked: '````go {linenos=true}',
			},
			{ wrong: '* ```json\n  {}\n  ```', right: '* {{< text json >}}\n  {}\n  {{< /text >}}', marked: '```json' },
		],
	},
	{
		rule: 'text/block-quote',
		slots: blocks,
		faults: [
			{ wrong: '> We came early.', right: '{{< quote >}}\nWe came early.\n{{< /quote >}}' },
			{ wrong: '>We came.\n>And stayed.', right: '{{< quote >}}\nWe came.\nAnd stayed.\n{{< /quote >}}' },
			{ wrong: '> We came\nearly.', right: '{{< quote >}}\nWe came\nearly.\n{{< /quote >}}' },
			{ wrong: '> We *came*.\n>\n> And stayed.', right: '{{< quote >}}\nWe *came*.\n\nAnd stayed.\n{{< /quote >}}' },
			{ wrong: '> [!NOTE]\n> Bring a badge.', right: '{{< tip >}}\nBring a badge.\n{{< /tip >}}' },
			{ wrong: '* > In a list', marked: '> In a list' },
		],
	},
	{
		rule: 'text/invisible',
		slots: texts,
		faults: [
			{ wrong: 'the\u200b quay', right: 'the quay', marked: '\u200b' },
			{ wrong: 'KubeCon\u2060', right: 'KubeCon', marked: '\u2060' },
			{ wrong: 'mesh\ufeff', right: 'mesh', marked: '\ufeff' },
			{ wrong: 'Harbour\u00a0Mesh', right: 'Harbour Mesh', marked: '\u00a0' },
			{ wrong: 'caf\ufffd', marked: '\ufffd' },
			{ wrong: 'left\u200eto', right: 'leftto', marked: '\u200e' },
			{ wrong: 'quay\u200d', right: 'quay', marked: '\u200d' },
		],
	},
	{
		rule: 'text/term',
		slots: texts,
		faults: [
			{ wrong: 'Kubecon', right: 'KubeCon' },
			{ wrong: 'KubeCOn', right: 'KubeCon' },
			{ wrong: 'IstioDay', right: 'Istio Day' },
			{ wrong: 'Istioday', right: 'Istio Day' },
			{ wrong: 'Youtube', right: 'YouTube' },
			{ wrong: 'Cloudnativecon', right: 'CloudNativeCon' },
			{ wrong: 'CloudnativeCon', right: 'CloudNativeCon' },
			{ wrong: 'Github', right: 'GitHub' },
			{ wrong: 'Istiocon', right: 'IstioCon' },
			{ wrong: 'Kube Con', right: 'KubeCon' },
			{ wrong: 'Linkedin', right: 'LinkedIn' },
		],
	},
	{
		rule: 'text/term',
		slots: [block],
		safe: true,
		faults: [
			{
				wrong: '{{< image link="./welcome.jpg" caption="At Kubecon" >}}',
				right: '{{< image link="./welcome.jpg" caption="At KubeCon" >}}',
				marked: 'Kubecon',
			},
			{
				wrong: '[Kubecon](https://example.org/Kubecon)',
				right: '[KubeCon](https://example.org/Kubecon)',
				marked: 'Kubecon',
			},
		],
	},
	{
		rule: 'text/iframe',
		slots: [block, blockLast, blockOnWindows, inItem, inTable],
		faults: [
			...['abcdefghijk?start=5', 'Zx-9_vBnM12'].map((id) => ({
				wrong: `<iframe src="https://www.youtube.com/embed/${id}" title="A talk"></iframe>`,
				right: `<iframe src="https://www.youtube-nocookie.com/embed/${id}" title="A talk"></iframe>`,
				marked: `https://www.youtube.com/embed/${id}`,
			})),
			{ wrong: '<iframe src="https://player.vimeo.com/video/1234" width="5"></iframe>', marked: '<iframe' },
			{ wrong: '<iframe width="5" title="" src="https://player.vimeo.com/video/1234"></iframe>', marked: '<iframe' },
		],
	},
	{
		rule: 'link/own-site',
		slots: texts,
		faults: [
			...[
				['https://istio.io/latest/docs/setup/', '/docs/setup/'],
				['https://istio.io/blog/2024/ambient/#top', '/blog/2024/ambient/#top'],
				['https://preliminary.istio.io/latest/docs/', '/docs/'],
				['https://github.com/istio/istio/blob/master/README.md', '{{< github_blob >}}/README.md'],
				['https://github.com/istio/istio/tree/release-1.26/samples', '{{< github_tree >}}/samples'],
				['https://raw.githubusercontent.com/istio/istio/master/a.yaml', '{{< github_raw >}}/a.yaml'],
			].map(([from = '', to = '']) => ({ wrong: `[this](${from})`, right: `[this](${to})`, marked: from })),
		],
	},
	{
		rule: 'link/untranslated',
		slots: texts,
		path: chinese,
		faults: ['/docs/setup/', '/about', '/blog/2024/#x', '/faq/', '/news/releases/'].map((to) => ({
			wrong: `[此](${to})`,
			right: `[此](/zh${to})`,
			marked: to,
		})),
	},
	{
		rule: 'image/markdown-syntax',
		slots: [...blocks, inItem, deepInItem],
		faults: [
			{ wrong: '![The hall](welcome.jpg)', right: '{{< image link="welcome.jpg" caption="The hall" >}}' },
			{ wrong: '![The hall.](./welcome.jpg)', right: '{{< image link="./welcome.jpg" caption="The hall" >}}' },
			{ wrong: '![](./booth.png)', right: '{{< image link="./booth.png" >}}' },
			{
				wrong: '![The "hall"](./booth.png "Doors open")',
				right: '{{< image link="./booth.png" caption="The \\"hall\\"" title="Doors open" >}}',
			},
		],
	},
	{
		rule: 'image/repeated',
		slots: [withHall(block), withHall(inItem)],
		never: true,
		faults: [
			{ wrong: picture('welcome.jpg', 'Other'), marked: 'welcome.jpg' },
			{ wrong: picture('./welcome.jpg', 'The hall'), marked: './welcome.jpg' },
			{ wrong: picture('../welcome.jpg', 'By night'), marked: '../welcome.jpg' },
			{ wrong: '![By day](welcome.jpg)', marked: 'welcome.jpg' },
			{ wrong: '{{% image link=./welcome.jpg alt="Day" %}}', marked: './welcome.jpg' },
			{ wrong: longPicture('./welcome.jpg'), marked: './welcome.jpg' },
			{ wrong: picture('./booth.png', 'The hall'), marked: 'The hall' },
			{ wrong: picture('./booth.png', 'the hall '), marked: 'the hall ' },
			{ wrong: '{{< image caption=`The  hall` link=booth.png >}}', marked: 'The  hall' },
			{ wrong: picture('/blog/2026/example/welcome.jpg', 'Top'), marked: '/blog/2026/example/welcome.jpg' },
		],
	},
	...(['Main Hall.jpg', 'Quay.PNG', 'IMG_2047.JPG', 'two  words.png', 'KubeConParis.png'] as const).map(
		(name): Injection => ({
			rule: 'image/name',
			slots: [block, blockLast, blockOnWindows, inItem, deepInItem],
			beside: { [name]: '' },
			never: true,
			faults: [
				{ wrong: picture(`./${name}`), right: picture(`./${plainName(name)}`), marked: `./${name}` },
				{ wrong: longPicture(name), right: longPicture(plainName(name)), marked: name },
			],
		}),
	),
	...(
		[
			['plan.jpg', 'plan.png', pngHead(20, 10)],
			['plan.webp', 'plan.png', pngHead(20, 10)],
			['plan.png', 'plan.jpg', photo({ located: false })],
			['plan.jpeg', 'plan.gif', Buffer.from('GIF89a\x02\0\x02\0\0\0\0')],
		] as const
	).map(
		([name, right, bytes]): Injection => ({
			rule: 'image/extension',
			slots: [block, blockLast, blockOnWindows, inItem, deepInItem],
			beside: { [name]: bytes },
			never: true,
			faults: [
				{ wrong: picture(`./${name}`), right: picture(`./${right}`), marked: `./${name}` },
				{ wrong: longPicture(name), right: longPicture(right), marked: name },
			],
		}),
	),
	...(
		[
			['image/weight', 'wide.png', wide],
			['image/weight', 'heavy.jpg', photo({ located: false, bytes: 1_200_000 })],
			['image/location', 'quay.jpg', located],
			['image/location', 'turned.jpg', photo({ orientation: 6 })],
		] as const
	).map(
		([rule, name, bytes]): Injection => ({
			rule,
			slots: [block, blockLast, blockOnWindows, inItem, deepInItem],
			beside: { [name]: bytes },
			never: true,
			faults: [
				{ wrong: picture(`./${name}`), marked: `./${name}` },
				{ wrong: longPicture(name), marked: name },
				{ wrong: `{{% image alt="Quay" link=${name} %}}`, marked: name },
			],
		}),
	),
	{
		rule: 'image/unused',
		slots: [block, inItem, blockOnWindows, blockLast].map(withHall),
		never: true,
		faults: ['hall.jpg', 'the pier.png', 'Quay.webp', 'plan.svg', 'café.gif'].map((name) => ({
			wrong: `[${name.length}](https://example.org/${name.slice(1, 3)})`,
			marked: '---',
		})),
	},
];

function plainName(name: string): string {
	return name.toLowerCase().replace(/ +/g, '-');
}

/** Rules whose faults are counted once for all of their injections. */
const counted = new Map<string, number>();

for (const { rule, slots, faults, safe, path = examplePath, beside = {}, never } of injections) {
	const folder = path.slice(0, path.lastIndexOf('/'));
	const filesFor = (index: number, renames: readonly { from: string; to: string }[] = []) => {
		const unused = ['hall.jpg', 'the pier.png', 'Quay.webp', 'plan.svg', 'café.gif'][index] ?? 'hall.jpg';
		const more = rule === 'image/unused' ? { [unused]: '' } : beside;
		const files = exampleFiles(
			Object.fromEntries(Object.entries(more).map(([name, content]) => [`${folder}/${name}`, content])),
		);
		for (const name of ['welcome.jpg', 'booth.png']) {
			files.write(`${folder}/${name}`);
			if (rule === 'image/unused' && name === 'booth.png') files.remove(`${folder}/${name}`);
		}
		for (const { from, to } of renames) files.rename(from, to);
		return files;
	};
	const told = async (text: string, files = filesFor(0)): Promise<Problem[]> => {
		const settings = { severities: new Map(), include: [] };
		return (await check(text, { path, files, settings })).problems.filter((problem) => problem.rule === rule);
	};

	describe(rule, () => {
		for (const [index, { wrong, right, marked = wrong }] of faults.entries()) {
			it(`finds ${JSON.stringify(wrong)} wherever it stands`, async () => {
				for (const slot of slots) {
					const text = slot(wrong);
					const written = text.includes('\r\n') ? marked.replaceAll('\n', '\r\n') : marked;
					const problems = await told(text, filesFor(index));
					expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([written]);
					counted.set(rule, (counted.get(rule) ?? 0) + 1);
					if (right === undefined) continue;
					const [fix] = problems[0]?.fixes ?? [];
					if (safe) expect(fix?.safe, text).toBe(true);
					// Byte by byte all else is as it was.
					expect(applyEdits(text, fix?.edits ?? [])).toBe(slot(right));
					expect(await told(slot(right), filesFor(index, fix?.renames))).toEqual([]);
					const recheck = (other: string) => told(other, filesFor(index));
					const once = await fixAll(text, recheck);
					expect((await fixAll(once.text, recheck)).text).toBe(once.text);
				}
			});

			if (!never && !wrong.startsWith('{{<'))
				it(`leaves ${JSON.stringify(wrong)} alone where it is code`, async () => {
					for (const slot of inCode) expect(await told(slot(wrong), filesFor(index))).toEqual([]);
				});
		}
	});
}

describe('post/file-name', () => {
	const rule = 'post/file-name';
	const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));
	const names = ['recap.md', 'Index.md', 'example.md', 'notes.md', 'INDEX.md', 'post.es.md', 'my post.md'];

	for (const name of names) {
		for (const text of [head, post('Nothing else.'), 'No head at all.\n'])
			it(`speaks of ${name} beside pictures`, async () => {
				const path = `${folder}/${name}`;
				const told = async (at: string) =>
					(await check(text, { path: at })).problems.filter((problem) => problem.rule === rule);
				const [problem, ...others] = await told(path);
				expect(others).toEqual([]);
				expect(text.slice(problem?.span.start, problem?.span.end)).toBe(text === 'No head at all.\n' ? '' : '---');
				const to = `${folder}/index.md`;
				expect(problem?.fixes).toEqual([
					{ title: 'Rename it to index.md', safe: false, edits: [], renames: [{ from: path, to }] },
				]);
				expect(await told(to)).toEqual([]);
				counted.set(rule, (counted.get(rule) ?? 0) + 1);
			});
	}

	it('says nothing where other texts stand beside it, or no picture', async () => {
		const path = `${folder}/recap.md`;
		for (const files of [exampleFiles({ [`${folder}/other.md`]: '' }), exampleFiles({ '/site/x.md': '' })]) {
			for (const name of ['welcome.jpg', 'booth.png'])
				if (!files.has(`${folder}/other.md`)) files.remove(`${folder}/${name}`);
			files.write(path, head);
			expect((await check(head, { path, files })).problems.filter((problem) => problem.rule === rule)).toEqual([]);
		}
	});
});

describe('link-post/repeated-summary', () => {
	const rule = 'link-post/repeated-summary';
	const words = 'Two hundred people met by the quay and talked until the lights went out'.split(' ');
	const written = [(text: string) => `'${text}'`, (text: string) => `"${text}"`, (text: string) => `>-\n  ${text}`];
	const link = (tldr: string, summary: string) =>
		`---\ntitle: Quay\ndate: '2026-03-12'\nsource: The Quay\nexternal_url: https://example.org/quay\npost_kind: link\ntldr: ${tldr}\nsummary: ${summary}\n---\nOpen the original post ↗ https://example.org/quay\n`;

	for (const write of written) {
		for (const length of [5, 6, 8, 10, 12, 14, 9])
			it(`speaks of ${length} words that stand twice, as ${write('so')}`, async () => {
				const tldr = write(`${words.slice(0, length).join(' ')}${length % 2 ? '…' : '.'}`);
				const text = link(tldr, write(`${words.join('  ').replace('  by', '\n  by')}. They stayed.`));
				const problems = (await check(text)).problems.filter((problem) => problem.rule === rule);
				expect(problems.map(({ span }) => text.slice(span.start, span.end).trimEnd())).toEqual([tldr]);
				counted.set(rule, (counted.get(rule) ?? 0) + 1);
			});
	}

	it('says nothing of other words', async () => {
		for (const tldr of ['Two hundred people', 'Three hundred people met by the quay and talked'])
			expect((await check(link(tldr, words.join(' ')))).problems.map((problem) => problem.rule)).not.toContain(rule);
	});
});

it('each rule is tried with 20 faults at the least', () => {
	expect([...counted].filter(([, count]) => count < 20)).toEqual([]);
	expect(counted.size).toBe(17);
});
