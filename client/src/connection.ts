import {
	type CancellationToken,
	type Disposable,
	EventEmitter,
	type LogOutputChannel,
	type WorkspaceEdit,
} from 'vscode';
import {
	type BaseLanguageClient,
	ProgressType,
	type WorkspaceEdit as ProtocolEdit,
	State,
} from 'vscode-languageclient';
import { l10n } from './editorL10n.ts';

/** How long a server that is still starting is given before it is left to itself, in milliseconds. */
const patience = 5_000;

/** Answers one request of the server; what it throws becomes an error there. */
export type Answering = (params: unknown, token: CancellationToken) => Promise<unknown>;

/** What asks the server something. */
export type ServerLine = Pick<Connection, 'state' | 'start' | 'request' | 'requestEdit'>;

/** How long somebody who pastes waits for a server that is still starting, in milliseconds. */
const moment = 3_000;

/** Whether the server runs, or does so in a moment: a window that has just been opened may not have it yet. */
export async function runsSoon(line: ServerLine): Promise<boolean> {
	if (line.state !== 'running') await Promise.race([line.start(), wait(moment)]);
	return line.state === 'running';
}

/**
 * The line to the server, which outlives any one server: a restart makes a new client, because a client whose start
 * failed can never start again.
 */
export class Connection implements Disposable {
	private client: BaseLanguageClient | undefined;
	/** Starts and stops run one after the other, whoever asks. */
	private queue: Promise<void> = Promise.resolve();
	private readonly handlers = new Map<string, (message: unknown) => void>();
	private readonly answers = new Map<string, Answering>();
	private readonly stateChanged = new EventEmitter<void>();
	/** Fires whenever `state` may have changed. */
	readonly onState = this.stateChanged.event;
	/** The client whose server knows what is open and hears of what happens to it. */
	private up: BaseLanguageClient | undefined;
	private readonly cameUp = new EventEmitter<void>();
	/** Fires whenever a server has been told what is open. */
	readonly onUp = this.cameUp.event;

	constructor(
		private readonly makeClient: () => BaseLanguageClient,
		private readonly output: LogOutputChannel,
	) {}

	get state(): 'running' | 'starting' | 'stopped' {
		if (this.client?.state === State.Running) return 'running';
		return this.client?.state === State.Starting ? 'starting' : 'stopped';
	}

	/** Whether a server hears of what is opened, typed and saved. */
	get isUp(): boolean {
		return this.up !== undefined;
	}

	/** Starts the server, unless it runs. Resolves when it runs or could not be started; the client has told the author. */
	start(): Promise<void> {
		return this.enqueue(() => (this.state === 'running' ? Promise.resolve() : this.startNew()));
	}

	/** Stops what runs, whatever state it is in, and starts a new server. */
	restart(): Promise<void> {
		return this.enqueue(async () => {
			await this.stopOld();
			await this.startNew();
		});
	}

	/** Stops the server, if there is one. */
	stop(): Promise<void> {
		return this.enqueue(() => this.stopOld());
	}

	/** Sends a request. Rejects when the server does not run, fails at it, or the token was cancelled. */
	async request(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
		if (this.client?.state !== State.Running) throw new Error(l10n.t('the server of Recap Posts is not running'));
		return await this.client.sendRequest<unknown>(method, params, token);
	}

	/**
	 * Sends a request whose result is an edit. Rejects as `request` does.
	 *
	 * @returns undefined where the server has none
	 */
	async requestEdit(method: string, params: unknown, token: CancellationToken): Promise<WorkspaceEdit | undefined> {
		const { client } = this;
		if (client?.state !== State.Running) throw new Error(l10n.t('the server of Recap Posts is not running'));
		const edit = await client.sendRequest<ProtocolEdit | null>(method, params, token);
		return edit ? await client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
	}

	/** Tells the server something. While it does not run this does nothing: a new one is told everything as it starts. */
	async notify(method: string, params: unknown): Promise<void> {
		if (this.client?.state === State.Running) await this.client.sendNotification(method, params);
	}

	/** Hears of a request's progress, by the token that was sent with it, until it is disposed of. */
	onProgress(token: string, hear: (progress: unknown) => void): Disposable | undefined {
		return this.client?.onProgress(new ProgressType<unknown>(), token, hear);
	}

	/** Answers a request of every server from now on. There is one answerer for each method. */
	onRequest(method: string, answer: Answering): void {
		this.answers.set(method, answer);
		this.client?.onRequest(method, answer);
	}

	/** Handles a notification of every server from now on. There is one handler for each method. */
	onNotification(method: string, handle: (message: unknown) => void): void {
		this.handlers.set(method, handle);
		this.client?.onNotification(method, handle);
	}

	dispose(): void {
		this.stateChanged.dispose();
		this.cameUp.dispose();
	}

	private enqueue(step: () => Promise<void>): Promise<void> {
		this.queue = this.queue.then(step).catch((error: unknown) => this.output.error(String(error)));
		return this.queue;
	}

	private async startNew(): Promise<void> {
		await this.stopOld();
		const client = this.makeClient();
		this.client = client;
		for (const [method, handle] of this.handlers) client.onNotification(method, handle);
		for (const [method, answer] of this.answers) client.onRequest(method, answer);
		client.onDidChangeState(({ newState }) => {
			if (client !== this.client) return;
			if (newState === State.Running) void this.awaitUp(client);
			else this.up = undefined;
			this.stateChanged.fire();
		});
		await client.start();
	}

	/** A client that runs has not told its server yet what is open; it has once its start is done. */
	private async awaitUp(client: BaseLanguageClient): Promise<void> {
		await settled(client.start());
		if (client !== this.client || client.state !== State.Running) return;
		this.up = client;
		this.cameUp.fire();
	}

	private async stopOld(): Promise<void> {
		const { client } = this;
		if (!client) return;
		this.client = undefined;
		this.up = undefined;
		this.stateChanged.fire();
		if (client.state === State.Running) {
			await settled(client.dispose());
		} else if (client.state === State.Starting) {
			// Only a client that runs can be stopped, so one that starts is stopped as soon as it does.
			await Promise.race([settled(client.start().then(() => client.dispose())), wait(patience)]);
		}
	}
}

async function settled(promise: Promise<unknown>): Promise<void> {
	await promise.catch(() => undefined);
}

function wait(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
