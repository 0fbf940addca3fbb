import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lateShortcodes } from '../../client/src/lateShortcodes.ts';
import MarkdownIt from '../../server/node_modules/markdown-it/dist/markdown-it.mjs';
import { until } from '../support/until.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The bundles as they are published, built by the project's own script into a folder of its own. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-web-'));
const dist = path.join(folder, 'dist');

beforeAll(() => {
	const done = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--release', '--into', folder], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(done.stderr).toBe('');
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A world with what a browser's worker has and nothing of Node, in a thread of its own. It says which scripts it loads. */
const world = `
	const { parentPort, workerData } = require('node:worker_threads');
	const fs = require('node:fs');
	const vm = require('node:vm');
	const listeners = [];
	const self = {
		URL, TextDecoder, TextEncoder, crypto, console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
		AbortController, AbortSignal, performance, structuredClone, atob, btoa, Event, MessageEvent,
		navigator: { userAgent: 'a browser', locks: { request: (name, run) => { parentPort.postMessage({ locked: name }); return run(); } } },
		postMessage: (data) => parentPort.postMessage(data),
		addEventListener: () => undefined,
		dispatchEvent: (event) => self.onmessage(event),
		close: () => { parentPort.postMessage({ closed: true }); process.exit(); },
		importScripts: (address) => {
			parentPort.postMessage({ loaded: address });
			load(address.slice(address.lastIndexOf('/') + 1));
		},
	};
	self.self = self;
	vm.createContext(self);
	const load = (name) => vm.runInContext(fs.readFileSync(workerData + '/' + name, 'utf8'), self, { filename: name });
	parentPort.on('message', (data) => self.onmessage({ data }));
	load('worker.js');
`;

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: { readonly uri?: string; readonly items?: readonly unknown[] };
	readonly result?: unknown;
	readonly loaded?: string;
	readonly locked?: string;
	readonly closed?: boolean;
}

const post = 'memory:/site/content/en/blog/2026/mesh-day/index.md';
const text = `---
title: "Mesh Day"
description: In Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./hall.png" caption="The hall" >}}
`;

describe('the bundles for a browser', () => {
	it('serve a post in a worker that has nothing of Node, and load the renderer when a page is asked for', async () => {
		const worker = new Worker(world, { eval: true, workerData: dist });
		const heard: Message[] = [];
		const answer = (id: number | undefined, result: unknown) => worker.postMessage({ jsonrpc: '2.0', id, result });
		worker.on('message', (message: Message) => {
			heard.push(message);
			if (message.method === 'workspace/configuration')
				answer(
					message.id,
					message.params?.items?.map(() => ({})),
				);
			else if (message.method === 'recap/readFolder') {
				const isPost = message.params?.uri?.endsWith('/mesh-day') === true;
				answer(message.id, isPost ? [['index.md', 'file']] : null);
			} else if (message.method !== undefined && message.id !== undefined) answer(message.id, null);
		});
		let id = 0;
		const ask = async (method: string, params: unknown) => {
			const own = ++id;
			worker.postMessage({ jsonrpc: '2.0', id: own, method, params });
			return (await until(() => heard.find((message) => message.id === own && message.method === undefined), 20_000))
				.result;
		};
		const tell = (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params });
		const loaded = () => heard.flatMap((message) => message.loaded ?? []);
		const address = 'https://extensions.example/recap/dist/';
		worker.postMessage({ folder: address, life: 'this one' });
		// Sent before the server can be there.
		await ask('initialize', {
			processId: null,
			rootUri: 'memory:/site',
			capabilities: { workspace: { configuration: true } },
			initializationOptions: { files: true },
		});
		expect(heard.find(({ locked }) => locked !== undefined)).toEqual({ locked: 'this one' });
		tell('initialized', {});
		tell('textDocument/didOpen', { textDocument: { uri: post, languageId: 'markdown', version: 1, text } });
		expect(await ask('textDocument/diagnostic', { textDocument: { uri: post } })).toMatchObject({
			items: [{ code: 'description/ending' }, { code: 'image/missing-file' }],
		});
		expect(loaded()).toEqual([`${address}lsp.js`, `${address}l10n.js`]);
		expect(await ask('recap/render', { uri: post })).toMatchObject({ kind: 'page', title: 'Mesh Day' });
		const original = await ask('recap/original', { html: '<title>Sails</title><p>Sails for sidecars.</p>' });
		expect(original).toMatchObject({ title: 'Sails' });
		const calendar = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Sails\nEND:VEVENT\nEND:VCALENDAR';
		const schedule = await ask('recap/schedule', { uri: post, source: { kind: 'text', text: calendar } });
		expect(schedule).toMatchObject({ kind: 'schedule' });
		expect(loaded()).toEqual(['lsp', 'l10n', 'pages', 'original', 'schedule'].map((name) => `${address}${name}.js`));
		await ask('shutdown', undefined);
		tell('exit', undefined);
		await until(() => heard.some(({ closed }) => closed));
		await worker.terminate();
	}, 60_000);

	it('teach VS Code’s own Markdown the shortcodes once the renderer has come, and leave it alone where it does not', async () => {
		let refreshed = 0;
		const shown = '---\ntitle: A\n---\n\n{{< image link="./hall.png" caption="The hall" >}}\n';
		const pages = fs.readFileSync(path.join(dist, 'pages.js'), 'utf8');
		const markdown = new MarkdownIt({ html: true });
		const extend = lateShortcodes(
			async () => pages,
			() => refreshed++,
		);
		expect(extend(markdown)).toBe(markdown);
		expect(markdown.render(shown)).not.toContain('<figure');
		await until(() => refreshed === 1);
		expect(markdown.render(shown)).toContain('<figure');

		const other = new MarkdownIt();
		lateShortcodes(
			() => Promise.reject(new Error('no line')),
			() => refreshed++,
		)(other);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(other.render('plain')).toBe('<p>plain</p>\n');
		expect(refreshed).toBe(1);
	});

	it('hold the protocol’s packages once for all platforms', () => {
		const size = (name: string) => fs.statSync(path.join(dist, name)).size;
		expect(size('client.js')).toBeLessThan(size('web.js') / 10);
		expect(size('server.js')).toBeLessThan(size('lsp.js') / 10);
		expect(size('worker.js')).toBeLessThan(size('lsp.js') / 10);
	});
});
