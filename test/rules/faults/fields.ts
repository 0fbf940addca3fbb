import type { RuleFaults } from './fault.ts';
import { at, inEnglishYaml, inJson, inLinkPost, inNotes, inToml, inYaml, linkBodies } from './shapes.ts';

/** A recap without the year in its path. */
const unfiled = inYaml('publishdate')
	.slice(0, 2)
	.map((made) =>
		at(
			made,
			made.path.replace('/2026/', '/'),
			Object.fromEntries(Object.entries(made.files).map(([path, file]) => [path.replace('/2026/', '/'), file])),
		),
	);

export const fieldRules: readonly RuleFaults[] = [
	{
		rule: 'date/invalid',
		sets: [
			{
				in: inYaml('publishdate'),
				faults: [
					['publishdate: ⟦2026-3-4⟧', 'publishdate: 2026-03-04'],
					['publishdate: ⟦2026/03/12⟧', 'publishdate: 2026-03-12'],
					['publishdate: ⟦"March 12, 2026"⟧', 'publishdate: "2026-03-12"'],
					["publishdate: ⟦'12 March 2026'⟧", "publishdate: '2026-03-12'"],
					['publishdate: ⟦12-03-2026⟧', 'publishdate: 2026-12-03', { gap: true }],
					['publishdate: ⟦20260312⟧', 'publishdate: 2026-03-12'],
					'publishdate: ⟦2026-02-30⟧',
					'publishdate: ⟦soon⟧',
					['publishdate: ⟦2026-03-12T10:00⟧', 'publishdate: 2026-03-12'],
					['publishdate: ⟦2026-03-12Z⟧', 'publishdate: 2026-03-12'],
				],
			},
			{
				in: inYaml('last_update'),
				faults: [['last_update: ⟦2026-3-12⟧', 'last_update: 2026-03-12'], 'last_update: ⟦2026-13-01⟧'],
			},
			{
				in: inToml('publishdate'),
				faults: [
					['publishdate = ⟦"12/31/2026"⟧', 'publishdate = "2026-12-31"', { gap: true }],
					['publishdate = ⟦"2026/03/12"⟧', 'publishdate = "2026-03-12"'],
				],
			},
			{ in: inJson('publishdate'), faults: [['  "publishdate": ⟦20260312⟧', '  "publishdate": "2026-03-12"']] },
			{ in: inNotes('date'), faults: [['date: ⟦2026.03.12⟧', 'date: 2026-03-12']] },
			{ in: inLinkPost('date'), faults: [["date: ⟦'2026-3-12'⟧", "date: '2026-03-12'"]] },
		],
		near: [
			{
				in: inYaml('publishdate'),
				texts: [
					'publishdate: 12 Mar 2026',
					'publishdate: 2026-03-12T10:00:00',
					'publishdate: 2026-03-12 10:00:00',
					'publishdate: "2026-03-12T10:00:00+02:00"',
					'publishdate: Thu, 12 Mar 2026 10:00:00 GMT',
					'publishdate: 12 Mar 26 10:00 UTC',
					'publishdate: "Thursday, 12-Mar-26 10:00:00 UTC"',
					'publishdate: "Thu Mar 12 10:00:00 2026"',
					'publishdate: 2026-03-12 # a Thursday',
					'publishdate: 2026-03-12T10:00:00Z',
					'date: 2026-03-12 10:00:00 +0200',
					'publishdate: 1773309600',
				],
			},
			{
				in: inToml('publishdate'),
				texts: [
					'publishdate = 2026-03-12T10:00:00Z',
					'publishdate = "2026-03-12"',
					'publishdate = 2026-03-12 10:00:00',
				],
			},
			{ in: inNotes('date'), texts: ['date: 2026-03-12 10:00:00 +0200 CEST', 'date: 2026-03-12T10:00:00.123+01:00'] },
		],
	},
	{
		rule: 'date/year',
		sets: [
			{
				in: inYaml('publishdate'),
				faults: [
					['publishdate: ⟦2025-03-12⟧', 'publishdate: 2026-03-12'],
					["publishdate: '⟦2025-01-31⟧'", "publishdate: '2026-01-31'"],
					['date: ⟦2025-03-12⟧', 'date: 2026-03-12'],
					['publishdate: ⟦12 Mar 2025⟧', 'publishdate: 12 Mar 2026'],
					['publishdate: ⟦2025-03-12T10:00:00+01:00⟧', 'publishdate: 2026-03-12T10:00:00+01:00'],
					'publishdate: ⟦2024-02-29⟧',
					'publishdate: ⟦Wed, 12 Mar 2025 10:00:00 GMT⟧',
				],
			},
			{ in: inToml('publishdate'), faults: [['publishdate = ⟦2025-02-10⟧', 'publishdate = 2026-02-10']] },
			{ in: inJson('publishdate'), faults: [['  "publishdate": "⟦2025-01-20⟧"', '  "publishdate": "2026-01-20"']] },
			{ in: inNotes('date'), faults: [['date: ⟦2025-03-12T10:00:00+01:00⟧', 'date: 2026-03-12T10:00:00+01:00']] },
		],
		near: [
			{
				in: inYaml('publishdate'),
				texts: [
					'publishdate: 2026-01-01',
					'publishdate: 2026-03-31\ndraft: true',
					'publishdate: 2026-03-12\nlast_update: 2026-03-13',
					'publishdate: 2026-03-12\nlastmod: 2027-01-01',
					'publishdate: 2026-03-12\ndate: 2025-03-12',
				],
			},
			{ in: unfiled, texts: ['publishdate: 2025-03-12', 'publishdate: 2019-03-12'] },
			{ in: inNotes('date'), texts: ['date: 2026-03-12', 'date: 2026-03-12\nexpirydate: 2030-01-01'] },
		],
	},
	{
		rule: 'date/future',
		sets: [
			{
				in: inYaml('publishdate'),
				faults: [
					['publishdate: ⟦2026-12-03⟧', 'publishdate: 2026-03-14'],
					['publishdate: "⟦2026-06-12⟧"', 'publishdate: "2026-03-14"'],
					['publishdate: ⟦2026-08-12T09:00:00Z⟧', 'publishdate: 2026-03-14T09:00:00Z'],
					['publishdate: ⟦12 Nov 2026⟧', 'publishdate: 2026-03-14'],
					["date: '⟦2026-04-14⟧'", "date: '2026-03-14'"],
				],
			},
			{
				in: inYaml('last_update'),
				faults: [
					['last_update: ⟦2027-03-12⟧', 'last_update: 2026-03-14'],
					['last_update: "⟦2026-11-12⟧" # again', 'last_update: "2026-03-14" # again'],
				],
			},
			{ in: inToml('publishdate'), faults: [['publishdate = ⟦2026-10-02⟧', 'publishdate = 2026-03-14']] },
			{ in: inJson('publishdate'), faults: [['  "publishdate": "⟦2026-09-20⟧"', '  "publishdate": "2026-03-14"']] },
			{
				in: inLinkPost('date'),
				faults: [["date: '⟦2027-03-12T10:36:54+00:00⟧'", "date: '2026-03-14T10:36:54+00:00'"]],
			},
		],
		near: [
			{
				in: inYaml('publishdate'),
				texts: [
					'publishdate: 2026-03-14',
					'publishdate: 2026-04-01',
					'publishdate: 2026-04-13',
					'publishdate: 2026-03-12\nlast_update: 2026-04-02',
					'publishdate: 2026-03-12\nexpirydate: 2031-01-01',
					'publishdate: 2026-03-12\nevent_date: 2026-11-10',
				],
			},
			{
				in: inNotes('date'),
				texts: [
					'date: 2026-03-15',
					'date: 2026-03-12\nlastmod: 2026-09-01',
					'date: 2026-03-12\nexpiryDate: 2046-03-12',
				],
			},
		],
	},
	{
		rule: 'description/ending',
		sets: [
			{
				in: inYaml('description'),
				safe: true,
				faults: [
					['description: A day by the qua⟦y⟧', 'description: A day by the quay.'],
					['description: "A day by the qua⟦y⟧"', 'description: "A day by the quay."'],
					["description: 'A day by the qua⟦y⟧'", "description: 'A day by the quay.'"],
					['description: A day by the quay⟦,⟧', 'description: A day by the quay.'],
					['description: "A day by the quay.⟦ ⟧"', 'description: "A day by the quay."'],
					['description: A day⟦;⟧ # not yet', 'description: A day. # not yet'],
					['description: >-\n  A day by\n  the qua⟦y⟧', 'description: >-\n  A day by\n  the quay.'],
					['description: ⟦>⟧\n  A day by the quay.', 'description: >-\n  A day by the quay.'],
					['description: ⟦|⟧\n  A day by the quay.', 'description: |-\n  A day by the quay.'],
				],
			},
			{
				in: inYaml('description'),
				faults: [
					['description: What a day⟦!⟧', 'description: What a day.'],
					['description: "What did we hear⟦?⟧"', 'description: "What did we hear."'],
					['description: And then⟦…⟧', 'description: And then.'],
				],
			},
			{
				in: inYaml('description').filter(({ path }) => path.includes('/zh/')),
				safe: true,
				faults: [['description: 老码头的一⟦天⟧', 'description: 老码头的一天。']],
			},
			{
				in: inToml('description'),
				safe: true,
				faults: [
					['description = "A day by the qua⟦y⟧"', 'description = "A day by the quay."'],
					["description = 'A day⟦,⟧'", "description = 'A day.'"],
				],
			},
			{
				in: inJson('description'),
				safe: true,
				faults: [['  "description": "A day by the qua⟦y⟧"', '  "description": "A day by the quay."']],
			},
		],
		near: [
			{
				in: inYaml('description'),
				texts: [
					'description: A day by the quay.',
					'description: "He said \\"yes.\\" And so it was."',
					'description: 一天。',
					'description: A day by the quay...',
					"description: 'One. Two.' # three",
					'description: >-\n  One\n  two.',
					'description: Release 1.25.',
				],
			},
			{ in: inToml('description'), texts: ["description = 'One.'", 'description = """\nOne.\\\n"""'] },
			{ in: inNotes('description'), texts: ['description: What a day!', 'description: No stop', 'description: ""'] },
			{ in: inLinkPost('description'), texts: ['description: A day.'] },
		],
	},
	{
		rule: 'attribution/format',
		sets: [
			{
				in: inYaml('attribution'),
				safe: true,
				faults: [
					['attribution: "Ada Lin⟦ ⟧"', 'attribution: "Ada Lin"'],
					["attribution: '⟦  ⟧Ada Lin (Tidewater)'", "attribution: 'Ada Lin (Tidewater)'"],
					['attribution: "⟦ ⟧Ada Lin, Ben Ruiz⟦ ⟧"', 'attribution: "Ada Lin, Ben Ruiz"'],
				],
			},
			{
				in: inYaml('attribution'),
				faults: [
					'attribution: ⟦Ada Lin (Tidewater⟧',
					'attribution: ⟦"Ada Lin Tidewater)"⟧',
					'attribution: ⟦Ada Lin（潮水⟧',
					'attribution: ⟦Ada Lin,, Ben Ruiz⟧',
					'attribution: ⟦"Ada Lin, and"⟧',
					'attribution: ⟦Ada Lin ()⟧',
					'attribution: ⟦(Tidewater)⟧',
					"attribution: ⟦', Ben Ruiz'⟧",
				],
			},
			{ in: inToml('attribution'), safe: true, faults: [['attribution = "Ada Lin⟦ ⟧"', 'attribution = "Ada Lin"']] },
			{ in: inJson('attribution'), faults: ['  "attribution": ⟦"Ada Lin (Tidewater"⟧'] },
		],
		near: [
			{
				in: inYaml('attribution'),
				texts: [
					'attribution: Ada Lin',
					'attribution: "Ada Lin (Tidewater), Ben Ruiz (Pier Nine), and Cleo Wu (Buoy)"',
					'attribution: Ada Lin - Buoy, Inc.',
					'attribution: "Ada Lin, for the Quay Steering Committee"',
					'attribution: "Ada Lin (Tidewater); Translated by Wen Li (Pier Nine)"',
					'attribution: "Ada Lin（潮水）、Ben Ruiz（码头）"',
					'attribution: Ada Lin y Benito Ruiz',
					'attribution: "Ада Лін (Tidewater) та Бен Руїс (Pier Nine)"',
					'attribution: Ada Lin & Ben Ruiz',
					"attribution: Ada O'Lin (Tidewater (UK))",
					'attribution: E. Andrews, A. Orlando and A. And',
					'attribution: The team behind the quay (and its friends)',
					'attribution: "Ada Lin (Tidewater) | Ben Ruiz (Pier Nine)"',
					'attribution: "Ada \\"Quay\\" Lin / Ben Ruiz"',
				],
			},
			{ in: inNotes('attribution'), texts: ['attribution: Photo by Eve (CC BY', 'attribution: ", none"'] },
		],
	},
	{
		rule: 'keywords/duplicate',
		sets: [
			{
				in: inYaml('keywords'),
				safe: true,
				faults: [
					['keywords: [mesh, ⟦mesh⟧]', 'keywords: [mesh]'],
					['keywords: [Mesh,quay,⟦mesh⟧]', 'keywords: [Mesh,quay]'],
					['keywords: ["mesh", ⟦\'mesh\'⟧, quay]', 'keywords: ["mesh", quay]'],
					['keywords:\n- mesh\n- quay\n- ⟦mesh⟧', 'keywords:\n- mesh\n- quay'],
					['keywords:\n  - mesh # one\n  - ⟦Mesh⟧ # two\n  - quay', 'keywords:\n  - mesh # one\n  - quay'],
					['keywords: [会议, mesh, ⟦会议⟧]', 'keywords: [会议, mesh]'],
					['keywords: [mesh day,\n  quay,\n  ⟦Mesh Day⟧]', 'keywords: [mesh day,\n  quay]'],
					['keywords: [2026, quay, ⟦2026⟧]', 'keywords: [2026, quay]'],
					['keywords: [a, ⟦a⟧, ⟦A⟧]', 'keywords: [a]'],
				],
			},
			{ in: inToml('keywords'), safe: true, faults: [['keywords = ["mesh", ⟦"mesh"⟧]', 'keywords = ["mesh"]']] },
			{
				in: inJson('keywords'),
				safe: true,
				faults: [['  "keywords": ["mesh", ⟦"Mesh"⟧, "quay"]', '  "keywords": ["mesh", "quay"]']],
			},
		],
		near: [
			{
				in: inYaml('keywords'),
				texts: [
					'keywords: [mesh, meshes]',
					'keywords: [mesh day, mesh-day]',
					'keywords: [mesh, service mesh]',
					'keywords:\n- a\n- b',
					'keywords: [C, C++, C#]',
					'keywords: [2026, 2025]',
					'keywords: [mesh]\ntags: [mesh]',
					'keywords: [mesh, "", ""]',
					'keywords: [é, e]',
					'keywords: [istio, Istio Day]',
				],
			},
		],
	},
	{
		rule: 'social-image/file',
		sets: [
			{
				in: inEnglishYaml('social_image'),
				safe: true,
				faults: [
					['social_image: ⟦./hall.png⟧', 'social_image: hall.png'],
					['social_image: ⟦"./pier.png"⟧', 'social_image: "pier.png"'],
					["social_image: ⟦'./hall.png'⟧ # first", "social_image: 'hall.png' # first"],
				],
			},
			{
				in: inEnglishYaml('social_image'),
				faults: [
					['social_image: ⟦hal.png⟧', 'social_image: hall.png'],
					['social_image: ⟦hall.jpg⟧', 'social_image: hall.png'],
					['social_image: ⟦"peir.png"⟧', 'social_image: "pier.png"'],
					['social_image: ⟦/hall.png⟧', 'social_image: hall.png'],
					['social_image: ⟦../hall.png⟧', 'social_image: hall.png'],
					['social_image: ⟦./pictures/hall.png⟧', 'social_image: hall.png'],
					['Social_Image: ⟦Hal l.png⟧', 'Social_Image: hall.png'],
				],
			},
			{
				in: inToml('social_image'),
				safe: true,
				faults: [['social_image = ⟦"./route.png"⟧', 'social_image = "route.png"']],
			},
		],
		near: [
			{
				in: inEnglishYaml('social_image'),
				texts: [
					'social_image: hall.png',
					'social_image: "pier.png"',
					'social_image: Hall.PNG',
					'social_image: ""',
					'social_image:',
					'social_image: "*.png"',
					'social_image: cards/hall.png',
				],
			},
			{ in: inNotes('images'), texts: ['images: [./nowhere.png]', 'social_image: nowhere.png', 'image: ./boat.png'] },
		],
	},
	{
		rule: 'target-release/form',
		sets: [
			{
				in: inYaml('target_release'),
				safe: true,
				faults: [
					['target_release: ⟦1.10⟧', 'target_release: "1.10"'],
					['target_release: ⟦1.20⟧ # this spring', 'target_release: "1.20" # this spring'],
					['Target_Release: ⟦1.30⟧', 'Target_Release: "1.30"'],
					['target_release: ⟦2⟧', 'target_release: "2"'],
					['target_release: ⟦125⟧', 'target_release: "125"'],
					['target_release:   ⟦1.0⟧', 'target_release:   "1.0"'],
				],
			},
			{ in: inToml('target_release'), safe: true, faults: [['target_release = ⟦1.10⟧', 'target_release = "1.10"']] },
			{
				in: inJson('target_release'),
				safe: true,
				faults: [['  "target_release": ⟦1.20⟧', '  "target_release": "1.20"']],
			},
		],
		near: [
			{
				in: inYaml('target_release'),
				texts: [
					'target_release: 1.25',
					'target_release: "1.10"',
					"target_release: '2'",
					'target_release: 1.25.1',
					'target_release: 1.25.0',
					'target_release: 0.8',
					'release: 1.10',
					'subtitle: 1.10',
					'target_release: ""',
					'target_release: v1.10',
				],
			},
			{ in: inNotes('release'), texts: ['target_release: 1.10', 'release: 1.10'] },
		],
	},
	{
		rule: 'link-post/fields',
		sets: [
			{
				in: inLinkPost('source'),
				gap: true,
				faults: [['⟦source⟧:'], ["⟦source⟧: ''"], ['⟦Source⟧: ~']],
			},
			{
				in: inLinkPost('external_url'),
				faults: [
					'⟦external_url⟧:',
					['external_url: ⟦quay.example.org/blog/harbour/⟧', 'external_url: "https://quay.example.org/blog/harbour/"'],
					['external_url: ⟦/blog/harbour/⟧', 'external_url: "https://quay.example.org/blog/harbour/"'],
					[
						'external_url: ⟦"htps://quay.example.org/blog/harbour/"⟧',
						'external_url: "https://quay.example.org/blog/harbour/"',
					],
					['external_url: ⟦https://⟧', 'external_url: "https://quay.example.org/blog/harbour/"'],
					["external_url: ⟦'see below'⟧", 'external_url: "https://quay.example.org/blog/harbour/"'],
					['external_url: ⟦https://quay.example.org/a b⟧', 'external_url: "https://quay.example.org/blog/harbour/"'],
				],
			},
		],
		near: [
			{
				in: inLinkPost('external_url'),
				texts: [
					'external_url: "https://quay.example.org/blog/harbour/"',
					'external_url: >-\n  https://quay.example.org/blog/harbour/',
					'EXTERNAL_URL: https://quay.example.org/blog/harbour/',
					'external_url: https://quay.example.org/blog/harbour',
				],
			},
			{ in: inLinkPost('post_kind'), texts: ['post_kind: Link', 'post_kind: "link"'] },
			{ in: inLinkPost('source'), texts: ['source: 42', 'source: "The Quay: news"'] },
			{ in: inYaml('source'), texts: ['external_url: not/one', 'source: ""'] },
		],
	},
	{
		rule: 'link-post/body-url',
		sets: [
			{
				in: linkBodies,
				safe: true,
				faults: [
					[
						'Open the original post ↗ ⟦https://quay.example.org/blog/other/⟧',
						'Open the original post ↗ https://quay.example.org/blog/harbour/',
					],
					[
						'Open the original post: <⟦https://other.example.org/⟧>',
						'Open the original post: <https://quay.example.org/blog/harbour/>',
					],
					[
						'[Open the original post](⟦https://quay.example.org/blog/harbor/⟧)',
						'[Open the original post](https://quay.example.org/blog/harbour/)',
					],
					[
						'* Open the original post [here](⟦https://quay.example.org/⟧ "Quay")',
						'* Open the original post [here](https://quay.example.org/blog/harbour/ "Quay")',
					],
					[
						'**Open the original post** ↗ ⟦http://quay.example.org/blog/harbour/⟧',
						'**Open the original post** ↗ https://quay.example.org/blog/harbour/',
					],
					[
						'Two hundred came.\n\nOpen  the original post ↗ ⟦https://quay.example.org/blog/harbour/2⟧',
						'Two hundred came.\n\nOpen  the original post ↗ https://quay.example.org/blog/harbour/',
					],
					[
						'open the original post ↗ ⟦https://quay.example.org/blog/harbour/?x=1⟧',
						'open the original post ↗ https://quay.example.org/blog/harbour/',
					],
				],
			},
		],
		near: [
			{
				in: linkBodies,
				texts: [
					'Open the original post ↗ https://quay.example.org/blog/harbour/',
					'Open the original post ↗ https://quay.example.org/blog/harbour',
					'[Open the original post](https://quay.example.org/blog/harbour/)',
					'Read more at https://quay.example.org/other/.',
					'Original: <https://quay.example.org/other/>',
					'Open the original post ↗ https://quay.example.org/blog/harbour/\n\nSee also https://quay.example.org/second/.',
					'No link at all.',
				],
			},
		],
	},
	{
		rule: 'link-post/repeated-summary',
		sets: [
			{
				in: inLinkPost('tldr'),
				faults: [
					'tldr: ⟦Two hundred people in one warehouse⟧',
					"tldr: ⟦'Two hundred people in one warehouse spoke of running a mesh.'⟧",
					'tldr: ⟦"Two hundred people in one warehouse…"⟧',
					'tldr: ⟦Two hundred people in one...⟧',
					'tldr: ⟦>-\n  Two hundred people\n  in one warehouse spoke⟧',
					'TLDR: ⟦"Two  hundred people in one warehouse spoke of running"⟧',
					'tldr: ⟦Two hundred people, in one warehouse⟧',
				],
			},
		],
		near: [
			{
				in: inLinkPost('tldr'),
				texts: [
					'tldr: Two hundred people',
					'tldr: Three hundred people in one warehouse',
					'tldr: "In one warehouse two hundred people spoke"',
					'tldr: ""',
					'tldr: Two hundred people in a warehouse spoke of a mesh',
					'tldr: two hundred people in one warehouse',
				],
			},
			{ in: inLinkPost('summary'), texts: ['summary: A day about a quay', 'summary: ""', 'summary:'] },
		],
	},
];
