// A language server that keeps documents and has nothing to say of them: the least that any answer about one costs.
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
/** @param {{ textDocument: { uri: string } }} params */
const nothing = ({ textDocument }) => (documents.get(textDocument.uri)?.getText() === undefined ? null : []);
connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		documentLinkProvider: {},
		documentSymbolProvider: true,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.onDocumentLinks(nothing);
connection.onDocumentSymbol(nothing);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();
