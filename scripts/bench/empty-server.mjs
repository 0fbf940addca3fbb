// A language server that keeps documents and finds nothing: the least that any server built with the same library costs.
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		completionProvider: { triggerCharacters: [' '] },
		hoverProvider: true,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.languages.diagnostics.on(({ textDocument }) => ({
	kind: 'full',
	items: documents.get(textDocument.uri)?.getText() === undefined ? [] : [],
}));
connection.onCompletion(({ textDocument }) => (documents.get(textDocument.uri)?.getText() === undefined ? null : []));
connection.onHover(({ textDocument }) => (documents.get(textDocument.uri)?.getText() === undefined ? null : null));
documents.listen(connection);
connection.listen();
