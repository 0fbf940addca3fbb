import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { actionsFor, apply, openNewPost, ruleOf, untilRules } from '../support/vscode-posts.ts';

describe('a problem of a post', () => {
	it('names its source and its rule, and links the page of the rule', async () => {
		const post = await openNewPost('named', '{{< image link="./quay.jpg" caption="The quay" >}}');
		const [problem] = await untilRules(post, ['image/missing-file']);
		assert.equal(problem?.source, 'recap');
		assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
		assert.match(problem?.message ?? '', /quay\.jpg/);
		assert.equal(post.getText(problem?.range), './quay.jpg');
		const code = problem?.code;
		assert.ok(typeof code === 'object');
		assert.equal(code.value, 'image/missing-file');
		assert.match(code.target.toString(), /docs\/rules\/image\/missing-file/);
	});

	it('is gone from the editor and from the saved file once its fix was applied', async () => {
		const post = await openNewPost('mended', '{{< image link="./a.jpg" caption="A full stop." >}}');
		const problems = await untilRules(post, ['image/caption-period', 'image/missing-file']);
		const problem = problems.find((one) => ruleOf(one) === 'image/caption-period');
		assert.ok(problem);
		const [fix, ...more] = await actionsFor(post, problem.range, vscode.CodeActionKind.QuickFix);
		assert.ok(fix);
		assert.deepEqual(
			more.map(({ title }) => title),
			['Disable image/caption-period for this line', 'Disable image/caption-period for this file'],
		);
		await apply(fix);
		assert.equal(post.isDirty, true);
		assert.equal(await post.save(), true);
		assert.match(fs.readFileSync(post.fileName, 'utf8'), /caption="A full stop" >}}/);
		await untilRules(post, ['image/missing-file']);
	});

	it('is mended together with all others that are safe to mend by the source action', async () => {
		const body = '{{< image link="./a.jpg" caption="One." >}}\n\n{{< image link="./b.jpg" caption="Two." >}}';
		const post = await openNewPost('all-at-once', body);
		const missing = ['image/missing-file', 'image/missing-file'];
		await untilRules(post, ['image/caption-period', 'image/caption-period', ...missing]);
		const whole = new vscode.Range(0, 0, post.lineCount, 0);
		const kind = vscode.CodeActionKind.SourceFixAll.append('recap');
		const actions = await actionsFor(post, whole, kind);
		assert.deepEqual(
			actions.map((action) => action.kind?.value),
			['source.fixAll.recap'],
		);
		for (const action of actions) await apply(action);
		assert.match(post.getText(), /caption="One" >}}\n\n.*caption="Two" >}}/);
		await untilRules(post, missing);
	});

	it('is mended on save where the settings say so', async () => {
		const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
		const target = vscode.ConfigurationTarget.Global;
		await settings.update('codeActionsOnSave', { 'source.fixAll.recap': 'explicit' }, target, true);
		try {
			const post = await openNewPost('on-save', '{{< image link="./a.jpg" caption="Saved." >}}');
			await untilRules(post, ['image/caption-period', 'image/missing-file']);
			const editor = await vscode.window.showTextDocument(post);
			await editor.edit((edit) => edit.insert(post.lineAt(post.lineCount - 1).range.end, 'Bye.\n'));
			await vscode.commands.executeCommand('workbench.action.files.save');
			await untilRules(post, ['image/missing-file']);
			assert.match(fs.readFileSync(post.fileName, 'utf8'), /caption="Saved" >}}\n\n?Bye\./);
		} finally {
			await settings.update('codeActionsOnSave', undefined, target, true);
		}
	});
});
