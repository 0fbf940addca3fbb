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
		const name = post.path.slice(post.path.lastIndexOf('/') + 1);
		// A name is no pattern, whatever stands in it.
		const pattern = new RelativePattern(Uri.joinPath(post, '..'), name.replace(/[[\]{}*?!]/g, '?'));
		const watcher = workspace.createFileSystemWatcher(pattern, false, true, false);
		const tell = () => this.change.fire();
		this.watcher = Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidDelete(tell));
	}

	dispose(): void {
		this.watcher?.dispose();
		this.change.dispose();
	}
}
