import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient } from '../support/lspClient.ts';

const post = 'content/en/blog/2026/mesh-day/index.md';

const text = `---
title: "Mesh Day"
description: A day in Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image
    link="./welcom.jpg" caption="The hall" >}}
`;

it('the light bulb offers, after what mends a problem, to turn its rule off, and the problem is gone', async () => {
	const folder = folderWith({ [post]: '', [path.join(path.dirname(post), 'welcome.jpg')]: '', '.git/HEAD': '' });
	const file = path.join(folder, post);
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder);
	await client.open(file, text);
	const problems = await client.problems(file);
	expect(problems.map(({ code }) => code)).toEqual(['description/ending', 'image/missing-file']);
	for (const problem of problems) {
		const actions = await client.codeActions(file, problem.range);
		const titles = actions.map(({ title }) => title);
		const rule = String(problem.code);
		expect(titles.slice(-2)).toEqual([`Disable ${rule} for this line`, `Disable ${rule} for this file`]);
		expect(titles.length).toBeGreaterThan(2);
		for (const action of actions.slice(-2)) {
			expect(action).toMatchObject({ kind: 'quickfix', isPreferred: false, diagnostics: [{ code: rule }] });
			const copy = path.join(path.dirname(file), `${titles.indexOf(action.title)}-${rule.replace('/', '-')}.md`);
			await client.open(copy, client.applied(file, action));
			expect((await client.problems(copy)).map(({ code }) => code)).toEqual(
				problems.map(({ code }) => code).filter((code) => code !== rule),
			);
		}
	}
	await client.stop();
});

it('a rule that is turned off in the text is not mended on save', async () => {
	const folder = folderWith({ [post]: '', '.git/HEAD': '' });
	const file = path.join(folder, post);
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder);
	const silent = text.replace('in Porto', 'in Porto # recap-disable-line description/ending');
	await client.open(file, silent);
	const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
	expect(await client.codeActions(file, everything, ['source.fixAll.recap'])).toEqual([]);
	await client.stop();
});
