import { Disposable, EventEmitter, RelativePattern, type Uri, workspace } from 'vscode';

const kinds = 'png,PNG,jpg,JPG,jpeg,JPEG,gif,GIF,webp,WEBP,svg,SVG,avif,AVIF';

/** Watches the pictures below a folder, so that one that is added, changed or deleted shows without an edit. */
export class PictureWatch implements Disposable {
	private readonly change = new EventEmitter<void>();
	readonly onChange = this.change.event;
	private watcher: Disposable | undefined;
	private count = 0;

	/** How many changes there have been. */
	get generation(): number {
		return this.count;
	}

	/** Watches below this folder from now on, and no longer below any other. */
	watch(folder: Uri): void {
		this.watcher?.dispose();
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `**/*.{${kinds}}`));
		const tell = () => {
			this.count++;
			this.change.fire();
		};
		this.watcher = Disposable.from(
			watcher,
			watcher.onDidCreate(tell),
			watcher.onDidChange(tell),
			watcher.onDidDelete(tell),
		);
	}

	dispose(): void {
		this.watcher?.dispose();
		this.change.dispose();
	}
}
