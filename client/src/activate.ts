import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerShowGlance } from './commands/glance.ts';
import { registerListPlaces } from './commands/listPlaces.ts';
import { registerOpenPreview } from './commands/openPreview.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { Connection } from './connection.ts';
import { warnOfDeletions } from './deletions.ts';
import { clientOptions } from './options.ts';
import { PostInFront } from './postInFront.ts';
import { PostStatus } from './status.ts';

/** Makes a client, not yet started; entry points differ in how it reaches the server. */
type MakeClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The extension from activation to its end. */
export class Extension {
	private connection: Connection | undefined;

	constructor(private readonly makeClient: MakeClient) {}

	/** Starts the server, without waiting for it, and registers everything an author can call. */
	activate(context: ExtensionContext): void {
		const output = window.createOutputChannel('Recap Posts', { log: true });
		const connection = new Connection(() => this.makeClient(context, clientOptions(output)), output);
		this.connection = connection;
		const inFront = new PostInFront();
		context.subscriptions.push(
			output,
			inFront,
			new PostStatus(connection, inFront),
			registerShowGlance(connection, inFront),
			registerRestartServer(connection),
			registerOpenPreview(context, connection),
			registerListPlaces(),
			warnOfDeletions(connection),
		);
		void connection.start();
	}

	/** Stops the server; resolves when it has stopped, or did not stop in time. */
	async deactivate(): Promise<void> {
		const { connection } = this;
		this.connection = undefined;
		await connection?.stop();
	}
}
