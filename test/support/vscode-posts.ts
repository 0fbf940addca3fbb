import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** How long VS Code may take to do something, in milliseconds. */
const patience = 15_000;

/** The folder open in VS Code: a copy of the fixture site. Fails when there is none. */
export function siteFolder(): string {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('no folder is open');
	return folder.uri.fsPath;
}

/** A path below the open folder. */
export const inSite = (...parts: string[]): string => path.join(siteFolder(), ...parts);

/** Makes a post of the blog under a name of its own, with a valid head, and opens it in an editor. */
export async function openNewPost(slug: string, body: string): Promise<vscode.TextDocument> {
	const file = inSite('content/en/blog/2026', slug, 'index.md');
	const head = [
		'---',
		`title: "A post called ${slug}"`,
		'description: A post that a test has written.',
		'publishdate: 2026-04-01',
		'attribution: "Ada Quist (Tidewater)"',
		'keywords: [community,event]',
		'---',
	];
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, [...head, '', body, ''].join('\n'));
	return openFile(file);
}

/** Opens a file in an editor. */
export async function openFile(file: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
	await vscode.window.showTextDocument(document);
	return document;
}

/** The problems shown for a document whose source is this extension. */
export const problemsOf = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
	vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'recap');

/** The name of the rule a problem comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** Waits until exactly these rules speak, whatever their order. Fails naming those that speak instead. */
export async function untilRules(
	document: vscode.TextDocument,
	rules: readonly string[],
): Promise<vscode.Diagnostic[]> {
	const wanted = [...rules].sort().join();
	const seen = () => problemsOf(document).map(ruleOf).sort().join();
	await until(
		() => seen() === wanted,
		() => `the problems are [${seen()}], not [${wanted}]`,
	);
	return problemsOf(document);
}

/** The code actions of a kind that are offered for a range. */
export async function actionsFor(
	document: vscode.TextDocument,
	range: vscode.Range,
	kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
	const command = 'vscode.executeCodeActionProvider';
	return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind.value);
}

/** Applies an action as a click on it does. */
export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
	if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was not applied');
	if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Asks again and again until `holds`. Fails with what `otherwise` says. */
export async function until(holds: () => boolean, otherwise: () => string): Promise<void> {
	const end = Date.now() + patience;
	while (!holds()) {
		if (Date.now() > end) throw new Error(otherwise());
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
