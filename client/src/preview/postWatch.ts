import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';

/** Watches a post's file, so that it is told when the file is deleted or there again. */
export class PostWatch implements Disposable {
	private readonly change = new EventEmitter<void>();
	readonly onChange = this.change.event;
	private watcher: Disposable | undefined;

	/** Watches this file from now on, and no longer any other. */
	watch(post: Uri): void {
		this.watcher?.dispose();
		if (post.scheme === 'untitled') return;
		const folder = workspace.getWorkspaceFolder(post)?.uri ?? Uri.joinPath(post, '..');
		// Of a folder that is deleted with all that is in it only the folder is told.
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), false, true, false);
		const tell = ({ path }: Uri) => {
			if (post.path === path || post.path.startsWith(`${path}/`)) this.change.fire();
		};
		this.watcher = Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidDelete(tell));
	}

	dispose(): void {
		this.watcher?.dispose();
		this.change.dispose();
	}
}
