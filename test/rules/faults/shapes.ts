import { pngHead } from '../../support/picture.ts';

/** A post with a place for a piece of text. */
export interface Shape {
	readonly name: string;
	/** Where the post stands. */
	readonly path: string;
	/** The files around it. */
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	text(piece: string): string;
}

type Head = readonly (readonly [name: string, line: string])[];

/** A document of which the head's lines and the text behind it can be exchanged. */
interface Base {
	readonly path: string;
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	readonly head: Head;
	/** The fences around the head's lines, and what stands at the end of each but the last. */
	readonly fence: readonly [open: string, close: string, separator: string];
	/** The text above the place and the text below it. */
	readonly above: string;
	readonly below: string;
}

const small = pngHead(800, 600);

/** A recap with two pictures, links to talks, a list and a callout. */
const recap: Base = {
	path: '/site/content/en/blog/2026/harbour/index.md',
	files: {
		'/site/.git/HEAD': '',
		'/site/content/en/blog/2026/harbour/hall.png': small,
		'/site/content/en/blog/2026/harbour/pier.png': small,
	},
	head: [
		['title', 'title: "Harbour Mesh Day 2026"'],
		['description', 'description: What we saw and heard by the old quay.'],
		['publishdate', 'publishdate: 2026-03-12'],
		['attribution', 'attribution: "Ada Lin (Tidewater) and Ben Ruiz (Pier Nine)"'],
		['keywords', 'keywords: [mesh,conference]'],
	],
	fence: ['---', '---', ''],
	above:
		'Two hundred people came to the warehouse by the old quay.\n\n{{< image width="75%"\n    link="./hall.png"\n    caption="Doors open at nine"\n    >}}\n\n## What we heard\n\nCleo Wu opened with [ten slides](https://youtu.be/aB3dE5gH7jK?t=95).\n\n',
	below:
		'\n\n* [Draining a node](https://sched.co/1AbCd), by Dora Frey\n* [What the proxy said](https://sched.co/2ZyX9)\n\n{{< tip >}}\nThe recordings are in [one list](https://www.youtube.com/playlist?list=PLq1w2e3r4t5).\n{{< /tip >}}\n\n{{< image width="50%" link="./pier.png" caption="The pier at night" >}}\n\nSee you in 2027!\n',
};

/** A report about running a mesh, with code, tabs and a table, its head in TOML. */
const report: Base = {
	path: '/site/content/en/blog/2026/ferry/index.md',
	files: { '/site/.git/HEAD': '', '/site/content/en/blog/2026/ferry/route.png': small },
	head: [
		['title', 'title = "A mesh at sea"'],
		['description', 'description = "How a ferry company moved its services."'],
		['publishdate', 'publishdate = 2026-02-10'],
		['attribution', 'attribution = "Eve Park - Buoy"'],
		['keywords', 'keywords = ["ferry", "mesh"]'],
	],
	fence: ['+++', '+++', ''],
	above:
		'The ferries ran all summer.\n\n{{< text bash >}}\n$ kubectl get pods\nNAME   READY\nalma   1/1\n{{< /text >}}\n\n',
	below:
		'\n\n{{< tabset category-name="os" >}}\n{{< tab name="Linux" category-value="linux" >}}\nNothing changes.\n{{< /tab >}}\n{{< /tabset >}}\n\n| ferry | pods |\n| --- | --- |\n| *Alma* | 12 |\n\n{{< image link="route.png" alt="The route" >}}\n',
};

/** A short announcement, its head in JSON. */
const notice: Base = {
	path: '/site/content/en/blog/2026/call/index.md',
	files: { '/site/.git/HEAD': '' },
	head: [
		['title', '  "title": "Call for talks"'],
		['description', '  "description": "Send us your talk by May."'],
		['publishdate', '  "publishdate": "2026-01-20"'],
		['attribution', '  "attribution": "Dora Frey"'],
		['keywords', '  "keywords": ["talks"]'],
	],
	fence: ['{', '}', ','],
	above: 'The next day by the quay is in March.\n\n',
	below: '\n\nWrite to talks@quay.example.org.\n',
};

/** A recap in Chinese. */
const chinese: Base = {
	path: '/site/content/zh/blog/2026/harbour/index.md',
	files: { '/site/.git/HEAD': '', '/site/content/zh/blog/2026/harbour/hall.png': small },
	head: [
		['title', 'title: "港口网格日回顾"'],
		['description', 'description: 老码头的一天，快速回顾。'],
		['publishdate', 'publishdate: 2026-03-12'],
		['attribution', 'attribution: "Ada Lin（潮水）"'],
		['keywords', 'keywords: [mesh,会议]'],
	],
	fence: ['---', '---', ''],
	above:
		'两百人来到老码头。\n\n{{< image width="75%"\n    link="./hall.png"\n    caption="大厅，九点开门。"\n    >}}\n\n',
	below: '\n\n请看[开场演讲](https://youtu.be/aB3dE5gH7jK)和[议程](https://sched.co/1AbCd)。\n',
};

/** A recap in Spanish, with lists. */
const spanish: Base = {
	path: '/site/content/es/blog/2026/puerto/index.md',
	files: { '/site/.git/HEAD': '', '/site/content/es/blog/2026/puerto/sala.png': small },
	head: [
		['title', 'title: "Jornada Mesh del Puerto: un día junto al muelle"'],
		['description', "description: 'Lo más destacado de la primera jornada.'"],
		['publishdate', 'publishdate: "2026-03-12"'],
		['attribution', 'attribution: Ada Lin (Tidewater) y Benito Ruiz'],
		['keywords', 'keywords:\n- malla\n- jornada'],
	],
	fence: ['---', '---', ''],
	above: 'La jornada empezó con «señales y certificados».\n\n',
	below:
		'\n\n{{< image link="./sala.png" caption="La sala: ¡bienvenidos!" >}}\n\n* El público —doscientas personas— preguntó por qué.\n',
};

/** A note of another Hugo site. */
const note: Base = {
	path: '/notes/content/blog/2026/quay/index.md',
	files: {
		'/notes/hugo.toml': 'baseURL = "https://notes.example.org/"\n',
		'/notes/content/blog/2026/quay/boat.png': small,
	},
	head: [
		['title', 'title: A day at the quay'],
		['date', 'date: 2026-03-12T10:00:00+01:00'],
		['tags', 'tags: [harbour]'],
	],
	fence: ['---', '---', ''],
	above: '{{< figure src="boat.png" caption="A boat." >}}\n\n> We went early.\n\n',
	below: '\n\n```go\nfmt.Println("quay")\n```\n\nMore in [the guide](/guide/).\n',
};

/** The page of a post that another site published. */
const linkPost: Base = {
	path: '/site/content/en/links/harbour.md',
	files: { '/site/.git/HEAD': '' },
	head: [
		['title', "title: 'Harbour Mesh Day: the pictures'"],
		['date', "date: '2026-03-12T10:36:54+00:00'"],
		['tags', 'tags:\n- quay'],
		['source', 'source: The Quay'],
		['external_url', 'external_url: https://quay.example.org/blog/harbour/'],
		['post_kind', 'post_kind: link'],
		['draft', 'draft: false'],
		['tldr', "tldr: 'A day about running a mesh'"],
		['summary', "summary: 'Two hundred people in one warehouse\n  spoke of running a mesh.'"],
	],
	fence: ['---', '---', ''],
	above: '',
	below: '',
};

const linkBody = 'Open the original post ↗ https://quay.example.org/blog/harbour/\n';

const write = ({ head, fence: [open, close, separator] }: Base, body: string, lines = head.map(([, line]) => line)) =>
	`${open}\n${lines.join(`${separator}\n`)}\n${close}\n${body}`;

function shape(name: string, { path, files }: Base, text: (piece: string) => string): Shape {
	return { name, path, files, text };
}

/** The same post with the line breaks of Windows. */
export const onWindows = (made: Shape): Shape => ({
	...made,
	name: `${made.name}, lines of Windows`,
	text: (piece) => made.text(piece).replaceAll('\n', '\r\n'),
});
/** The same post with a byte order mark before it. */
export const withMark = (made: Shape): Shape => ({
	...made,
	name: `${made.name}, byte order mark`,
	text: (piece) => `\ufeff${made.text(piece)}`,
});

/** A piece that stands on lines of its own in a body. */
const block = (name: string, base: Base, around: (piece: string) => string = (piece) => piece): Shape =>
	shape(name, base, (piece) => write(base, `\n${base.above}${around(piece)}${base.below}`));

const indented = (piece: string, by: string) => piece.replaceAll('\n', `\n${by}`);

/** Right behind the head, with no line between. */
const first = shape('first of the text', recap, (piece) =>
	write(recap, `${piece}\n\n${recap.above}${recap.below.trimStart()}`),
);
/** The file's last characters. */
const last = (base: Base) =>
	shape('last of the file', base, (piece) => write(base, `\n${base.above}${base.below.trim()}\n\n${piece}`));
const inList = block('in a list', recap, (piece) => `1.  The doors\n\n    ${indented(piece, '    ')}\n\n1.  The rest`);
const inTab = block(
	'in a tab',
	report,
	(piece) =>
		`{{< tabset category-name="gate" >}}\n{{< tab name="Day" category-value="day" >}}\n\n${piece}\n\n{{< /tab >}}\n{{< /tabset >}}`,
);

/** A piece that is a part of a sentence. */
const inline = (name: string, base: Base, around: (piece: string) => string): Shape => block(name, base, around);

const english: readonly Shape[] = [
	inline('in a paragraph', recap, (piece) => `Most stayed until late: ${piece} and so on.`),
	inline('at the margin', report, (piece) => `${piece} was what they spoke of.`),
	inline('in an item', recap, (piece) => `* the doors\n* of ${piece}, too\n    * and the rest`),
	inline('deep in a list', recap, (piece) => `1.  The doors\n\n    Then ${piece} once more.\n\n1.  The rest`),
	inline('in a cell', report, (piece) => `| shift | talk |\n| --- | --- |\n| day | ${piece} |`),
	inline(
		'in a quote',
		recap,
		(piece) => `{{< quote caption="Eve Park" >}}\nCome early for ${piece} on the day.\n{{< /quote >}}`,
	),
	inline('in a tab', report, (piece) => inTabText(`See ${piece} there.`)),
	inline('in a heading', recap, (piece) => `### What of ${piece} then\n\nNothing.`),
	shape('first of the text', recap, (piece) =>
		write(recap, `${piece} came first.\n\n${recap.above}${recap.below.trimStart()}`),
	),
	shape('last of the file', notice, (piece) => write(notice, `\n${notice.above}It ends with ${piece}`)),
	onWindows(inline('in an item', recap, (piece) => `* the doors\n* of ${piece}, too`)),
	withMark(inline('in a paragraph', notice, (piece) => `Most stayed (${piece}) until late.`)),
];

function inTabText(text: string): string {
	return `{{< tabset category-name="gate" >}}\n{{< tab name="Day" category-value="day" >}}\n${text}\n{{< /tab >}}\n{{< /tabset >}}`;
}

const translated: readonly Shape[] = [
	inline('in Chinese', chinese, (piece) => `他们谈到了 ${piece} 以及其他。`),
	inline('in a list in Chinese', chinese, (piece) => `* 大厅\n* 请看 ${piece}，谢谢。`),
	inline('in Spanish', spanish, (piece) => `Hablaron también de ${piece} y de más.`),
	onWindows(inline('in Spanish', spanish, (piece) => `* ¿Y ${piece}?`)),
];

/** Places in a sentence: of English posts, of translated ones, of both. */
export const sentences = { english, translated, all: [...english, ...translated] };

const blocksInEnglish: readonly Shape[] = [
	block('between paragraphs', recap),
	first,
	last(recap),
	inList,
	inTab,
	block('in the report', report),
	onWindows(block('between paragraphs', recap)),
	withMark(block('in the report', report)),
];

const blocksTranslated: readonly Shape[] = [
	block('between paragraphs in Chinese', chinese),
	block('between paragraphs in Spanish', spanish),
	onWindows(last(chinese)),
];

/** Places of their own between paragraphs; `plain` are at the margin and not in a list. */
export const blocks = {
	english: blocksInEnglish,
	translated: blocksTranslated,
	plain: [...blocksInEnglish.filter((one) => one !== inList), ...blocksTranslated],
	all: [...blocksInEnglish, ...blocksTranslated],
};

/** Places of another Hugo site. */
export const elsewhere: readonly Shape[] = [
	block('in a note of another site', note),
	onWindows(block('in a note of another site', note)),
	last(note),
];

export const elsewhereSentences: readonly Shape[] = [
	inline('in a note of another site', note, (piece) => `We saw ${piece} there.`),
	inline('in an item of another site', note, (piece) => `- the pier\n- of ${piece} too`),
];

/** A head in which lines take the place of a field's own, or stand at its end where it has none. */
function headShape(name: string, base: Base, field: string, body?: string): Shape {
	const text = body ?? `\n${base.above}${base.below.trimStart()}`;
	return shape(name, base, (piece) => {
		const has = base.head.some(([one]) => one === field);
		const lines = base.head.flatMap(([one, line]) => (one === field ? (piece === '' ? [] : [piece]) : [line]));
		return write(base, text, has ? lines : [...lines, piece]);
	});
}

/** The line of a field in heads of YAML. */
export function inYaml(field: string): readonly Shape[] {
	return [
		headShape('head of a recap', recap, field),
		headShape('head of a Chinese recap', chinese, field),
		headShape('head without a text', recap, field, ''),
		headShape('head of a Spanish recap', spanish, field),
		onWindows(headShape('head of a recap', recap, field)),
		withMark(headShape('head of a recap', recap, field)),
	];
}

/** The same of posts in English only. */
export function inEnglishYaml(field: string): readonly Shape[] {
	return inYaml(field).filter(({ path }) => path.includes('/en/'));
}

/** The line of a field in heads of TOML. */
export function inToml(field: string): readonly Shape[] {
	return [
		headShape('head in TOML', report, field),
		onWindows(headShape('head in TOML', report, field)),
		headShape('head in TOML without a text', report, field, ''),
	];
}

/** A field of heads in JSON, with two spaces before it. */
export function inJson(field: string): readonly Shape[] {
	return [headShape('head in JSON', notice, field), onWindows(headShape('head in JSON', notice, field))];
}

/** The line of a field in heads of another Hugo site. */
export function inNotes(field: string): readonly Shape[] {
	return [headShape('head of a note', note, field), withMark(onWindows(headShape('head of a note', note, field)))];
}

/** The line of a field of a link post. */
export function inLinkPost(field: string): readonly Shape[] {
	return [
		headShape('head of a link post', linkPost, field, linkBody),
		onWindows(headShape('head of a link post', linkPost, field, linkBody)),
		withMark(headShape('head of a link post', linkPost, field, linkBody)),
	];
}

/** The body of a link post. */
export const linkBodies: readonly Shape[] = [
	shape('text of a link post', linkPost, (piece) => write(linkPost, `${piece}\n`)),
	onWindows(shape('text of a link post', linkPost, (piece) => write(linkPost, `${piece}\n`))),
	shape('text of a link post without a last line', linkPost, (piece) => write(linkPost, `\n${piece}`)),
];

/** Whole documents, at the place of a recap, a translated one, one without pictures. */
export const documents: readonly Shape[] = [
	shape('whole document', notice, (piece) => piece),
	onWindows(shape('whole document', notice, (piece) => piece)),
	withMark(shape('whole document', notice, (piece) => piece)),
	shape('whole document in Spanish', { ...notice, path: notice.path.replace('/en/', '/es/') }, (piece) => piece),
];

/** The same post under another name, or at another place. */
export function at(made: Shape, path: string, files: Shape['files'] = made.files): Shape {
	return { ...made, name: `${made.name} at ${path.slice(path.lastIndexOf('/') + 1)}`, path, files };
}

/** The last characters of a file. */
export const ends: readonly Shape[] = [
	last(recap),
	last(report),
	last(spanish),
	onWindows(last(recap)),
	withMark(last(chinese)),
];

/** The same post with marks around its opening fence, where what holds for the whole of it is told. */
export function markedAtFence(made: Shape): Shape {
	return { ...made, text: (piece) => made.text(piece).replace(/^(\ufeff?)(---|\+\+\+|\{)/, '$1⟦$2⟧') };
}

/** The same post with marks around its title, where what it lacks is told. */
export function markedAtTitle(made: Shape): Shape {
	return {
		...made,
		text: (piece) => made.text(piece).replace(/^(\ufeff?(?:---|\+\+\+)\r?\ntitle(?: =|:) )(.*\S)/, '$1⟦$2⟧'),
	};
}

/** Every document without a piece, in which no rule may find anything. */
export const clean: readonly Shape[] = [recap, report, notice, chinese, spanish, note].flatMap((base) => [
	shape('as it is', base, () => write(base, `\n${base.above}${base.below.trimStart()}`)),
	onWindows(shape('as it is', base, () => write(base, `\n${base.above}${base.below.trimStart()}`))),
]);
