// A language server that keeps documents and knows nothing of them: the least that any answer about one costs. Behind
// `--outline` stands a file with the outline that it sends of every document, where it is not to be empty.
import fs from 'node:fs';
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
/** @param {{ textDocument: { uri: string } }} params */
const nothing = ({ textDocument }) => (documents.get(textDocument.uri)?.getText() === undefined ? null : []);
const at = process.argv.indexOf('--outline');
/** @type {import('vscode-languageserver').DocumentSymbol[]} */
const outline = at < 0 ? [] : JSON.parse(fs.readFileSync(process.argv[at + 1] ?? '', 'utf8'));
connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		documentLinkProvider: {},
		documentSymbolProvider: true,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.onDocumentLinks(nothing);
connection.onDocumentSymbol(({ textDocument }) => nothing({ textDocument }) && outline);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();
