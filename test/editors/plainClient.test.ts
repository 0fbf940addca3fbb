import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
	type CodeAction,
	type CompletionItem,
	createConnection,
	createMessageConnection,
	type Diagnostic,
	type Hover,
	type PublishDiagnosticsParams,
	StreamMessageReader,
	StreamMessageWriter,
	type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHostWithNetwork } from '../../server/src/host/nodeHost.ts';
import { startServer } from '../../server/src/server.ts';
import { folderWith } from '../support/folder.ts';
import { uriOf } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';
import { bundle, faulty } from './support.ts';

/** A client that knows the protocol's first version and nothing else: it can do nothing that it would have to say. */
async function plainClient() {
	const folder = folderWith({
		'.git/HEAD': '',
		[`${bundle}/index.md`]: faulty,
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/booth.jpg`]: picture,
	});
	const uri = uriOf(path.join(folder, bundle, 'index.md'));
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
	startServer(server, nodeHostWithNetwork());
	const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	const requests: string[] = [];
	const notifications: string[] = [];
	let problems: readonly Diagnostic[] = [];
	connection.onRequest((method: string) => {
		requests.push(method);
		throw new Error(`this client knows no ${method}`);
	});
	connection.onNotification((method: string) => void notifications.push(method));
	connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: PublishDiagnosticsParams) => {
		problems = diagnostics;
	});
	connection.listen();
	const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
		processId: null,
		rootUri: uriOf(folder),
		capabilities: {},
	});
	await connection.sendNotification('initialized', {});
	let document = TextDocument.create(uri, 'markdown', 1, faulty);
	await connection.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'markdown', version: 1, text: faulty },
	});
	const at = (text: string) => document.positionAt(document.getText().indexOf(text) + 1);
	return {
		folder,
		uri,
		capabilities,
		requests,
		notifications,
		problems: () => problems,
		text: () => document.getText(),
		ask: <T>(method: string, text: string, more: object = {}) =>
			connection.sendRequest<T>(method, { textDocument: { uri }, position: at(text), ...more }),
		/** Takes an edit as such a client does: by the plain changes of each document. */
		async apply(edit: WorkspaceEdit | undefined) {
			expect(Object.keys(edit ?? {})).toEqual(['changes']);
			const changed = TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
			document = TextDocument.create(uri, 'markdown', document.version + 1, changed);
			await connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: document.version },
				contentChanges: [{ text: changed }],
			});
		},
		async stop() {
			await connection.sendRequest('shutdown');
			connection.dispose();
			server.dispose();
		},
	};
}

describe('a client that knows no message of ours, registers nothing and asks for nothing', () => {
	it('is sent problems, and gets their fixes, completion, hovers and renaming', async () => {
		const client = await plainClient();
		const [problem] = await until(() => (client.problems().length > 0 ? client.problems() : undefined));
		expect(problem).toMatchObject({ code: 'image/missing-file', severity: 1, source: 'recap' });

		const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', './welcom', {
			range: problem?.range,
			context: { diagnostics: client.problems() },
		});
		expect(action).toMatchObject({ title: 'Use welcome.jpg', kind: 'quickfix' });
		await client.apply(action?.edit);
		expect(client.text()).toBe(faulty.replace('welcom.jpg', 'welcome.jpg'));
		await until(() => client.problems().length === 0);

		const items = await client.ask<CompletionItem[]>('textDocument/completion', '/booth.jpg');
		const inserted = items.map(({ label, insertTextFormat }) => ({ label, insertTextFormat }));
		expect(inserted).toContainEqual({ label: 'booth.jpg', insertTextFormat: undefined });

		const hover = await client.ask<Hover>('textDocument/hover', 'keywords');
		expect(JSON.stringify(hover.contents)).toContain('keywords');

		const edit = await client.ask<WorkspaceEdit>('textDocument/rename', 'booth.jpg', { newName: 'stand.jpg' });
		await client.apply(edit);
		expect(client.text()).toBe(faulty.replace('welcom.jpg', 'welcome.jpg').replace('booth.jpg', 'stand.jpg'));
		expect(fs.readdirSync(path.join(client.folder, bundle))).toContain('booth.jpg');
		await until(() => client.notifications.includes('window/showMessage'));

		expect(client.requests).toEqual([]);
		const known = ['window/logMessage', 'window/showMessage'];
		expect(client.notifications.filter((method) => !known.includes(method))).toEqual([]);
		await client.stop();
	});

	it('finds each of them among what the server says it can do', async () => {
		const { capabilities, stop } = await plainClient();
		expect(capabilities).toMatchObject({
			textDocumentSync: { openClose: true },
			codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix']) },
			completionProvider: { resolveProvider: true },
			hoverProvider: true,
			renameProvider: true,
			definitionProvider: true,
			documentFormattingProvider: true,
		});
		await stop();
	});
});
