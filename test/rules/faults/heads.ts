import type { RuleFaults } from './fault.ts';
import { documents, inEnglishYaml, inJson, inLinkPost, inNotes, inToml, inYaml } from './shapes.ts';

const fields =
	'title: "Quay"\ndescription: A day by the quay.\npublishdate: 2026-03-12\nattribution: Ada Lin\nkeywords: [mesh]\n';
const whole = `---\n${fields}---\n\nWe met.\n`;
const toml =
	'title = "Quay"\ndescription = "A day by the quay."\npublishdate = 2026-03-12\nattribution = "Ada Lin"\nkeywords = ["mesh"]\n';
const json =
	'  "title": "Quay",\n  "description": "A day by the quay.",\n  "publishdate": "2026-03-12",\n  "attribution": "Ada Lin",\n  "keywords": ["mesh"]';
const skeleton =
	'---\ntitle: ""\ndescription: ""\npublishdate: 2026-03-14\nattribution: "Ada Lin"\nkeywords: []\n---\n';

export const heads: readonly RuleFaults[] = [
	{
		rule: 'front-matter/missing',
		sets: [
			{
				in: documents,
				gap: true,
				faults: [
					['⟦We met by the quay.⟧\n', `${skeleton}\nWe met by the quay.\n`],
					['⟦# Harbour Mesh Day⟧\n\nTwo hundred came.', `${skeleton}\n# Harbour Mesh Day\n\nTwo hundred came.`],
					['⟦<!-- for Ada -->⟧\nText.\n', `${skeleton}\n<!-- for Ada -->\nText.\n`],
					['⟦两百人来到码头。⟧\n', `${skeleton}\n两百人来到码头。\n`],
					['⟦⟧\n', `${skeleton}\n`],
					['⟦* a list⟧\n* of things\n', `${skeleton}\n* a list\n* of things\n`],
				],
			},
			{
				in: documents,
				faults: [
					[`⟦—⟧\n${fields}---\n\nWe met.\n`, whole],
					[`⟦--⟧\n${fields}---\n\nWe met.\n`, whole],
					[`⟦–––⟧\n${fields}---\n\nWe met.\n`, whole],
					[`⟦***⟧\n${fields}---\n\nWe met.\n`, whole],
					[`⟦\`\`\`yaml⟧\n${fields}---\n\nWe met.\n`, whole, { also: ['text/code-fence'] }],
					[`⟦====⟧\n${fields}---\n\nWe met.\n`, whole],
					[`⟦title: "Quay"⟧\n${fields.slice(14)}---\n\nWe met.\n`, whole],
					[
						`⟦publishdate: 2026-03-12⟧\n${fields.replace(/publish.*\n/, '')}---\n\nWe met.\n`,
						`---\npublishdate: 2026-03-12\n${fields.replace(/publish.*\n/, '')}---\n\nWe met.\n`,
					],
					`⟦A draft of mine.⟧\n---\n${fields}---\n\nWe met.\n`,
					`⟦Ada, please look.⟧\n\n---\n${fields}---\n`,
				],
			},
		],
		near: [
			{
				in: documents,
				texts: [
					whole,
					`---\n\n${fields}---\nWe met.`,
					`---\n# a note\n${fields}---\n`,
					`--- \n${fields}---\t\n`,
					`---\n${fields}---`,
					`+++\n${toml}+++\n\nWe met.\n`,
					`+++\n${toml}+++`,
					`{\n${json}\n}\n\nWe met.\n`,
					`{${json.replaceAll('\n', ' ')} }\nWe met.`,
					`---\n${fields}---\n\n---\n\ntitle: is what we call it.\n`,
				],
			},
		],
	},
	{
		rule: 'front-matter/unclosed',
		sets: [
			{
				in: documents,
				faults: [
					[`⟦---⟧\n${fields}\nWe met.\n`, `---\n${fields}---\n\nWe met.\n`],
					[`⟦---⟧\n${fields}We met.\n`, `---\n${fields}---\nWe met.\n`],
					[`⟦---⟧\n${fields}`, `---\n${fields}---\n`],
					[
						`⟦---⟧\n${fields}\n## Talks\n\nWe met: it was late.\n`,
						`---\n${fields}---\n\n## Talks\n\nWe met: it was late.\n`,
					],
					[`⟦---⟧\n${fields}--\n\nWe met.\n`, `---\n${fields}---\n\nWe met.\n`],
					[`⟦---⟧\n${fields} ---\n\nWe met.\n`, `---\n${fields}---\n\nWe met.\n`],
					[`⟦---⟧\n${fields}—\n\nWe met.\n`, `---\n${fields}---\n\nWe met.\n`],
					[`⟦---⟧\n${fields}***\n\nWe met.\n`, `---\n${fields}---\n\nWe met.\n`],
					[`⟦+++⟧\n${toml}\nWe met.\n`, `+++\n${toml}+++\n\nWe met.\n`],
					[`⟦+++⟧\n${toml}++\n\nWe met.\n`, `+++\n${toml}+++\n\nWe met.\n`],
					[`⟦{⟧\n${json}\n\nWe met.\n`, `{\n${json}\n}\n\nWe met.\n`],
					[`⟦{⟧\n${json},\n\nWe met.\n`, `{\n${json}\n}\n\nWe met.\n`],
				],
			},
		],
		near: [
			{
				in: documents,
				texts: [
					whole,
					`---\n${fields}---`,
					`---\n${fields}---\n\n---\n\nWe met.\n`,
					`---\n${fields}---\nWe met.\n\n***\n`,
					`+++\n${toml}+++\n\n+++\n`,
					`{\n${json}\n}`,
					`{\n${json}\n}\n\n{ is a brace.\n`,
					`---\n${fields}subtitle: |\n  one\n  two\n---\n`,
					`---\n${fields}aliases:\n- /a\n- /b\n---\n`,
					`---\n${fields.replace('"Quay"', '"--- Quay ---"')}---\n`,
				],
			},
		],
	},
	{
		rule: 'front-matter/syntax',
		sets: [
			{
				in: inYaml('title'),
				safe: true,
				faults: [
					['title: ⟦Mesh Day: a recap⟧', 'title: "Mesh Day: a recap"'],
					["title: ⟦What's new: all of it⟧", `title: "What's new: all of it"`],
					['title: ⟦@home with a mesh⟧', 'title: "@home with a mesh"'],
					['title: ⟦`mesh` by night⟧', 'title: "`mesh` by night"'],
					['⟦title:⟧Mesh Day', 'title: Mesh Day'],
					['title⟦：⟧Mesh Day', 'title: Mesh Day'],
					['title: "Quay"\n⟦\t⟧subtitle: By night', 'title: "Quay"\nsubtitle: By night'],
				],
			},
			{
				in: inYaml('title'),
				faults: [
					['title: ⟦"Mesh Day⟧', 'title: "Mesh Day"'],
					['title: "Mesh" ⟦Day⟧', `title: '"Mesh" Day'`],
				],
			},
			{
				in: inYaml('keywords'),
				faults: [['keywords: ⟦[mesh, quay⟧', 'keywords: [mesh, quay]'], '⟦keywords⟧'],
			},
			{
				in: inToml('title'),
				safe: true,
				faults: [
					['title = ⟦Mesh Day⟧', 'title = "Mesh Day"'],
					['title⟦:⟧ Mesh Day', 'title = "Mesh Day"'],
					['title = ⟦“Mesh Day”⟧', 'title = "Mesh Day"'],
					['title = "Quay"\ndraft = ⟦False⟧', 'title = "Quay"\ndraft = false'],
				],
			},
			{
				in: inJson('title'),
				safe: true,
				faults: [
					['  ⟦title⟧: "Quay"', '  "title": "Quay"'],
					['  "title": ⟦Quay⟧', '  "title": "Quay"'],
					['  "title": ⟦“Quay”⟧', '  "title": "Quay"'],
					['  "title" ⟦=⟧ "Quay"', '  "title" : "Quay"'],
					['  "title": "Quay",\n  "draft": ⟦False⟧', '  "title": "Quay",\n  "draft": false'],
				],
			},
		],
		near: [
			{
				in: inYaml('title'),
				texts: [
					'title: "Mesh Day: a recap"',
					'title: Mesh Day:a recap',
					"title: 'It''s here: the quay'",
					'title: Mesh Day # for now',
					'title: C# by the quay',
					'title: 100% mesh',
					'title: >-\n  Mesh Day:\n  a recap',
					'title: "A \\"quay\\" day"',
					'title: Quay - by night',
					'title: Quay (old one’s)',
					'"title": Quay',
					'title:   Quay',
				],
			},
			{ in: inToml('title'), texts: ['title = \'Quay: a "day"\'', 'title = """\nQuay"""', '"title" = "Quay" # one'] },
			{ in: inJson('title'), texts: ['  "title": "Quay: \\"day\\""', '  "title" : "Quay"'] },
		],
	},
	{
		rule: 'front-matter/duplicate-key',
		sets: [
			{
				in: inYaml('keywords'),
				faults: [
					['⟦keywords⟧: [mesh]\nkeywords: [mesh, quay]', 'keywords: [mesh, quay]'],
					['⟦Keywords⟧: [mesh]\nkeywords: [quay]', 'keywords: [quay]'],
					['⟦keywords⟧:\n- mesh\n- quay\nKEYWORDS: [quay]', 'KEYWORDS: [quay]'],
					['⟦draft⟧: true\nkeywords: [mesh]\ndraft: false', 'keywords: [mesh]\ndraft: false'],
					['⟦subtitle⟧: >-\n  By the\n  quay\nkeywords: [a]\nsubtitle: By night', 'keywords: [a]\nsubtitle: By night'],
					['keywords: [a]\n⟦aliases⟧: [/a/] # old\naliases: [/b/]', 'keywords: [a]\naliases: [/b/]'],
					['keywords: [a]\n⟦weight⟧: 3\nWeight: 3', 'keywords: [a]\nWeight: 3'],
				],
			},
			{ in: inJson('keywords'), faults: ['  ⟦"keywords"⟧: ["a"],\n  "keywords": ["b"]'] },
			{
				in: inNotes('tags'),
				faults: [
					['⟦tags⟧: [a]\ntags: [b]', 'tags: [b]'],
					['⟦tags⟧:\n  - a\nTags:\n  - b', 'Tags:\n  - b'],
				],
			},
			{ in: inLinkPost('tags'), faults: [['⟦tags⟧:\n- quay\ntags:\n- quay\n- mesh', 'tags:\n- quay\n- mesh']] },
		],
		near: [
			{
				in: inYaml('keywords'),
				texts: [
					'keywords: [mesh]\nlinktitle: "Harbour"',
					'keywords: [mesh]\nauthors:\n- name: Ada\n- name: Ben',
					'keywords: [mesh]\nsubtitle: "keywords: mesh"',
					'keywords: [mesh]\nparams:\n  keywords: [a]\n  title: b',
					'keywords: [mesh]\nlast_update: 2026-03-13',
					'keywords: [mesh]\nsubtitle: |\n  keywords: a\n  title: b',
					'keywords: [mesh]\n# keywords: [old]',
					'keywords: [keywords, Keywords-2]',
					'keywords: [mesh]\naliases:\n- /title\n- /keywords',
					'keywords: [mesh]\ncascade:\n  - title: a\n  - title: b',
				],
			},
		],
	},
	{
		rule: 'front-matter/unknown-key',
		sets: [
			{
				in: inYaml('attribution'),
				also: ['front-matter/required'],
				faults: [
					['⟦attribtion⟧: Ada Lin', 'attribution: Ada Lin'],
					['⟦Atribution⟧: "Ada Lin"', 'attribution: "Ada Lin"'],
					["⟦attributions⟧: 'Ada Lin'", "attribution: 'Ada Lin'"],
				],
			},
			{
				in: inYaml('publishdate'),
				also: ['front-matter/required'],
				faults: [
					['⟦publish_date⟧: 2026-03-12', 'publishdate: 2026-03-12'],
					['⟦Publish-Date⟧: 2026-03-12', 'publishdate: 2026-03-12'],
				],
			},
			{
				in: inYaml('keywords'),
				also: ['front-matter/required'],
				faults: [
					['⟦keyword⟧: [mesh]', 'keywords: [mesh]'],
					['⟦keywrods⟧:\n- mesh', 'keywords:\n- mesh'],
				],
			},
			{
				in: inToml('description'),
				also: ['front-matter/required'],
				faults: [['⟦descripton⟧ = "A day."', 'description = "A day."']],
			},
			{
				in: inJson('attribution'),
				also: ['front-matter/required'],
				faults: [['  ⟦"atribution"⟧: "Ada"', '  "attribution": "Ada"']],
			},
			{
				in: inYaml('subtitle'),
				faults: [
					['⟦subtilte⟧: By night', 'subtitle: By night'],
					['⟦sub_title⟧: By night', 'subtitle: By night'],
				],
			},
			{
				in: inYaml('social_image'),
				faults: [
					['⟦social-image⟧: ""', 'social_image: ""'],
					['⟦target-release⟧: "1.25"', 'target_release: "1.25"'],
				],
			},
		],
		near: [
			{
				in: inYaml('subtitle'),
				texts: [
					'venue: Porto',
					'layout: wide',
					'lastmod: 2026-03-12',
					'author: Ada',
					'authors: [Ada]',
					'image: hall.png',
					'video: aB3dE5gH7jK',
					'keynote: true',
					'titles: two',
					'sub: x',
					'links:\n- name: a',
					'toc: true',
					'date_created: 2026-03-01',
				],
			},
			{
				in: inNotes('tags'),
				texts: ['tag_line: x', 'featured: true', 'collection: x'],
			},
		],
	},
	{
		rule: 'front-matter/required',
		sets: [
			{
				in: inYaml('title'),
				gap: true,
				faults: [
					['⟦title⟧:', 'title: ""'],
					['⟦title⟧: ""', 'title: ""'],
					["⟦Title⟧: ''", 'Title: ""'],
					['⟦title⟧: # later', 'title: "" # later'],
					['⟦title⟧: ~', 'title: ""'],
				],
			},
			{
				in: inYaml('publishdate'),
				faults: [
					['⟦publishdate⟧:', 'publishdate: 2026-03-14'],
					['⟦publishDate⟧: ""', 'publishDate: 2026-03-14'],
					['⟦publishdate⟧: null', 'publishdate: 2026-03-14'],
				],
			},
			{
				in: inYaml('attribution'),
				faults: [
					['⟦attribution⟧:', 'attribution: "Ada Lin"'],
					['⟦attribution⟧: "  "', 'attribution: "Ada Lin"'],
				],
			},
			{
				in: inYaml('keywords'),
				severity: 'warning',
				gap: true,
				faults: [
					['⟦keywords⟧:', 'keywords: []'],
					['⟦keywords⟧: []', 'keywords: []'],
				],
			},
			{ in: inToml('publishdate'), faults: [['⟦publishdate⟧ = ""', 'publishdate = 2026-03-14']] },
			{ in: inToml('attribution'), faults: [["⟦attribution⟧ = ''", 'attribution = "Ada Lin"']] },
			{
				in: inJson('attribution'),
				faults: [
					['  ⟦"attribution"⟧: ""', '  "attribution": "Ada Lin"'],
					['  ⟦"attribution"⟧: null', '  "attribution": "Ada Lin"'],
				],
			},
			{ in: inLinkPost('title'), gap: true, faults: [['⟦title⟧: ', 'title: ""']] },
			{
				in: documents,
				faults: [
					[
						`⟦---⟧\n${fields.replace(/publishdate.*\n/, '')}---\n`,
						`---\n${fields.replace('2026-03-12', '2026-03-14')}---\n`,
					],
					[
						`⟦---⟧\n${fields.replace(/attribution.*\n/, '')}---\n`,
						`---\n${fields.replace('Ada Lin', '"Ada Lin"')}---\n`,
					],
					[
						`⟦+++⟧\n${toml.replace(/publishdate.*\n/, '')}+++\n`,
						`+++\n${toml.replace('2026-03-12', '2026-03-14')}+++\n`,
					],
					[
						`⟦{⟧\n${json.replace(/ {2}"publishdate.*\n/, '')}\n}\n`,
						`{\n${json.replace('2026-03-12', '2026-03-14')}\n}\n`,
					],
					[
						`⟦---⟧\n${fields.replace(/description.*\n/, '')}---\n`,
						`---\n${fields.replace('A day by the quay.', '""')}---\n`,
						{ severity: 'warning', gap: true },
					],
				],
			},
		],
		near: [
			{
				in: inYaml('publishdate'),
				texts: [
					'date: 2026-03-12',
					'pubdate: 2026-03-12',
					'published: 2026-03-12',
					'Date: 12 Mar 2026',
					'publishdate:\ndate: 2026-03-12',
					'publishdate: "2026-03-12T08:00:00Z"',
				],
			},
			{ in: inYaml('keywords'), texts: ['keywords: [a]', 'keywords:\n  - a\n  - b'] },
			{ in: inYaml('subtitle'), texts: ['subtitle:', 'draft:', 'aliases: []'] },
			{ in: inNotes('tags'), texts: ['tags: []', 'slug: ""', 'description:'] },
		],
	},
	{
		rule: 'front-matter/type',
		sets: [
			{
				in: inYaml('keywords'),
				safe: true,
				faults: [
					['keywords: ⟦mesh, quay⟧', 'keywords: [mesh, quay]'],
					['keywords: ⟦"mesh,quay"⟧', 'keywords: [mesh, quay]'],
					['keywords: ⟦mesh⟧', 'keywords: [mesh]'],
					["keywords: ⟦'mesh、会议'⟧", 'keywords: [mesh, 会议]'],
					['keywords: ⟦2026⟧', 'keywords: ["2026"]'],
				],
			},
			{
				in: inYaml('draft'),
				safe: true,
				faults: [['draft: ⟦"true"⟧', 'draft: true'], ["draft: ⟦'False'⟧", 'draft: false'], 'draft: ⟦soon⟧'],
			},
			{
				in: inYaml('exclude_from_see_also'),
				faults: ['exclude_from_see_also: ⟦[true]⟧', 'exclude_from_see_also: ⟦1⟧'],
			},
			{
				in: inEnglishYaml('attribution'),
				severity: 'error',
				faults: [
					['attribution: ⟦[Ada Lin, Ben Ruiz]⟧', 'attribution: "Ada Lin and Ben Ruiz"'],
					['attribution:\n  ⟦- Ada Lin\n  - Ben Ruiz\n  - Cleo Wu⟧', 'attribution: "Ada Lin, Ben Ruiz and Cleo Wu"'],
				],
			},
			{ in: inToml('keywords'), safe: true, faults: [['keywords = ⟦"mesh, quay"⟧', 'keywords = ["mesh", "quay"]']] },
			{
				in: inJson('keywords'),
				safe: true,
				faults: [['  "keywords": ⟦"mesh, quay"⟧', '  "keywords": ["mesh", "quay"]']],
			},
			{
				in: inNotes('tags'),
				safe: true,
				faults: [
					['tags: ⟦harbour, boats⟧', 'tags: [harbour, boats]', { safe: false }],
					['tags: [a]\nslug: ⟦yes⟧', 'tags: [a]\nslug: "yes"'],
				],
			},
		],
		near: [
			{ in: inYaml('keywords'), texts: ['keywords: ["a, b"]', 'keywords: [1, 2]', 'keywords:\n- a'] },
			{
				in: inYaml('subtitle'),
				texts: [
					'subtitle: 2026',
					'draft: true',
					'weight: "10"',
					'aliases: /old/',
					'subtitle: "true"',
					'tags: one',
					'exclude_from_see_also: false',
					'params: { a: 1 }',
					'menu: main',
				],
			},
			{ in: inNotes('tags'), texts: ['tags: harbour', 'tags: [a]\nkeywords: a, b, c', 'tags: [a]\nimages: hall.png'] },
		],
	},
];
