import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Tests, Workbench } from '../support/vscode-workbench.ts';

/** A post with a keyword twice over, and with what is a missing picture to one site and any shortcode to the other. */
const text = `---
title: "Two harbours"
description: A day at each.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [community, community]
---

{{< image link="./nowhere.jpg" caption="The quay" >}}
`;

const keywordsAre = (level: string) => JSON.stringify({ 'recap.rules': { 'keywords/duplicate': level } });

/** Writes files below a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, content] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), content);
	}
}

export const tests: Tests = {
	'two sites in one window have each their profile, and the settings of their folder': async (stage) => {
		const base = path.dirname(stage.folder);
		write(stage.folder, {
			'.vscode/settings.json': keywordsAre('off'),
			'content/en/blog/2026/first-harbour.md': text,
		});
		write(path.join(base, 'second'), {
			'hugo.toml': 'baseURL = "https://second.example/"\n',
			'.vscode/settings.json': keywordsAre('info'),
			'content/blog/second-harbour.md': text,
		});
		const workspace = path.join(base, 'both.code-workspace');
		const folders = [{ path: stage.folder }, { path: path.join(base, 'second') }];
		fs.writeFileSync(workspace, JSON.stringify({ folders }));
		const url = new URL(stage.url);
		url.searchParams.delete('folder');
		url.searchParams.set('workspace', workspace);
		const both = { ...stage, url: url.href };
		const workbench = await Workbench.open(both, 'content/en/blog/2026/first-harbour.md');
		await workbench.squiggles('error').first().waitFor();
		assert.equal(await workbench.squiggles('info').count(), 0);
		await workbench.openAnother('second-harbour.md');
		await workbench.squiggles('info').first().waitFor();
		await stage.shot('second');
		assert.equal(await workbench.squiggles('error').count(), 0);
	},
};
