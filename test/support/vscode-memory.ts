import * as vscode from 'vscode';

/** A file system in memory, as an extension for virtual workspaces brings one. Folders are those of the files in it. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
	private readonly files = new Map<string, Uint8Array>();
	private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.changed.event;

	get size(): number {
		return this.files.size;
	}

	/** The text of a file; fails where there is none. */
	text(path: string): string {
		return new TextDecoder().decode(this.bytes(path));
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const times = { ctime: 0, mtime: this.size };
		const content = this.files.get(uri.path);
		if (content) return { ...times, type: vscode.FileType.File, size: content.length };
		if (this.readDirectory(uri).length > 0 || uri.path === '/')
			return { ...times, type: vscode.FileType.Directory, size: 0 };
		throw vscode.FileSystemError.FileNotFound(uri);
	}

	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		const inside = path === '/' ? path : `${path}/`;
		const found = new Map<string, vscode.FileType>();
		for (const file of this.files.keys()) {
			if (!file.startsWith(inside)) continue;
			const [name = '', ...rest] = file.slice(inside.length).split('/');
			found.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
		}
		return [...found];
	}

	createDirectory(): void {}

	readFile(uri: vscode.Uri): Uint8Array {
		return this.bytes(uri.path);
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.files.set(uri.path, content);
		this.changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
	}

	delete({ path }: vscode.Uri): void {
		this.files.delete(path);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		this.files.set(to.path, this.bytes(from.path));
		this.files.delete(from.path);
	}

	private bytes(path: string): Uint8Array {
		const content = this.files.get(path);
		if (!content) throw vscode.FileSystemError.FileNotFound(path);
		return content;
	}
}
