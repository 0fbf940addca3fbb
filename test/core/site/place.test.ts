import { describe, expect, it } from 'vitest';
import { noSettings } from '../../support/check.ts';
import { processorTime } from '../../support/processorTime.ts';
import { checkAmong, head } from './support.ts';

const git = { '.git/HEAD': '' };

/** Faults of every kind: whoever is bothered at all is told of some of them. */
const faulty = `We met. {{< image link="./no.png" caption="No." >}} <<< image link="./no.png" >>> {{< nothing >}} {{< tip >}}

[A talk](https://youtu.be/short), [another](https://sched.co/x!), ![no](no.png), the meshâ€™s first day.
`;

describe('a file that is not ours has no problem', () => {
	const outsiders: readonly [what: string, path: string, text: string, others?: Record<string, string>][] = [
		['a README at the top of a repository', 'README.md', faulty],
		['a changelog', 'CHANGELOG.md', `# Changes\n\n- 2026/3/4: ${faulty}`],
		['a note without front matter', 'notes/idea.md', faulty],
		['a note with front matter', 'notes/idea.md', `---\ntitle: a: b\ndate: 2026/3/4\n---\n${faulty}`],
		['a note with a publishdate and no attribution', 'notes/idea.md', `---\npublishdate: 2026/3/4\n---\n${faulty}`],
		['a note with an attribution and no publishdate', 'notes/idea.md', `---\nattribution: [a]\n---\n${faulty}`],
		[
			'a post of Jekyll',
			'_posts/2026-03-12-quay.md',
			`---\nlayout: post\ntitle: Quay\ndate: 2026-03-12 10:00\n---\n${faulty}`,
			{ '_config.yml': 'title: x\nbaseurl: /x\n', 'index.md': '', '_layouts/post.html': '' },
		],
		[
			'a note in an Obsidian vault',
			'vault/content/Daily/2026-03-12.md',
			`---\ntags: quay\npublishdate: soon\n---\n![[no.png]] [[Quay]] ${faulty}`,
			{ 'vault/.obsidian/app.json': '{}' },
		],
		['a file below `content` without a language', 'docs/content/guides/blog/quay.md', faulty],
		['a file below `content` in a folder that is no language', 'docs/content/dev/blog/quay.md', faulty],
		['a file of a language that is in no blog', 'content/en/docs/quay/index.md', faulty],
		['a blog that lies deeper', 'content/en/docs/blog/quay.md', faulty],
		['a file that is only called like a section', 'content/en/blog.md', faulty],
		['a file of `content` itself', 'content/quay.md', faulty],
		['a README among the posts', 'content/en/blog/README.md', faulty],
		['a README of a language among the posts', 'content/en/blog/2026/README.zh-CN.md', faulty],
		['notes for contributors among the posts', 'content/en/news/CONTRIBUTING.md', faulty],
		['a list page where there is no site', 'content/en/blog/_index.md', `---\ntitle: Blog\n---\n${faulty}`],
		[
			'a file of a Hugo site that is not content',
			'README.md',
			`${head}${faulty}`,
			{ 'hugo.toml': 'theme = "x"\n', 'content/blog/a.md': '' },
		],
		[
			'an archetype of a Hugo site',
			'archetypes/default.md',
			`---\ntitle: {{ replace .Name }}\n---\n`,
			{ 'hugo.toml': 'theme = "x"\n', 'content/blog/a.md': '' },
		],
		[
			'a file below `content` beside the config of another program',
			'content/blog/quay.md',
			faulty,
			{ 'config.json': '{"name": "x", "title": "y"}', 'static/a.css': '' },
		],
		[
			'a file below `content` beside a config that has no site folder',
			'documents/blog/quay.md',
			faulty,
			{ 'config.toml': 'baseURL = "https://x.org"\n' },
		],
		['a file of a Gatsby site', 'content/blog/quay/index.md', faulty, { 'gatsby-config.js': '' }],
	];

	for (const [what, path, text, others] of outsiders) {
		it(`${what}: ${path}`, async () => {
			const { place, problems } = await checkAmong({ ...git, ...others }, path, text);
			expect(place.kind).toBe('other');
			expect(problems).toEqual([]);
		});
	}
});

describe('without a config a file is a post', () => {
	const posts: readonly [
		what: string,
		path: string,
		text: string,
		kind: string,
		language?: string,
		section?: string,
	][] = [
		['in the blog of a language', 'content/en/blog/2026/quay/index.md', faulty, 'post', 'en', 'blog'],
		['in the news of a language', 'content/uk/news/quay.md', faulty, 'post', 'uk', 'news'],
		['of a language with a region', 'content/pt-br/blog/quay.md', faulty, 'post', 'pt-br', 'blog'],
		['of a language with a script', 'site/content/zh-Hans/blog/quay.md', faulty, 'post', 'zh-Hans', 'blog'],
		['with the front matter of one, anywhere', 'drafts/quay.md', head, 'post'],
		[
			'with front matter whose keys are in capitals',
			'drafts/quay.md',
			'---\nPublishDate: x\nAttribution: y\n---\n',
			'post',
		],
		['with a `post_kind`', 'drafts/link.md', '---\npost_kind: link\n---\n', 'link-post'],
		[
			'with a `post_kind`, also in the blog',
			'content/en/blog/link.md',
			'---\npost_kind: link\n---\n',
			'link-post',
			'en',
			'blog',
		],
	];

	for (const [what, path, text, kind, language, section] of posts) {
		it(`${what}: ${path}`, async () => {
			const { place } = await checkAmong(git, path, text);
			expect([place.kind, place.language, place.section]).toEqual([kind, language, section]);
			expect(place.site.profile.name).toBe('istio');
			expect(place.site.root).toBeUndefined();
		});
	}

	it('only below the nearest folder called content', async () => {
		const { place } = await checkAmong(git, 'content/en/blog/content/notes/quay.md', faulty);
		expect(place.kind).toBe('other');
	});
});

describe('what the setting names is a post', () => {
	const settings = { ...noSettings, include: ['/repo/drafts/**', '**/*.post.md'] };

	it('a draft without front matter', async () => {
		const { place, problems } = await checkAmong(git, 'drafts/quay.md', 'We met.\n', settings);
		expect(place.kind).toBe('post');
		expect(problems.map(({ rule }) => rule)).toEqual(['front-matter/missing']);
	});

	it('a file outside of the content of another site', async () => {
		const others = { ...git, 'hugo.toml': 'theme = "x"\n', 'content/a.md': '' };
		const { place } = await checkAmong(others, 'quay.post.md', head, settings);
		expect([place.kind, place.site.profile.name]).toEqual(['post', 'hugo']);
	});

	it('a link post stays one', async () => {
		const { place } = await checkAmong(git, 'drafts/link.md', '---\npost_kind: link\n---\n', settings);
		expect(place.kind).toBe('link-post');
	});

	it('and no other file', async () => {
		const { place } = await checkAmong(git, 'other/quay.md', faulty, settings);
		expect(place.kind).toBe('other');
	});
});

describe('a Hugo site', () => {
	const istio = 'https://istio.io/latest';
	const configs: readonly [what: string, files: Record<string, string>][] = [
		['hugo.toml', { 'hugo.toml': `baseURL = "${istio}"\n` }],
		['hugo.yaml', { 'hugo.yaml': `baseURL: ${istio}\n` }],
		['hugo.yml', { 'hugo.yml': `baseurl: ${istio}\n` }],
		['hugo.json', { 'hugo.json': `{"baseURL": "${istio}"}` }],
		['config.toml', { 'config.toml': `BaseURL = "${istio}"\n` }],
		['config.yaml', { 'config.yaml': `baseURL: "${istio}"\n` }],
		['config.json', { 'config.json': `{"baseURL": "${istio}"}` }],
		['config/_default/hugo.toml', { 'config/_default/hugo.toml': `baseURL = "${istio}"\n` }],
		['config/_default/config.yaml', { 'config/_default/config.yaml': `baseURL: ${istio}\n` }],
		[
			'both, of which the folder has the address',
			{ 'hugo.toml': 'title = "x"\n', 'config/_default/hugo.yaml': `baseURL: ${istio}\n` },
		],
		['the first of several', { 'hugo.toml': `baseURL = "${istio}"\n`, 'config.toml': 'baseURL = "https://old.org"\n' }],
	];

	for (const [what, files] of configs) {
		it(`is found by ${what}`, async () => {
			const { place } = await checkAmong({ ...git, ...files }, 'content/blog/quay/index.md', head);
			expect([place.site.root, place.site.profile.name, place.kind]).toEqual(['/repo', 'istio', 'post']);
		});
	}

	it('has posts in blog and news, and pages elsewhere', async () => {
		const site = { ...git, 'hugo.toml': 'baseURL = "https://quay.example.org"\n' };
		const kindOf = async (path: string) => (await checkAmong(site, path, head)).place.kind;
		expect(await kindOf('content/blog/quay/index.md')).toBe('post');
		expect(await kindOf('content/news/quay.md')).toBe('post');
		expect(await kindOf('content/docs/quay.md')).toBe('page');
		expect(await kindOf('content/about.md')).toBe('page');
		expect(await kindOf('content/blog/_index.md')).toBe('page');
		expect(await kindOf('content/blog/_index.es.md')).toBe('page');
		expect(await kindOf('content/blog/_index.markdown')).toBe('page');
	});

	it('tells a page of its pictures and shortcodes, and nothing of its front matter’s fields', async () => {
		const site = { ...git, 'hugo.toml': `baseURL = "${istio}"\n`, 'layouts/shortcodes/image.html': '' };
		const text = `---\ndescription: none\npublishdate: soon\n---\n${faulty}`;
		const { problems } = await checkAmong(site, 'content/docs/quay/index.md', text);
		const groups = [...new Set(problems.map(({ rule }) => rule.slice(0, rule.indexOf('/'))))];
		expect(groups.sort()).toEqual(['image', 'sched', 'shortcode', 'text', 'youtube']);
	});

	it('is not told of what only istio.io refuses when it is another', async () => {
		const site = { ...git, 'hugo.toml': 'baseURL = "https://quay.example.org"\n', 'layouts/x.html': '' };
		const text = `---\ndescription: none\nkeywords: quay\n---\n
{{< figure src="/img/no.png" caption="No." >}} {{< figure src="quay.jpg" >}} ![no](no.png)

\`\`\`go
x
\`\`\`
`;
		const { problems } = await checkAmong(
			{ ...site, 'content/blog/quay/quay.jpg': '' },
			'content/blog/quay/index.md',
			text,
		);
		expect(problems.map(({ rule }) => rule)).toEqual(['image/no-text']);
	});

	it('may have its content elsewhere', async () => {
		const site = { ...git, 'hugo.toml': `baseURL = "${istio}"\ncontentDir = "./docs/pages/"\n` };
		const { place } = await checkAmong(site, 'docs/pages/blog/quay.md', head);
		expect([place.kind, place.site.content]).toEqual(['post', '/repo/docs/pages']);
		expect((await checkAmong(site, 'content/blog/quay.md', faulty)).problems).toEqual([]);
	});

	it('may have a folder for each language below its content', async () => {
		const languages = '[languages.en]\ncontentDir = "content/english"\n[languages.es]\ncontentDir = "content/es"\n';
		const site = { ...git, 'hugo.toml': `baseURL = "${istio}"\n${languages}` };
		const placeOf = async (path: string) => {
			const { place } = await checkAmong(site, path, head);
			return [place.kind, place.language, place.section];
		};
		expect(await placeOf('content/english/blog/quay.md')).toEqual(['post', 'english', 'blog']);
		expect(await placeOf('content/es/news/quay.md')).toEqual(['post', 'es', 'news']);
		expect(await placeOf('content/fr/blog/quay.md')).toEqual(['page', undefined, 'fr']);
	});

	it('may have a content folder for each language', async () => {
		const config =
			'baseURL: https://istio.io\nlanguages:\n  en: {}\n  es: {contentDir: content.es}\n  uk: {contentDir: i18n/uk}\n';
		const site = { ...git, 'hugo.yaml': config };
		const placeOf = async (path: string) => {
			const { place } = await checkAmong(site, path, head);
			return [place.kind, place.section, place.site.content];
		};
		expect(await placeOf('content/blog/quay.md')).toEqual(['post', 'blog', '/repo/content']);
		expect(await placeOf('content.es/blog/quay.md')).toEqual(['post', 'blog', '/repo/content.es']);
		expect(await placeOf('i18n/uk/docs/quay.md')).toEqual(['page', 'docs', '/repo/i18n/uk']);
		expect((await checkAmong(site, 'i18n/fr/blog/quay.md', faulty)).place.kind).toBe('other');
	});

	it('may name its languages in a file of their own', async () => {
		const site = {
			...git,
			'config/_default/hugo.toml': 'title = "x"\n',
			'config/_default/languages.toml': '[es]\nweight = 1\n',
		};
		const { place } = await checkAmong(site, 'content/es/blog/quay.md', head);
		expect([place.kind, place.language]).toEqual(['post', 'es']);
	});

	it('reaches no further up than its repository', async () => {
		const { place } = await checkAmong(
			{ 'hugo.toml': `baseURL = "${istio}"\n`, 'content/a.md': '', 'other/.git/HEAD': '' },
			'other/content/blog/quay.md',
			faulty,
		);
		expect([place.site.root, place.kind]).toEqual([undefined, 'other']);
	});

	it('of a repository may lie in a folder of it, the nearest one counting', async () => {
		const files = {
			...git,
			'hugo.toml': 'theme = "x"\n',
			'content/a.md': '',
			'site/hugo.toml': `baseURL = "${istio}"\n`,
		};
		const { place } = await checkAmong(files, 'site/content/blog/quay.md', head);
		expect([place.site.root, place.site.profile.name]).toEqual(['/repo/site', 'istio']);
	});

	it('is taken for any other site when its config is broken, and no shortcode is called unknown', async () => {
		const broken = { ...git, 'hugo.toml': 'baseURL = "https://istio.io\ntheme = ', 'layouts/shortcodes/note.html': '' };
		const { place, problems } = await checkAmong(broken, 'content/blog/quay.md', `${head}{{< whatever >}}\n`);
		expect([place.kind, place.site.profile.name]).toEqual(['post', 'hugo']);
		expect(problems).toEqual([]);
	});

	it('does not make anyone wait for a config of a megabyte', async () => {
		const huge = { ...git, 'hugo.yaml': `baseURL: https://istio.io\n${'x: [[[[]]]]\n'.repeat(100_000)}` };
		const before = processorTime();
		const { place } = await checkAmong(huge, 'content/blog/quay.md', head);
		expect(processorTime() - before).toBeLessThan(500);
		expect([place.kind, place.site.profile.name]).toEqual(['post', 'hugo']);
	});

	it.each(['https://istio.io', 'https://preliminary.istio.io/x', '//istio.io:8080/', 'HTTP://ISTIO.IO'])(
		'is istio.io’s at %s',
		async (baseURL) => {
			const { place } = await checkAmong(
				{ ...git, 'hugo.json': JSON.stringify({ baseURL }) },
				'content/blog/a.md',
				head,
			);
			expect(place.site.profile.name).toBe('istio');
		},
	);

	it.each(['https://istio.io.example.org', 'https://notistio.io', '/istio.io/', '', 'https://example.org/istio.io'])(
		'is another at %s',
		async (baseURL) => {
			const { place } = await checkAmong(
				{ ...git, 'hugo.json': JSON.stringify({ baseURL }) },
				'content/blog/a.md',
				head,
			);
			expect(place.site.profile.name).toBe('hugo');
		},
	);
});
