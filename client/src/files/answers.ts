import { FileSystemError, Uri, workspace } from 'vscode';
import { fileSizeRequest, readFileRequest, readFolderRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { authoredSchemes } from '../options.ts';
import { FileAnswers } from './answer.ts';

const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

/** Answers what the server asks of files that are on no disk of its own. */
export function answerFiles(connection: Connection): void {
	const { fs } = workspace;
	const answers = new FileAnswers<Uri>({
		parse: (uri) => Uri.parse(uri, true),
		readDirectory: (folder) => fs.readDirectory(folder),
		stat: (file) => fs.stat(file),
		readFile: (file) => fs.readFile(file),
		open: openFolders,
		isAbsent: (error) => error instanceof FileSystemError && absent.has(error.code),
	});
	connection.onRequest(readFolderRequest, (params) => answers.folder(params));
	connection.onRequest(readFileRequest, (params) => answers.file(params));
	connection.onRequest(fileSizeRequest, (params) => answers.size(params));
}

function openFolders(): Uri[] {
	const schemes = authoredSchemes();
	const documents = workspace.textDocuments.filter(
		({ uri, isUntitled }) => !isUntitled && schemes.includes(uri.scheme),
	);
	return [
		...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
		...documents.map(({ uri }) => Uri.joinPath(uri, '..')),
	];
}
