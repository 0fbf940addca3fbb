// The diagnostics of vscode-markdown-languageservice over all Markdown files below a folder, as its users run it: with
// markdown-it as the parser, and the disk as the workspace. Prints how many files and diagnostics there are.
import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const [root = '.'] = process.argv.slice(2);
/** @type {Map<string, TextDocument>} */
const documents = new Map();
const isMarkdown = /\.md$/;

/** @param {string} folder */
function visit(folder) {
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) visit(file);
		else if (isMarkdown.test(entry.name)) read(file);
	}
}

/** @param {string} file */
function read(file) {
	const uri = URI.file(file).toString();
	const document = Object.assign(TextDocument.create(uri, 'markdown', 1, fs.readFileSync(file, 'utf8')), {
		$uri: URI.file(file),
	});
	documents.set(uri, document);
}

const never = () => ({ dispose() {} });
const workspace = {
	workspaceFolders: [URI.file(root)],
	onDidChangeMarkdownDocument: never,
	onDidCreateMarkdownDocument: never,
	onDidDeleteMarkdownDocument: never,
	getAllMarkdownDocuments: async () => documents.values(),
	hasMarkdownDocument: (resource) => documents.has(resource.toString()),
	openMarkdownDocument: async (resource) => documents.get(resource.toString()),
	async stat(resource) {
		const stats = await fs.promises.stat(resource.fsPath).catch(() => undefined);
		return stats && { isDirectory: stats.isDirectory() };
	},
	async readDirectory(resource) {
		const entries = await fs.promises.readdir(resource.fsPath, { withFileTypes: true });
		return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
	},
};

const markdown = new MarkdownIt({ html: true });
const service = createLanguageService({
	workspace,
	parser: { slugifier: githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) },
	logger: { level: 0, log() {} },
});
const level = DiagnosticLevel.warning;
const options = {
	validateReferences: level,
	validateFragmentLinks: level,
	validateFileLinks: level,
	validateMarkdownFileLinkFragments: level,
	validateUnusedLinkDefinitions: level,
	validateDuplicateLinkDefinitions: level,
	ignoreLinks: [],
};
const token = { isCancellationRequested: false, onCancellationRequested: never };

// Bundled as a script, in which nothing is awaited outside of a function.
async function check() {
	visit(path.resolve(root));
	let diagnostics = 0;
	for (const document of documents.values()) {
		diagnostics += (await service.computeDiagnostics(document, options, token)).length;
	}
	service.dispose();
	console.log(JSON.stringify({ files: documents.size, diagnostics }));
}

check();
