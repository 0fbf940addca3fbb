import { describe, expect, it } from 'vitest';
import type { FileSystem, Host } from '../../server/src/host/host.ts';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type { NewPost, NewPostOutline, NewPostSites, OriginalResult } from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf } from '../support/lspClient.ts';

const config = `baseURL = "https://istio.io/"
[languages.en]
contentDir = "content/en"
[languages.es]
contentDir = "content/es"
[languages.zh]
contentDir = "content/zh"
`;

/** A recap of an event with two talks. */
function recap(title: string, date: string, attribution: string, headings: readonly string[]): string {
	const talks = '- [Sails](https://youtu.be/aB3dE5fG7h_)\n- [Ropes](https://sched.co/1abCD)\n';
	return `---
title: "${title}"
description: A day by the water.
publishdate: ${date}
attribution: "${attribution}"
keywords: [Istio,community]
---

Two hundred people came.

${headings.map((heading) => `## ${heading}\n\n${talks}`).join('\n')}`;
}

const site = {
	'hugo.toml': config,
	'content/en/blog/2024/harbour-day/index.md': recap('Istio at Harbour Day 2024', '2024-03-20', 'Ada Lin (Acme)', [
		'Old talks',
	]),
	'content/en/blog/2025/harbour-day/index.md': recap(
		'Istio at Harbour Day 2025',
		'2025-03-20',
		'Bram Oster and Cleo Wu',
		['Talks of Harbour Day 2025', 'The booth'],
	),
	'content/en/blog/2025/gateways/index.md':
		'---\ntitle: "Gateways"\npublishdate: 2025-05-01\nattribution: "Dee Fox"\n---\n\nAll about them.\n',
	'content/es/blog/2024/dia/index.md': recap(
		'Istio en Harbour Day 2024',
		'2024-03-22',
		'Ada Lin (Acme), para la comunidad',
		['Las charlas'],
	),
	'content/en/links/harbour.md':
		'---\ntitle: "Harbour"\ndate: "2025-04-01"\nsource: Kelp\nexternal_url: https://kelp.example/\npost_kind: link\n---\n',
};

/** A machine of which git knows an author. */
function hostOf(author: string | undefined): Host {
	const host = nodeHost();
	const withAuthor = (system: FileSystem): FileSystem => ({
		...system,
		around: { today: () => '2026-03-14', author: async () => author },
		pictureSize: (path) => system.pictureSize(path),
		forget: () => system.forget(),
	});
	const systems = new Map<string, FileSystem | undefined>();
	return {
		...host,
		fileSystem(scheme, authority) {
			const own = host.fileSystem(scheme, authority);
			const known = systems.get(scheme) ?? (own && withAuthor(own));
			systems.set(scheme, known);
			return known;
		},
	};
}

async function started(files: Readonly<Record<string, string>>, author?: string) {
	const folder = folderWith(files);
	const client = new LspClient(inProcess(hostOf(author)));
	await client.start(folder);
	return { client, folder, content: uriOf(`${folder}/content`) };
}

describe('a new post', () => {
	it('can be made in each site of the open folder, in its languages', async () => {
		const { client, folder, content } = await started(
			{
				...site,
				'docs/hugo.toml': 'baseURL = "https://example.org/"\ntitle = "D"\n',
				'docs/content/blog/a.md': '---\ntitle: A\n---\n',
			},
			'Ada Lin',
		);
		const found = await client.request<NewPostSites>('recap/newPostSites', {});
		expect(found.today).toBe('2026-03-14');
		expect(found.author).toBe('Ada Lin');
		expect(found.sites[0]).toEqual({
			uri: content,
			name: folder.split('/').at(-1),
			languages: [
				{ code: 'en', posts: 4 },
				{ code: 'es', posts: 1 },
				{ code: 'zh', posts: 0 },
			],
		});
		expect(found.sites[1]).toMatchObject({ uri: `${uriOf(folder)}/docs/content`, name: 'docs', languages: [] });
		const near = await client.request<NewPostSites>('recap/newPostSites', {
			near: uriOf(`${folder}/docs/content/blog/a.md`),
		});
		expect(near.sites.map(({ name }) => name)).toEqual(['docs', folder.split('/').at(-1)]);
		await client.stop();
	});

	it('has no site where none is open', async () => {
		const { client } = await started({ 'README.md': '# A project\n' });
		const { sites, author } = await client.request<NewPostSites>('recap/newPostSites', {});
		expect(sites).toEqual([]);
		expect(author).toBeUndefined();
		await client.stop();
	});

	it('belongs into the folder of this year and is signed as its author signed last time', async () => {
		const { client, content } = await started(site, 'Ada Lin');
		const outline = (language: string, kind: string) =>
			client.request<NewPostOutline>('recap/newPostOutline', { site: content, language, kind });
		expect(await outline('en', 'recap')).toEqual({
			folder: `${content}/en/blog/2026`,
			bundle: true,
			prefix: '',
			like: 'Istio at Harbour Day 2025',
			signed: true,
			signature: 'Ada Lin (Acme)',
			signatures: ['Dee Fox', 'Bram Oster and Cleo Wu', 'Ada Lin (Acme)', 'Ada Lin (Acme), para la comunidad'],
		});
		expect(await outline('es', 'recap')).toMatchObject({
			folder: `${content}/es/blog/2026`,
			like: 'Istio en Harbour Day 2024',
			signature: 'Ada Lin (Acme), para la comunidad',
		});
		expect(await outline('zh', 'recap')).toMatchObject({ folder: `${content}/zh/blog/2026`, bundle: true });
		expect(await outline('en', 'link')).toMatchObject({ folder: `${content}/en/links`, bundle: false, signed: false });
		await client.stop();
	});

	it('takes sections and keywords of the last recap and is found fault with by no rule', async () => {
		const { client, content, folder } = await started(site, 'Ada Lin');
		const post = await client.request<NewPost>('recap/newPost', {
			site: content,
			language: 'en',
			kind: 'recap',
			title: 'Istio at Mesh Days 2026',
			name: 'mesh-days',
			attribution: 'Ada Lin (Acme)',
			event: { name: 'Mesh Days 2026', place: 'Porto', from: '2026-03-10', to: '2026-03-11' },
		});
		expect(post.uri).toBe(`${content}/en/blog/2026/mesh-days/index.md`);
		expect(post.text).toBe(`---
title: "Istio at Mesh Days 2026"
description: "Talks, people and news from Mesh Days 2026 in Porto."
publishdate: 2026-03-14
attribution: "Ada Lin (Acme)"
keywords: [Istio, community]
---

Mesh Days 2026 took place in Porto from 10 to 11 March 2026.

## Talks of Mesh Days 2026

## The booth
`);
		expect(post.text.slice(0, post.cursor)).toMatch(/11 March 2026\.$/);
		const file = `${folder}/content/en/blog/2026/mesh-days/index.md`;
		await client.open(file, post.text);
		expect(await client.problems(file)).toEqual([]);
		await client.stop();
	});

	it('begins from the archetype of its kind, with the files beside it', async () => {
		const { client, content } = await started({
			...site,
			'archetypes/default.md': '---\ntitle: "{{ .Title }}"\n---\n',
			'archetypes/recap/index.md':
				'---\ntitle: "{{ replace .Name "-" " " | title }}"\nseries: mesh\n---\n\n## Who came\n\n{{ .Site.Title }}\n',
			'archetypes/recap/pictures/banner.png': 'not read',
			'archetypes/recap/.keep': '',
		});
		const outline = await client.request<NewPostOutline>('recap/newPostOutline', {
			site: content,
			language: 'en',
			kind: 'recap',
		});
		expect(outline.archetype).toBe('archetypes/recap/index.md');
		const params = {
			site: content,
			language: 'en',
			title: 'Mesh Days',
			name: 'mesh-days',
			attribution: 'Ada',
			event: { name: 'Mesh Days', place: '' },
		};
		const post = await client.request<NewPost>('recap/newPost', { ...params, kind: 'recap' });
		expect(post.text).toContain('title: "Mesh Days"\n');
		expect(post.text).toContain('series: mesh\n');
		expect(post.text).toContain('\n\n## Who came\n\n{{ .Site.Title }}\n');
		expect(post.left).toEqual(['{{ .Site.Title }}']);
		expect(post.others).toEqual([
			{ name: 'pictures/banner.png', from: `${content.replace(/content$/, '')}archetypes/recap/pictures/banner.png` },
		]);
		const other = await client.request<NewPost>('recap/newPost', { ...params, kind: 'announcement' });
		expect(other.text).toContain('## What to expect');
		expect(other.others).toEqual([]);
		await client.stop();
	});

	it('goes into a folder that its author chose where no site is known', async () => {
		const { client, folder } = await started({ 'notes/a.txt': '' });
		const chosen = { site: `${uriOf(folder)}/notes`, chosen: true, kind: 'recap' };
		expect(await client.request('recap/newPostOutline', chosen)).toMatchObject({
			folder: `${uriOf(folder)}/notes`,
			bundle: true,
		});
		const post = await client.request<NewPost>('recap/newPost', {
			...chosen,
			title: 'Day',
			name: 'day',
			attribution: '',
			event: { name: 'Day', place: '' },
		});
		expect(post.uri).toBe(`${uriOf(folder)}/notes/day/index.md`);
		expect(post.text.slice(0, post.cursor)).toMatch(/attribution: "$/);
		await client.stop();
	});

	it('is refused a name that leads elsewhere, and an address that is none', async () => {
		const { client, content } = await started(site);
		const params = { site: content, language: 'en', title: 'Day', attribution: '', event: { name: 'Day', place: '' } };
		await expect(client.request('recap/newPost', { ...params, kind: 'recap', name: '../../evil' })).rejects.toThrow(
			'slash',
		);
		await expect(client.request('recap/newPost', { ...params, kind: 'recap', name: 'NUL' })).rejects.toThrow('device');
		const original = { address: 'javascript:alert(1)', date: '2026-01-01', source: 'A', summary: '' };
		await expect(client.request('recap/newPost', { ...params, kind: 'link', name: 'a', original })).rejects.toThrow(
			'whole address',
		);
		await client.stop();
	});

	it('that leads to another site is made from its page', async () => {
		const { client, content, folder } = await started(site);
		const html = `<title>Mesh &amp; "more"</title><meta property="og:site_name" content="Kelp Weekly"><meta name="date" content="2026-02-03">
			<h2>The talks</h2><p>Two hundred people came to “the quay”, and all of them stayed for the soup.</p>`;
		const original = await client.request<OriginalResult>('recap/original', {
			html,
			address: 'https://kelp.example/mesh',
		});
		expect(original).toEqual({
			title: 'Mesh & "more"',
			date: '2026-02-03',
			source: 'Kelp Weekly',
			address: 'https://kelp.example/mesh',
			summary: 'Two hundred people came to “the quay”, and all of them stayed for the soup.',
		});
		const { title, ...rest } = original;
		const post = await client.request<NewPost>('recap/newPost', {
			site: content,
			language: 'en',
			kind: 'link',
			title,
			name: 'mesh',
			attribution: '',
			original: rest,
		});
		expect(post.uri).toBe(`${content}/en/links/mesh.md`);
		const file = `${folder}/content/en/links/mesh.md`;
		await client.open(file, post.text);
		expect(await client.problems(file)).toEqual([]);
		await client.stop();
	});
});
