import type { Uri } from 'vscode';

/** The folder that a path of the server names, in the file system of the document. */
export function webRoot(document: Uri, path: string): Uri {
	// A path of Windows begins with its drive; in a URI a slash stands before it.
	return document.with({ path: path.startsWith('/') ? path : `/${path}`, query: '', fragment: '' });
}

/** The path of the folder that a document is in; empty for one that was never saved. */
export function folderOf(document: Uri): string {
	return document.path.slice(0, Math.max(0, document.path.lastIndexOf('/')));
}

/** A document's name for people: its folder and file for an `index.md`, else its file. */
export function nameOf(document: Uri): string {
	const [file = '', folder] = document.path.split('/').reverse();
	return folder && /^_?index\.md$/i.test(file) ? `${folder}/${file}` : file;
}
