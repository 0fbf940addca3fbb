import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { inSite, openFile, ruleOf, until } from '../support/vscode-posts.ts';

const head =
	'---\ntitle: "Closed"\ndescription: A post nobody opened.\npublishdate: 2026-04-02\nattribution: "Ada Quist"\nkeywords: [event]\n---\n\n';

/** The rules that speak of a file, open or not, once for each problem that VS Code shows. */
const rulesOf = (uri: vscode.Uri): string =>
	vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'recap')
		.map(ruleOf)
		.join();

async function untilSaid(uri: vscode.Uri, rules: string): Promise<void> {
	await until(
		() => rulesOf(uri) === rules,
		() => `[${rulesOf(uri)}] is said of ${uri.path}, not [${rules}]`,
	);
}

describe('a check of the whole site', () => {
	it('shows the problem of a closed post, once also while it is open, and takes it back when it is mended on disk', async () => {
		const folder = inSite('content/en/blog/2026/never-opened');
		const file = path.join(folder, 'index.md');
		const uri = vscode.Uri.file(file);
		fs.mkdirSync(folder, { recursive: true });
		fs.writeFileSync(file, `${head}{{< image link="./pier.jpg" caption="The pier" >}}\n`);
		try {
			assert.equal(rulesOf(uri), '');
			await vscode.commands.executeCommand('recap.checkSite');
			await untilSaid(uri, 'image/missing-file');
			// What an extension opens outlives its tab by minutes.
			await openFile(file);
			await untilSaid(uri, 'image/missing-file');
			await new Promise((resolve) => setTimeout(resolve, 500));
			assert.equal(rulesOf(uri), 'image/missing-file');
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await untilSaid(uri, 'image/missing-file');
			fs.writeFileSync(file, `${head}{{< image link="./pier.jpg" caption="The pier." >}}\n`);
			await untilSaid(uri, 'image/missing-file,image/caption-period');
			fs.writeFileSync(file, `${head}Nothing to say.\n`);
			await untilSaid(uri, '');
			fs.writeFileSync(file, `${head}{{< image link="./pier.jpg" caption="The pier" >}}\n`);
			await untilSaid(uri, 'image/missing-file');
			fs.rmSync(folder, { recursive: true });
			await untilSaid(uri, '');
		} finally {
			fs.rmSync(folder, { recursive: true, force: true });
		}
	});
});
