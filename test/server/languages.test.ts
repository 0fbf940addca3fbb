import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { readWords } from '../../server/src/host/words.ts';
import { languageOf } from '../../server/src/language.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, type Transport, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';

const post = 'content/en/blog/2026/mesh-day/index.md';

const text = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.jpg" caption="Welcome." >}}
`;

const ours = path.resolve(import.meta.dirname, '../../l10n');

const english = 'welcom.jpg is not in this post’s folder. Did you mean welcome.jpg?';
const spanish = 'welcom.jpg no está en la carpeta de esta entrada. ¿Quería decir welcome.jpg?';

describe('the server tells what it has to say', () => {
	it.each([
		['es', spanish, 'Usar welcome.jpg'],
		['es-AR', spanish, 'Usar welcome.jpg'],
		['zh-cn', 'welcom.jpg 不在此文章的文件夹中。您是不是想写 welcome.jpg？', '使用 welcome.jpg'],
		['uk', 'welcom.jpg немає в теці цього допису. Може, welcome.jpg?', 'Використати welcome.jpg'],
		['de', english, 'Use welcome.jpg'],
		['zh-tw', english, 'Use welcome.jpg'],
		['en', english, 'Use welcome.jpg'],
		[undefined, english, 'Use welcome.jpg'],
	])('to a client of locale %s in its language, and names rules as ever', async (locale, message, title) => {
		const { client, file } = await opened(here(ours), locale);
		const problems = await client.problems(file);
		expect(problems.map(({ code, source }) => ({ code, source }))).toEqual([
			{ code: 'image/missing-file', source: 'recap' },
			{ code: 'image/caption-period', source: 'recap' },
		]);
		const [problem] = problems;
		if (!problem) throw new Error('no problem');
		expect(problem.message).toBe(message);
		const [action] = await client.codeActions(file, problem.range);
		expect(action?.title).toBe(title);
		expect(client.logged.filter((line) => line.includes('language'))).toEqual([]);
		await client.stop();
	});

	it('in hovers too, with days as the language writes them', async () => {
		const { client, file } = await opened(here(ours), 'es');
		const hover = async (line: number) => {
			const found = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
				textDocument: { uri: client.document(file).uri },
				position: { line, character: 3 },
			});
			return found?.contents.value ?? '';
		};
		expect(await hover(1)).toContain(
			'El título de la entrada.\n\nEs un texto. Todas las entradas lo tienen.\n\nReglas: ',
		);
		const day = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
			textDocument: { uri: client.document(file).uri },
			position: { line: 3, character: 15 },
		});
		expect(day?.contents.value).toMatch(/^jueves, 12 de marzo de 2026: /);
		await client.stop();
	});

	it('in English where a translation lacks a text, and in the language where it has it', async () => {
		const folder = folderWith({
			'bundle.l10n.es.json': JSON.stringify({ 'Use {0}': 'Usar {0}', '{0} is not in this post’s folder.': '' }),
		});
		const { client, file } = await opened(here(folder), 'es');
		const [problem] = await client.problems(file);
		if (!problem) throw new Error('no problem');
		expect(problem.message).toBe(english);
		expect((await client.codeActions(file, problem.range))[0]?.title).toBe('Usar welcome.jpg');
		await client.stop();
	});

	it('in the words that a client hands over, where a server reads no files', async () => {
		const words = { 'Use {0}': 'Poner {0}', '{0} is not in this post’s folder.': 7 };
		const { client, file } = await opened(here(folderWith()), 'es', { words });
		const [problem] = await client.problems(file);
		if (!problem) throw new Error('no problem');
		expect(problem.message).toBe(english);
		expect((await client.codeActions(file, problem.range))[0]?.title).toBe('Poner welcome.jpg');
		await client.stop();
	});

	it.each([
		['is broken', '{"Use {0}": "Usar'],
		['holds no texts', '[1, 2]'],
		['holds nothing', ''],
		['is not there', undefined],
	])('in English where the file of its language %s, and writes a line into the log', async (_, content) => {
		const folder = folderWith(content === undefined ? {} : { 'bundle.l10n.es.json': content });
		const { client, file } = await opened(here(folder), 'es');
		expect((await client.problems(file))[0]?.message).toBe(english);
		expect(client.logged.filter((line) => /language es .*English is spoken/.test(line))).toHaveLength(1);
		await client.stop();
	});
});

describe('the language of a locale', () => {
	it.each([
		['es', 'es'],
		['es_MX.UTF-8', 'es'],
		['ES-es', 'es'],
		['uk-UA', 'uk'],
		['zh', 'zh-cn'],
		['zh-Hans', 'zh-cn'],
		['zh-Hans-HK', 'zh-cn'],
		['zh_SG', 'zh-cn'],
		['zh-Hant', undefined],
		['zh-Hant-CN', undefined],
		['zh-HK', undefined],
		['zh-TW', undefined],
		['en-GB', undefined],
		['eso', undefined],
		['ukr', undefined],
		['C', undefined],
		['', undefined],
	])('%s is %s', (locale, language) => {
		expect(languageOf(locale)).toBe(language);
	});

	it('is one that there is a file for', async () => {
		const files = (await fs.readdir(ours)).filter((name) => name !== 'bundle.l10n.json');
		const languages = files.map((name) => name.replace(/^bundle\.l10n\.(.+)\.json$/, '$1'));
		expect(languages.map(languageOf)).toEqual(languages);
	});
});

/** A server in this process whose translations are in a folder. */
function here(folder: string): () => Transport {
	return () => inProcess({ ...nodeHost(), words: (language) => readWords([folder], language) });
}

async function opened(transport: () => Transport, locale: string | undefined, options: object = {}) {
	const folder = folderWith({ [`${path.dirname(post)}/welcome.jpg`]: picture, '.git/HEAD': '', [post]: text });
	const client = new LspClient(transport());
	await client.start(folder, vscodeCapabilities, options, locale);
	const file = path.join(folder, post);
	await client.open(file, text);
	return { client, file };
}
