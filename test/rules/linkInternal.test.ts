import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { examplePath, noSettings, problemsOf, siteFiles, today } from '../support/check.ts';
import { times } from '../support/drafts.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { choices, covered, found, messages } from './support.ts';

const rule = 'link/internal';

const site = {
	'content/en/about/_index.md': '',
	'content/en/about/harbour/index.md': '',
	'content/en/blog/_index.md': '',
	'content/en/blog/2025/_index.md': '',
	'content/en/blog/2025/quay-opens/index.md': '---\naliases: [/blog/quay, /old/quay.html, nearby]\n---\n',
	'content/en/blog/2025/quay-opens/plan v1.pdf': '',
	'content/en/blog/2025/Short-Notes.md': '---\nslug: notes\n---\n',
	'content/en/docs/_index.md': '',
	'content/en/docs/guides/_index.md': '',
	'content/en/docs/guides/mooring/index.md': '+++\naliases = ["/docs/tie-up/"]\n+++\n',
	'content/en/docs/guides/tides.md': '---\nurl: /tide-tables/\n---\n',
	'content/en/docs/folder/inner.md': '',
	'content/en/news/_index.md': '',
	'content/zh/docs/_index.md': '',
	'content/zh/docs/guides/mooring/index.md': '---\naliases:\n  - /zh/docs/tie-up\n---\n',
	'content/zh/blog/_index.md': '',
	'content/zh/blog/2026/example/index.md': '',
	'static/files/map.pdf': '',
	'static/_redirects':
		'# moved\n/gone/*   /docs/:splat 301\n/docs/year/:year/list /docs/\n/docs/exact /docs/\n/* /404 404\n',
	'netlify.toml': '[[redirects]]\n  from = "/docs/by-host"\n  to = "/docs/"\n',
	'layouts/index.redir': '/docs/made /docs/ 301\n{{ range .Site.Pages }}{{ .Path }} x{{ end }}\n',
};

const files = siteFiles(site);

/** Links that lead to nothing, and the first address that is offered for each. */
const astray: readonly (readonly [string, string | undefined])[] = [
	['/docs/guids/', '/docs/guides/'],
	['/docs/guides/moring/', '/docs/guides/mooring/'],
	['/docs/guides/mooring-2/', '/docs/guides/mooring/'],
	['/docs/guids/mooring/', '/docs/guides/mooring/'],
	['/dcos/guides/', '/docs/guides/'],
	['/docs/mooring/', '/docs/guides/mooring/'],
	['/docs/guides/tide', '/docs/guides/tides'],
	['/blog/2025/quay-open/', '/blog/2025/quay-opens/'],
	['/blog/2024/quay-opens/', '/blog/2025/quay-opens/'],
	['/blog/2025/quay_opens/', '/blog/2025/quay-opens/'],
	['/blog/2025/quay-opens/plan-v2.pdf', '/blog/2025/quay-opens/plan-v1.pdf'],
	['/docs/nothing/at/all/', undefined],
	['/wharf/', undefined],
	['/docs/guides/harbour/', '/about/harbour/'],
	['/zh/docs/guides/moring/', '/zh/docs/guides/mooring/'],
	['/zh/docs/guids/', undefined],
	['/docs/folder/', undefined],
	['/files/mapp.pdf', undefined],
	['/docs/guides.html', '/docs/guides'],
	['/docs/%E6%B8%AF/', undefined],
	['../../2025/quay-open/', '/blog/2025/quay-opens/'],
	['./slides.pdf', undefined],
	['../missing-post/', undefined],
	['/docs/tie-down/', undefined],
	['guide.md', undefined],
];

const there = [
	...['/', '/docs/', '/docs', '/docs/guides/mooring/', '/docs/guides/mooring', '/DOCS/Guides/', '/docs/guides/tides/'],
	...['/blog/2025/short-notes/', '/blog/2025/notes/', '/tide-tables/', '/blog/quay/', '/old/quay.html', '/docs/tie-up'],
	...['/blog/2025/nearby/', '/zh/', '/zh/docs/', '/zh/docs/tie-up/', '/zh/docs/guides/tides/', '/files/map.pdf'],
	...['/gone/any/where', '/gone/', '/docs/year/2024/list/', '/docs/exact/', '/docs/by-host', '/docs/made/'],
	...['/blog/2025/quay-opens/plan%20v1.pdf', '/docs/?a=b', '/docs/#there', '/blog/page/2/', '/v1.9/docs/', '/archive/'],
	...[
		'/tags/mesh/',
		'/feed.xml',
		'/docs/reference/config/networking/gateway/',
		'../../2025/quay-opens/',
		'../example/',
	],
	...[
		'welcome.jpg',
		'./booth.png',
		'https://istio.io/nothing/',
		'mailto:a@example.org',
		'//example.org/x',
		'#a',
		'?q=1',
		'TODO',
		'TBD',
		'FIXME',
	],
	...['{{< github_tree >}}/samples', '/docs/{{< istio_version >}}/', '/docs/guides/mooring/index.html'],
];

describe('a link into the site', () => {
	for (const [url, near] of astray) {
		it(`is told of where nothing answers: ${url}`, async () => {
			const text = `Über [this](${url}?a=b#c) and more.\n`;
			expect(await covered(rule, text, { files })).toEqual([url]);
			const [first] = Object.values(await choices(rule, text, { files }));
			expect(first).toBe(near === undefined ? undefined : text.replace(url, near));
		});
	}

	for (const url of there) {
		it(`is right where a page, an alias or a file answers: ${url}`, async () => {
			expect(await messages(rule, `See [this](${url}) and more.\n`, { files })).toEqual([]);
		});
	}

	it('is read in HTML and in references, and not in code, pictures or definitions that nobody uses', async () => {
		const text =
			'<a href="/docs/a/">x</a> [y][d] ![p](/docs/p.png) `[c](/docs/c/)`\n\n[d]: /docs/d/ "D"\n[e]: /docs/e/\n';
		expect(await covered(rule, text, { files })).toEqual(['/docs/a/', '/docs/d/']);
	});

	it('of a shortcode is looked up by the path of its page', async () => {
		const wanted = ['/docs/guids', 'nowhere.md'];
		const text = `[a]({{< relref "${wanted[0]}#x" >}}) [b]({{% ref "${wanted[1]}" %}})
[c]({{< relref "/docs/guides" >}}) [d]({{< ref "mooring" >}}) [e]({{< ref "tides.md" >}}) [f]({{< ref path="/docs" >}})
[g]({{</* ref "no" */>}}) [h]({{< ref "../../2025/quay-opens" >}})\n`;
		expect(await covered(rule, text, { files })).toEqual(wanted);
	});

	it('that lacks its scheme is offered one', async () => {
		const text = 'See [them](www.example.org/talks).\n';
		expect(Object.values(await choices(rule, text, { files }))).toEqual([
			'See [them](https://www.example.org/talks).\n',
		]);
	});
});

describe('nothing is told', () => {
	const text = '[a](/docs/guids/) [b](./no.pdf) [c]({{< ref "/docs/guids" >}})\n';
	const toldIn = (more: Readonly<Record<string, string>>) =>
		found(rule, text, { files: siteFiles({ ...site, ...more }) });

	it('without a config, or with one that cannot be read', async () => {
		expect(await found(rule, text)).toEqual([]);
		expect(await toldIn({ 'hugo.yaml': 'languages: {\n' })).toEqual([]);
		expect(await toldIn({ 'config/_default/module.toml': 'a = [[\n' })).toEqual([]);
	});

	it('of sections that a theme or module may bring', async () => {
		for (const config of ['theme: dock\n', 'module: { imports: [{ path: example.org/dock }] }\n']) {
			const all = siteFiles({ ...site, 'hugo.yaml': `baseURL: https://example.org/\n${config}` });
			expect(await found(rule, '[a](/dcos/)\n', { files: all }), config).toEqual([]);
		}
	});

	it('where a folder has a template that makes pages, or is a link', async () => {
		const made = siteFiles({ ...site, 'content/en/docs/_content.gotmpl': '' });
		expect(await found(rule, '[a](/docs/guids/)\n', { files: made })).toEqual([]);
		const linked = siteFiles({ ...site, 'content/en/docs/api@': '' });
		expect(await found(rule, '[a](/docs/api/x/)\n', { files: linked })).toEqual([]);
	});

	it('of addresses that a form of permalinks may make', async () => {
		const config = 'baseURL: https://istio.io/\npermalinks: { blog: "/:year/:slug/", page: { docs: "/docs/:slug" } }\n';
		const all = siteFiles({ ...site, 'hugo.yaml': `${config}languages: { en: { contentDir: content/en } }\n` });
		expect(await found(rule, '[a](/2025/quay/) [b](/docs/any) [c](../here/)\n', { files: all })).toEqual([]);
		expect(await covered(rule, '[a](/about/harbor/)\n', { files: all })).toEqual(['/about/harbor/']);
	});

	it('of what a language of the config says of its addresses', async () => {
		const config = `baseURL: https://example.org/
languages:
  en: { contentDir: content/en, taxonomies: { topic: docks }, permalinks: { blog: "/blog/:slug/" } }
`;
		const all = siteFiles({ ...site, 'hugo.yaml': config });
		expect(await found(rule, '[a](/blog/quay-open/) [b](/docks/harbour/)\n', { files: all })).toEqual([]);
		expect(await covered(rule, '[a](/about/harbor/)\n', { files: all })).toEqual(['/about/harbor/']);
	});

	it('of the pages of a list, whatever the site calls them', async () => {
		const paged = async (config: string, link: string) =>
			(await found(rule, `[a](${link})\n`, { files: siteFiles({ ...site, 'hugo.yaml': config }) })).length;
		const base = 'baseURL: https://istio.io/\nlanguages: { en: { contentDir: content/en } }\n';
		expect(await paged(base, '/blog/page/2/')).toBe(0);
		expect(await paged(base, '/blog/seite/2/')).toBe(1);
		expect(await paged(`${base}paginatePath: seite\n`, '/blog/seite/2/')).toBe(0);
		expect(await paged(`${base}pagination: { path: Seite }\n`, '/blog/seite/2/')).toBe(0);
	});

	it('of names that Hugo writes otherwise in addresses', async () => {
		const names = {
			'content/en/docs/Q&A, first!.md': '',
			'content/en/docs/a - b.md': '',
			'content/en/docs/c--d.md': '',
			'content/en/docs/Crème.md': '',
		};
		const links = '[a](/docs/qa-first/) [b](/docs/a-b/) [c](/docs/c--d/) [d](/docs/cr%C3%A8me/)\n';
		expect(await covered(rule, links, { files: siteFiles({ ...site, ...names }) })).toEqual([]);
		expect(await covered(rule, '[a](/docs/c-d/)\n', { files: siteFiles({ ...site, ...names }) })).toEqual([
			'/docs/c-d/',
		]);
		const bare = 'baseURL: https://istio.io/\nremovePathAccents: true\nlanguages: { en: { contentDir: content/en } }\n';
		const all = siteFiles({ ...site, ...names, 'hugo.yaml': bare });
		expect(await found(rule, '[a](/docs/creme/)\n', { files: all })).toEqual([]);
	});

	it('of links beside the path that the site is published below', async () => {
		const below = (more: string) =>
			siteFiles({
				...site,
				'hugo.yaml': `baseURL: https://example.org/port/\n${more}languages: { en: { contentDir: content/en } }\n`,
			});
		const links = '[a](/docs/guids/) [b](/port/docs/guids/) [c](/port/docs/guides/)\n';
		expect(await covered(rule, links, { files: below('') })).toEqual(['/port/docs/guids/']);
		expect(await choices(rule, '[b](/port/docs/guids/)\n', { files: below('') })).toEqual({
			'Use /port/docs/guides/': '[b](/port/docs/guides/)\n',
		});
		expect(await covered(rule, links, { files: below('canonifyURLs: true\n') })).toEqual([
			'/docs/guids/',
			'/port/docs/guids/',
		]);
	});
});

describe('other sites', () => {
	it('have their languages in the names of files, and folders mounted elsewhere', async () => {
		const all = new MemoryFiles({
			'/s/hugo.toml': `baseURL = "https://example.org/"
[languages.en]
[languages.fr]
[[module.mounts]]
source = "pages"
target = "content"
[[module.mounts]]
source = "manual"
target = "content/docs"
[[module.mounts]]
source = "public-files"
target = "static/files"
`,
			'/s/pages/blog/one/index.md': '',
			'/s/pages/blog/one/index.fr.md': '',
			'/s/pages/blog/two.fr.md': '',
			'/s/manual/first.md': '',
			'/s/public-files/a.pdf': '',
			'/s/layouts/index.html': '',
		});
		const text =
			'[a](/blog/one/) [b](/fr/blog/one/) [c](/fr/blog/two/) [d](/docs/first/) [e](/files/a.pdf) [f](/docs/frist/)\n';
		const checked = await new Checker(all, { today: () => today }).check(
			'/s/pages/blog/one/index.md',
			text,
			noSettings,
		);
		expect(checked.facts.missingLinks?.map(({ written }) => written)).toEqual(['/docs/frist/']);
	});
});

it('looks only where the links lead, as long as all of them are right', async () => {
	const counted = siteFiles(site);
	const checker = new Checker(counted, { today: () => today });
	await checker.check(examplePath, '[a](/docs/guides/mooring/) [b](/blog/2025/quay-opens/)\n', noSettings);
	const configs = 1;
	expect(counted.asked.read).toBe(configs);
	await checker.check(
		examplePath,
		'[a](/docs/guides/mooring/) [b](/docs/nowhere/) [c](/docs/elsewhere/)\n',
		noSettings,
	);
	const heads = counted.asked.read;
	expect(heads).toBeGreaterThan(10);
	await checker.check(examplePath, '[a](/docs/somewhere/) [b](/docs/nowhere/)\n', noSettings);
	expect(counted.asked.read).toBe(heads);
});

it('never makes a check wait for all heads where somebody is told when they are read', async () => {
	let arrived = 0;
	const checker = new Checker(siteFiles(site), { today: () => today, arrived: () => arrived++ });
	const text = '[a](/docs/nowhere/)\n';
	expect(problemsOf(await checker.check(examplePath, text, noSettings), rule)).toEqual([]);
	await expect.poll(() => arrived).toBe(1);
	expect(problemsOf(await checker.check(examplePath, text, noSettings), rule)).toHaveLength(1);
	checker.forgetPages();
	expect(problemsOf(await checker.check(examplePath, text, noSettings), rule)).toHaveLength(1);
	await expect.poll(() => arrived).toBe(2);
});

it('says nothing of any page that is there, and something of every one whose name is not', async () => {
	const name = fc.stringMatching(/^[a-z]{4,9}$/);
	const property = fc.asyncProperty(
		fc.uniqueArray(name, { minLength: 2, maxLength: 8 }),
		name,
		async (names, other) => {
			fc.pre(!names.includes(other));
			const pages = Object.fromEntries(
				names.map((one, index) => [`content/en/docs/${index % 2 ? `${one}.md` : `${one}/index.md`}`, '']),
			);
			const text = [...names, other].map((one) => `[x](/docs/${one}/)`).join('\n');
			expect(await covered(rule, text, { files: siteFiles(pages) })).toEqual([`/docs/${other}/`]);
		},
	);
	await fc.assert(property, times(100));
});

it('of a checkout without the docs only what is nearly one of its addresses is told', async () => {
	const files = siteFiles({ 'content/en/blog/2025/quay/index.md': '' });
	const text = '[a](/blog/2024/other/) [b](/blog/2025/quays/) [c](/docs/x/)\n';
	expect(await covered(rule, text, { files })).toEqual(['/blog/2025/quays/']);
});
