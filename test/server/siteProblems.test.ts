import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type { CheckSiteResult } from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { processorTime } from '../support/processorTime.ts';
import { until } from '../support/until.ts';

const blog = 'content/en/blog/2026';
const harbour = `${blog}/harbour/index.md`;
const quay = `${blog}/quay/index.md`;

const post = (body: string, head = ''): string => `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
${head}---

${body}
`;

const shows = (name: string, caption = 'The hall') => post(`{{< image link="${name}" caption="${caption}" >}}`);

/** A site with a post that lacks a picture, one with a caption that ends in a period, a clean one, and a file of no site. */
const site = {
	'.git/HEAD': '',
	[harbour]: shows('./hall.jpg'),
	[quay]: shows('./welcome.jpg', 'Welcome.'),
	[`${blog}/quay/welcome.jpg`]: picture,
	[`${blog}/clean.md`]: post('Nothing to say.'),
	'README.md': 'A note with {{< image link="./nowhere.jpg" >}}.\n',
};

/** Changes on disk as the client tells them. */
const created = 1;
const changed = 2;
const deleted = 3;

async function started(files: Readonly<Record<string, string | Uint8Array>> = site) {
	const folder = folderWith(files);
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder);
	const at = (name: string) => path.join(folder, name);
	const check = () => client.request<CheckSiteResult>('recap/checkSite', {});
	/** The rules that the client shows for each file of which it was sent problems. */
	const shown = () => {
		const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
		const all = [...last].map(([uri, diagnostics]) => [
			decodeURIComponent(uri.slice(uriOf(`${folder}/`).length)),
			diagnostics.map(({ code }) => code),
		]);
		return Object.fromEntries(all.filter(([, rules]) => rules?.length));
	};
	const notify = (name: string, type: number) =>
		client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(at(name)), type }] });
	/** Writes a file, says so, and waits until the client shows exactly this. */
	const write = async (name: string, content: string | Uint8Array, type = changed) => {
		mkdirSync(path.dirname(at(name)), { recursive: true });
		writeFileSync(at(name), content);
		await notify(name, type);
	};
	const untilShown = async (wanted: Readonly<Record<string, readonly string[]>>) => {
		await until(() => JSON.stringify(sorted(shown())) === JSON.stringify(sorted(wanted))).catch(() => undefined);
		expect(shown()).toEqual(wanted);
	};
	return { client, folder, at, check, shown, notify, write, untilShown };
}

function sorted(shown: Readonly<Record<string, unknown>>): unknown {
	return Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1));
}

it('checks each file once where links lead round in circles, and goes on where one is gone', async () => {
	const folder = folderWith(site);
	for (const [name, target] of Object.entries({
		'content/en/up': '..',
		'content/en/self': '.',
		[`${blog}/pier`]: 'quay',
	}))
		symlinkSync(target, path.join(folder, name));
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder);
	rmSync(path.join(folder, `${blog}/quay`), { recursive: true });
	const result = await client.request<CheckSiteResult>('recap/checkSite', {});
	expect(result).toMatchObject({ files: 2, errors: 1, unread: 0 });
	await client.stop();
});

it('tells at the file itself which part of the config cannot be read, until it is mended', async () => {
	const broken = 'title: Quay\nlanguages: {\n';
	const { client, at, check, notify } = await started({ ...site, 'hugo.yaml': broken });
	const ofConfig = () => client.published.filter(({ uri }) => uri === uriOf(at('hugo.yaml')));
	await check();
	expect(ofConfig()).toHaveLength(1);
	expect(ofConfig()[0]?.diagnostics).toMatchObject([
		{
			severity: 1,
			range: { start: { line: 2, character: 0 } },
			message: expect.stringContaining('hugo.yaml is no valid'),
		},
	]);
	writeFileSync(at('hugo.yaml'), 'title: Quay\n');
	await notify('hugo.yaml', changed);
	await until(() => ofConfig().at(-1)?.diagnostics.length === 0);
	await client.stop();
});

const missing = { [harbour]: ['image/missing-file'] };
const period = { [quay]: ['image/caption-period'] };

describe('a check of the whole site', () => {
	it('tells the problems of closed posts and pages, where they stand, and counts them', async () => {
		const { client, at, check, shown } = await started();
		expect(client.published).toEqual([]);
		expect(await check()).toEqual({ files: 3, faulty: 2, errors: 2, warnings: 0, infos: 0, unread: 0 });
		expect(shown()).toEqual({ ...missing, ...period });
		expect(client.published.find(({ uri }) => uri === uriOf(at(harbour)))).toMatchObject({
			diagnostics: [
				{
					source: 'recap',
					severity: 1,
					code: 'image/missing-file',
					range: { start: { line: 8, character: 16 }, end: { line: 8, character: 26 } },
				},
			],
		});
		await client.stop();
	});

	it('leaves open documents to themselves, takes back what it told of one that is opened, and tells it when it is closed', async () => {
		const { client, at, check, shown, untilShown } = await started();
		await client.open(at(quay), site[quay]);
		expect(await check()).toMatchObject({ files: 3, faulty: 2, errors: 2 });
		expect(shown()).toEqual(missing);
		await client.open(at(harbour), site[harbour]);
		await untilShown({});
		expect(await client.problems(at(harbour))).toHaveLength(1);
		// What was typed and not saved is gone when a document is closed.
		await client.type(at(quay), 'Welcome."', 'Welcome"');
		expect(await check()).toMatchObject({ files: 3, faulty: 1, errors: 1 });
		expect(shown()).toEqual({});
		await client.close(at(quay));
		await client.close(at(harbour));
		await untilShown({ ...missing, ...period });
		await client.stop();
	});

	it('tells the problems of documents that are open and not shown, which an editor does not ask for', async () => {
		const { client, at, check, shown, untilShown } = await started();
		const show = (...names: string[]) => client.notify('recap/shown', { uris: names.map((name) => uriOf(at(name))) });
		await show(harbour);
		await client.open(at(quay), site[quay]);
		await client.open(at(harbour), site[harbour]);
		await check();
		expect(shown()).toEqual(period);
		await show();
		await untilShown({ ...missing, ...period });
		await show(quay, harbour);
		await untilShown({});
		await show(quay);
		await client.close(at(quay));
		await untilShown({ ...missing, ...period });
		await client.stop();
	});

	it('stays true as posts change, come, move and go', async () => {
		const { client, at, check, notify, write, untilShown } = await started();
		await check();
		await write(harbour, shows('https://quay.example/hall.jpg'));
		await untilShown({ ...period, [harbour]: ['image/external-ratio'] });
		await write(quay, shows('./welcome.jpg'));
		await untilShown({ [harbour]: ['image/external-ratio'] });
		const pier = `${blog}/pier/index.md`;
		await write(pier, shows('./hall.jpg'), created);
		await untilShown({ [harbour]: ['image/external-ratio'], [pier]: ['image/missing-file'] });
		rmSync(at(harbour));
		await notify(harbour, deleted);
		await untilShown({ [pier]: ['image/missing-file'] });
		// A folder that moves is told without what it holds.
		renameSync(at(`${blog}/pier`), at(`${blog}/mole.v2`));
		await notify(`${blog}/pier`, deleted);
		await notify(`${blog}/mole.v2`, created);
		await untilShown({ [`${blog}/mole.v2/index.md`]: ['image/missing-file'] });
		await client.stop();
	});

	it('stays true as posts change that others rest on: what they were translated from, and what they link to', async () => {
		const chinese = `content/zh/blog/2026/clean.md`;
		const links = `${blog}/links.md`;
		const { client, check, shown, write, untilShown } = await started({
			'hugo.yaml':
				'defaultContentLanguage: en\nlanguages:\n  en: {contentDir: content/en}\n  zh: {contentDir: content/zh}\n',
			'layouts/shortcodes/image.html': '',
			'content/en/_index.md': '---\ntitle: Home\n---\n',
			[`${blog}/clean.md`]: post('Nothing to say.', 'aliases: [/blog/2026/spotless/]\n'),
			[chinese]: post('A word.'),
			[links]: post('See [it](/blog/2026/spotless/).'),
		});
		await check();
		await untilShown({});
		await write(
			`${blog}/clean.md`,
			post('See [it](https://youtu.be/abcDEF12345).', 'aliases: [/blog/2026/spotless/]\n'),
		);
		await untilShown({ [chinese]: ['translation/drift'] });
		await write(`${blog}/clean.md`, post('Nothing to say.'));
		await untilShown({ [links]: ['link/internal'] });
		expect(shown()).toEqual({ [links]: ['link/internal'] });
		await client.stop();
	});

	it('stays true as pages, redirects and static files come and go that links lead to', async () => {
		const links = `${blog}/links.md`;
		const { client, at, check, notify, write, untilShown } = await started({
			'hugo.yaml': 'languages:\n  en: {contentDir: content/en}\n',
			'layouts/shortcodes/image.html': '',
			'content/en/_index.md': '',
			'content/en/files/_index.md': '',
			[`${blog}/clean.md`]: post('Nothing to say.'),
			[links]: post('See [a](/blog/2026/clean/), [b](/blog/2026/old/) and [c](/files/plan.pdf).'),
			'static/_redirects': '/blog/2026/old/ /blog/ 301\n',
			'static/files/plan.pdf': '',
		});
		await check();
		await untilShown({});
		const one = { [links]: ['link/internal'] };
		await write('static/_redirects', '');
		await untilShown(one);
		await write('static/_redirects', '/blog/2026/old/ /blog/ 301\n');
		await untilShown({});
		for (const name of ['static/files/plan.pdf', `${blog}/clean.md`]) {
			rmSync(at(name));
			await notify(name, deleted);
			await untilShown(one);
			await write(name, name.endsWith('.md') ? post('Nothing to say.') : 'x', created);
			await untilShown({});
		}
		await client.stop();
	});

	it('stays true as pictures come and go beside a post, and elsewhere where a post names them', async () => {
		const elsewhere = `${blog}/elsewhere.md`;
		const { client, at, check, notify, write, untilShown } = await started({
			...site,
			[elsewhere]: shows('/blog/2026/harbour/hall.jpg'),
		});
		await check();
		const noted = { [elsewhere]: ['image/missing-file'] };
		await untilShown({ ...missing, ...period, ...noted });
		await write(`${blog}/harbour/hall.jpg`, picture, created);
		await untilShown(period);
		rmSync(at(`${blog}/quay/welcome.jpg`));
		await notify(`${blog}/quay/welcome.jpg`, deleted);
		await untilShown({ [quay]: ['image/missing-file', 'image/caption-period'] });
		rmSync(at(`${blog}/harbour/hall.jpg`));
		await notify(`${blog}/harbour/hall.jpg`, deleted);
		await untilShown({ [quay]: ['image/missing-file', 'image/caption-period'], ...missing, ...noted });
		await client.stop();
	});

	it('heeds the team’s settings and the author’s as they change', async () => {
		const { client, at, check, notify, write, untilShown } = await started();
		await check();
		await write('.recap.yaml', 'rules:\n  image/caption-period: off\n', created);
		await untilShown(missing);
		rmSync(at('.recap.yaml'));
		await notify('.recap.yaml', deleted);
		await untilShown({ ...missing, ...period });
		client.settings = { rules: { 'image/missing-file': 'off' } };
		await client.notify('workspace/didChangeConfiguration', { settings: null });
		await untilShown(period);
		await client.stop();
	});

	it('forgets a folder that is closed, and takes one in that is opened', async () => {
		const { client, folder, check, untilShown } = await started();
		await check();
		const other = folderWith({ '.git/HEAD': '', [quay]: site[quay] });
		const change = (added: string[], removed: string[]) => {
			const named = (one: string) => ({ uri: uriOf(one), name: 'site' });
			const event = { added: added.map(named), removed: removed.map(named) };
			return client.notify('workspace/didChangeWorkspaceFolders', { event });
		};
		await change([], [folder]);
		await untilShown({});
		await change([folder], []);
		await untilShown({ ...missing, ...period });
		await change([other], [folder]);
		await until(() => client.published.at(-1)?.uri === uriOf(path.join(other, quay)));
		await client.stop();
	});

	it('does nothing before it is asked for, and nothing while nothing changes', async () => {
		const { client, check, write } = await started();
		await write(harbour, shows('./other.jpg'));
		await write('.recap.yaml', 'rules:\n  image/caption-period: off\n', created);
		await until(() => client.refreshes > 0);
		expect(client.published).toEqual([]);
		await check();
		const sent = client.published.length;
		const before = processorTime();
		await new Promise((resolve) => setTimeout(resolve, 1000));
		expect(processorTime() - before).toBeLessThan(100);
		expect(client.published).toHaveLength(sent);
		await client.stop();
	});

	it('tells how far it has got, and ends when it is cancelled, with what it found kept true', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 3000 }, (_, at) => [`${blog}/post-${at}.md`, shows('./hall.jpg')]),
		);
		const { client, check, write, shown } = await started({ '.git/HEAD': '', ...many });
		const { token, cancel } = client.cancellable();
		const reports: string[] = [];
		client.hearProgress('check', ({ kind, message }) => {
			if (kind !== 'report') return;
			reports.push(message ?? '');
			if (shown()[`${blog}/post-0.md`]) cancel();
		});
		const stopped = await client.requestWith<CheckSiteResult>(token, 'recap/checkSite', { workDoneToken: 'check' });
		expect(reports.at(-1)).toMatch(/^[\d,]+ of 3,000$/);
		expect(stopped.files).toBeGreaterThan(0);
		expect(stopped.files).toBeLessThan(3000);
		expect(stopped.errors).toBe(stopped.files);
		const sent = client.published.length;
		await write(`${blog}/post-0.md`, post('Nothing to say.'));
		await until(() => !shown()[`${blog}/post-0.md`]);
		// What it had not reached stays unknown, whatever comes.
		await write(`${blog}/one-more.md`, shows('./hall.jpg'), created);
		await until(() => client.published.length >= sent + stopped.files);
		expect(Object.keys(shown()).length).toBeLessThan(stopped.files + 1);
		expect(await check()).toMatchObject({ files: 3001, errors: 3000 });
		await client.stop();
	}, 30_000);

	it('counts a file that cannot be read, and goes on', async () => {
		const { client, check, shown } = await started({ ...site, [`${blog}/long.md`]: 'a'.repeat(3 * 1024 * 1024) });
		expect(await check()).toMatchObject({ files: 3, errors: 2, unread: 1 });
		expect(shown()).toEqual({ ...missing, ...period });
		await client.stop();
	});

	it('reads a byte order mark as an editor does', async () => {
		const { client, check } = await started({ '.git/HEAD': '', [harbour]: `\ufeff${shows('./hall.jpg')}` });
		expect(await check()).toMatchObject({ files: 1, errors: 1 });
		expect(client.published[0]?.diagnostics[0]?.range.start).toEqual({ line: 8, character: 16 });
		await client.stop();
	});
});
