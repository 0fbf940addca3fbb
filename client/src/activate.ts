import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCheckLinkAgain } from './commands/checkLinkAgain.ts';
import { registerCheckLinks } from './commands/checkLinks.ts';
import { registerCheckSite } from './commands/checkSite.ts';
import { registerCheckWorkspaceLinks } from './commands/checkWorkspaceLinks.ts';
import { registerExport } from './commands/exportPost.ts';
import { registerForgetNetworkAnswer } from './commands/forgetNetworkAnswer.ts';
import { registerShowGlance } from './commands/glance.ts';
import { registerListPlaces } from './commands/listPlaces.ts';
import { registerLockPreview, registerOpenPreview } from './commands/openPreview.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerReveal } from './commands/reveal.ts';
import { Connection } from './connection.ts';
import { warnOfDeletions } from './deletions.ts';
import { answerFiles } from './files/answers.ts';
import { tellMissedSaves } from './links/tellMissedSaves.ts';
import type { Machine } from './machine.ts';
import { answerServer } from './network/answers.ts';
import { consentIn } from './network/consentIn.ts';
import { registerNewPost } from './newPost/newPost.ts';
import { clientOptions } from './options.ts';
import { registerPasteAndDrop } from './photos/providers.ts';
import { PostInFront } from './postInFront.ts';
import { registerPrepareImages } from './prepare/command.ts';
import { Previews } from './preview/previews.ts';
import { PostStatus } from './status.ts';
import { registerInsertTalks } from './talks/insert.ts';
import { registerMatchRecordings } from './talks/match.ts';
import { TalksView } from './talks/view.ts';

/** Makes a client, not yet started; entry points differ in how it reaches the server. */
export type MakeClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The extension from activation to its end. */
export class Extension {
	private connection: Connection | undefined;

	constructor(
		private readonly makeClient: MakeClient,
		private readonly machine: Machine,
	) {}

	/** Starts the server, without waiting for it, and registers everything an author can call. */
	activate(context: ExtensionContext): void {
		const output = window.createOutputChannel('Recap Posts', { log: true });
		const { machine } = this;
		const consent = consentIn(context, machine);
		const options = () => clientOptions(context, output, consent);
		const connection = new Connection(() => this.makeClient(context, options()), output);
		this.connection = connection;
		answerFiles(connection);
		const inFront = new PostInFront();
		const status = new PostStatus(connection, inFront);
		const talks = new TalksView(connection, inFront, status);
		const talkTools = { connection, consent, inFront, scheduleRead: () => talks.refresh() };
		const previews = new Previews({ extension: context.extensionUri, connection, consent });
		context.subscriptions.push(
			output,
			consent,
			answerServer(connection, consent),
			tellMissedSaves(connection),
			inFront,
			status,
			talks,
			registerInsertTalks(talkTools),
			registerMatchRecordings(talkTools),
			registerShowGlance(connection, inFront),
			registerRestartServer(connection),
			registerReveal(),
			registerForgetNetworkAnswer(consent),
			registerCheckLinks(connection, consent, inFront),
			registerCheckWorkspaceLinks(connection, consent),
			registerCheckSite(connection),
			registerCheckLinkAgain(connection, consent),
			registerListPlaces(),
			warnOfDeletions(connection),
			previews,
			registerOpenPreview(previews, inFront),
			registerLockPreview(previews),
			registerExport(connection, inFront, previews),
			registerNewPost(connection, consent, context.globalState, machine),
			registerPasteAndDrop(connection, machine),
			registerPrepareImages(
				{ extension: context.extensionUri, storage: context.globalStorageUri, connection },
				inFront,
			),
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
