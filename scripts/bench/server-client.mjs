// A language server as a client sees it, for measuring.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import MarkdownIt from 'markdown-it';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../lib/temporary.mjs';

/** What VS Code says it can do, as far as the answers depend on it. */
const capabilities = {
	textDocument: {
		diagnostic: {},
		publishDiagnostics: {},
		completion: {
			completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
			completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'data'] },
		},
		hover: { contentFormat: ['markdown', 'plaintext'] },
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
	},
	workspace: {},
};

/** Servers find here what earlier ones compiled, as an author's do from the second time on. */
const cache = temporaryFolder('cache');

/** One server process, from its start to its end. */
export class MeasuredServer {
	/** @param {string[]} args what follows `node` */
	constructor(args) {
		this.started = performance.now();
		this.child = spawn(process.execPath, args, {
			stdio: ['pipe', 'pipe', 'ignore'],
			env: { ...process.env, XDG_CACHE_HOME: cache },
		});
		this.connection = createProtocolConnection(
			new StreamMessageReader(this.child.stdout),
			new StreamMessageWriter(this.child.stdin),
		);
		/** @type {Map<string, TextDocument>} */
		this.documents = new Map();
		// VS Code's own server for Markdown has its client parse, and reads files through it; it finds none.
		const parser = new MarkdownIt({ html: true });
		this.connection.onRequest((method, params) => {
			if (method === 'workspace/configuration') return [{}];
			if (method !== 'markdown/parse') return method === 'markdown/findMarkdownFilesInWorkspace' ? [] : null;
			const { uri, text } = /** @type {{ uri: string, text?: string }} */ (params);
			return parser.parse(text ?? this.documents.get(uri)?.getText() ?? '', {});
		});
		this.connection.listen();
		this.version = 0;
	}

	/**
	 * @param {string} folder the open folder, as a URI
	 * @param {unknown} initializationOptions
	 * @param {unknown} settings
	 */
	async initialize(folder, initializationOptions, settings = {}) {
		const workspaceFolders = [{ uri: folder, name: 'site' }];
		await this.connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri: folder,
			workspaceFolders,
			capabilities,
			initializationOptions,
		});
		await this.connection.sendNotification('initialized', {});
		await this.connection.sendNotification('workspace/didChangeConfiguration', { settings });
	}

	/**
	 * Opens a document and waits for its problems.
	 * @param {string} uri
	 * @param {string} text
	 * @returns {Promise<number>} milliseconds since the process was started
	 */
	async open(uri, text) {
		const textDocument = { uri, languageId: 'markdown', version: ++this.version, text };
		this.documents.set(uri, TextDocument.create(uri, 'markdown', this.version, text));
		await this.connection.sendNotification('textDocument/didOpen', { textDocument });
		await this.pull(uri);
		return performance.now() - this.started;
	}

	/**
	 * Types one letter at the beginning of a line and waits for the problems.
	 * @param {string} uri
	 * @param {number} line
	 * @returns {Promise<number>} milliseconds
	 */
	async type(uri, line) {
		const at = { line, character: 0 };
		const contentChanges = [{ range: { start: at, end: at }, text: 'a' }];
		const version = ++this.version;
		const document = this.documents.get(uri);
		// An editor keeps its text whatever servers there are.
		if (document) TextDocument.update(document, contentChanges, version);
		const begin = performance.now();
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges,
		});
		await this.pull(uri);
		return performance.now() - begin;
	}

	/**
	 * Types a text at a place, asks for completions behind it, and takes it back.
	 * @param {string} uri
	 * @param {{ line: number, character: number }} at
	 * @param {string} text on one line
	 * @returns {Promise<number>} milliseconds from the typing to the answer
	 */
	async complete(uri, at, text) {
		const behind = { line: at.line, character: at.character + text.length };
		const begin = performance.now();
		await this.change(uri, { start: at, end: at }, text);
		await this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: behind });
		const time = performance.now() - begin;
		await this.change(uri, { start: at, end: behind }, '');
		return time;
	}

	/**
	 * Asks what is under the pointer.
	 * @param {string} uri
	 * @param {{ line: number, character: number }} position
	 * @returns {Promise<number>} milliseconds
	 */
	async hover(uri, position) {
		const begin = performance.now();
		await this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
		return performance.now() - begin;
	}

	/**
	 * @param {string} uri
	 * @param {import('vscode-languageserver/node').Range} range
	 * @param {string} text
	 */
	async change(uri, range, text) {
		const version = ++this.version;
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: [{ range, text }],
		});
	}

	/** @param {string} uri */
	pull(uri) {
		return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
	}

	/** Resident memory in megabytes (of 2^20 bytes); Linux tells it in a file. */
	memory() {
		const status = fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
	}

	async stop() {
		await this.connection.sendRequest('shutdown').catch(() => undefined);
		this.connection.dispose();
		this.child.kill();
	}
}
