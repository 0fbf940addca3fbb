import {
	type Connection,
	DidChangeWatchedFilesNotification,
	type FileEvent,
	type FileSystemWatcher,
} from 'vscode-languageserver';
import { configName } from '../core/config/config.ts';

/** Everything that facts come from: posts and pictures, a team's settings, a site's config, its templates, what else has an address. */
const watched: readonly FileSystemWatcher[] = [
	{ globPattern: '**/content/**' },
	{ globPattern: '**/*.{md,markdown}' },
	{ globPattern: '**/*.{jpg,jpeg,png,gif,webp,svg,avif,JPG,JPEG,PNG,GIF,WEBP,SVG}' },
	{ globPattern: `**/${configName}` },
	{ globPattern: '**/{hugo,config}.{toml,yaml,yml,json}' },
	{ globPattern: '**/config/_default/**' },
	{ globPattern: '**/layouts/**/{shortcodes,_shortcodes}/**' },
	{ globPattern: '**/layouts/{shortcodes,_shortcodes}/**' },
	{ globPattern: '**/static/**' },
	{ globPattern: '**/{_redirects,netlify.toml}' },
];

/** A checkout changes a thousand files in one go; what they change is told once, this many milliseconds after the last. */
const calm = 60;

/** Learns of changes on disk. */
export class Watch {
	private timer: NodeJS.Timeout | undefined;
	private noted: FileEvent[] = [];

	/**
	 * @param changed called once for changes that come together, with those that the client told
	 * @param each called with each change as it comes
	 */
	constructor(
		private readonly connection: Connection,
		private readonly changed: (changes: readonly FileEvent[]) => void,
		each: (change: FileEvent) => void,
	) {
		connection.onDidChangeWatchedFiles(({ changes }) => {
			this.note();
			this.noted.push(...changes);
			for (const change of changes) each(change);
		});
	}

	/** Asks the client to watch. */
	async begin(): Promise<void> {
		await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...watched] });
	}

	/** Something changed. */
	note(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			const { noted } = this;
			this.noted = [];
			this.changed(noted);
		}, calm);
	}

	/** Forgets what was noted and not yet told. */
	dispose(): void {
		clearTimeout(this.timer);
	}
}
