import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
	type CancellationToken,
	CancellationTokenSource,
	type ClientCapabilities,
	type CodeAction,
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type InitializeResult,
	ProgressType,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
	type Range,
	StreamMessageReader,
	StreamMessageWriter,
	type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../server/src/host/host.ts';
import type { CountsParams } from '../../server/src/protocol.ts';
import { startServer } from '../../server/src/server.ts';

/** A running server's ends: what it reads and what it writes. */
export interface Transport {
	readonly connection: ProtocolConnection;
	stop(): void;
}

/** Runs the server in this process, on the host handed in. */
export function inProcess(host: Host): Transport {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
	startServer(server, host);
	const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	return {
		connection,
		stop() {
			connection.dispose();
			server.dispose();
		},
	};
}

/** Runs a command that speaks over standard input and output. */
export function overStdio(command: string, words: readonly string[]): Transport & { readonly child: ChildProcess } {
	const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	return {
		connection,
		child,
		stop() {
			connection.dispose();
			child.kill();
		},
	};
}

/** What VS Code says it can do, as far as the server asks. */
export const vscodeCapabilities: ClientCapabilities = {
	textDocument: { diagnostic: { dynamicRegistration: true }, publishDiagnostics: {} },
	workspace: {
		configuration: true,
		workspaceFolders: true,
		didChangeWatchedFiles: { dynamicRegistration: true },
		didChangeConfiguration: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
		workspaceEdit: { documentChanges: true, snippetEditSupport: true },
	},
};

/** A client for tests: opens, types, asks, and keeps what the server sends. */
export class LspClient {
	readonly published: PublishDiagnosticsParams[] = [];
	readonly counts: CountsParams[] = [];
	readonly registered: string[] = [];
	/** What the server wrote to its log. */
	readonly logged: string[] = [];
	refreshes = 0;
	settings: unknown = {};
	private readonly documents = new Map<string, TextDocument>();
	private readonly connection: ProtocolConnection;

	constructor(private readonly transport: Transport) {
		this.connection = transport.connection;
		this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
			items.map(() => this.settings),
		);
		this.connection.onRequest(
			'client/registerCapability',
			({ registrations }: { registrations: { method: string }[] }) => {
				this.registered.push(...registrations.map(({ method }) => method));
			},
		);
		this.connection.onRequest('workspace/diagnostic/refresh', () => {
			this.refreshes++;
		});
		this.connection.onNotification(
			'textDocument/publishDiagnostics',
			(params: PublishDiagnosticsParams) => void this.published.push(params),
		);
		this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
			this.logged.push(message);
		});
		this.connection.onNotification('recap/counts', (params: CountsParams) => void this.counts.push(params));
		this.connection.listen();
	}

	async start(
		folder: string,
		capabilities: ClientCapabilities = vscodeCapabilities,
		initializationOptions: unknown = { counts: true },
		locale?: string,
	): Promise<InitializeResult> {
		const result = await this.connection.sendRequest<InitializeResult>('initialize', {
			processId: process.pid,
			rootUri: uriOf(folder),
			workspaceFolders: [{ uri: uriOf(folder), name: 'site' }],
			capabilities,
			initializationOptions,
			...(locale !== undefined && { locale }),
		});
		await this.connection.sendNotification('initialized', {});
		return result;
	}

	async open(path: string, text: string): Promise<void> {
		const uri = uriOf(path);
		this.documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
		await this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId: 'markdown', version: 1, text },
		});
	}

	/** Replaces the first place of `from` in the document by `to`, as an incremental change. */
	async type(path: string, from: string, to: string): Promise<void> {
		const uri = uriOf(path);
		const document = this.document(path);
		const at = document.getText().indexOf(from);
		if (at === -1) throw new Error(`${from} is not in the document`);
		const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
		const changes = [{ range, text: to }];
		const version = document.version + 1;
		this.documents.set(uri, TextDocument.update(document, changes, version));
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: changes,
		});
	}

	async close(path: string): Promise<void> {
		this.documents.delete(uriOf(path));
		await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
	}

	document(path: string): TextDocument {
		const document = this.documents.get(uriOf(path));
		if (!document) throw new Error(`${path} is not open`);
		return document;
	}

	text(path: string): string {
		return this.document(path).getText();
	}

	pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		return this.connection.sendRequest('textDocument/diagnostic', {
			textDocument: { uri: uriOf(path) },
			...(previousResultId && { previousResultId }),
		});
	}

	async problems(path: string): Promise<Diagnostic[]> {
		const report = await this.pull(path);
		return report.kind === 'full' ? report.items : [];
	}

	codeActions(path: string, range: Range, only?: string[]): Promise<CodeAction[]> {
		const context = { diagnostics: [], ...(only && { only }) };
		return this.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri: uriOf(path) },
			range,
			context,
		});
	}

	/** The text that a code action leaves behind. The client's document stays as it is. */
	applied(path: string, action: CodeAction): string {
		const edits = (action.edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
		const all = [...edits, ...(action.edit?.changes?.[uriOf(path)] ?? [])];
		const plain = all.map(
			(edit): TextEdit =>
				'snippet' in edit ? { range: edit.range, newText: edit.snippet.value.replace('$0', '') } : edit,
		);
		return TextDocument.applyEdits(this.document(path), plain);
	}

	request<T>(method: string, params: unknown): Promise<T> {
		return this.connection.sendRequest(method, params);
	}

	/** Like `request`, until the token is cancelled. */
	requestWith<T>(token: CancellationToken, method: string, params: unknown): Promise<T> {
		return this.connection.sendRequest(method, params, token);
	}

	/** A token, and what cancels it. */
	cancellable(): { readonly token: CancellationToken; readonly cancel: () => void } {
		const source = new CancellationTokenSource();
		return { token: source.token, cancel: () => source.cancel() };
	}

	/** Hears of the progress of a request that was sent with a token. */
	hearProgress(token: string, hear: (progress: { readonly kind: string; readonly message?: string }) => void): void {
		this.connection.onProgress(new ProgressType<{ kind: string; message?: string }>(), token, hear);
	}

	/** Answers a request of the server. */
	answer<P>(method: string, handle: (params: P) => unknown): void {
		this.connection.onRequest(method, handle);
	}

	notify(method: string, params: unknown): Promise<void> {
		return this.connection.sendNotification(method, params);
	}

	async stop(): Promise<void> {
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit').catch(() => undefined);
		this.transport.stop();
	}
}

/** The URI of a path of the disk; one that is a URI already stays as it is. */
export function uriOf(path: string): string {
	if (/^[a-z-]+:\//.test(path)) return path;
	return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}
