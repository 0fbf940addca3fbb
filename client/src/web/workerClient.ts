import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';

/** A client whose server runs in a worker beside it. A worker that ended is followed by another one, as the library does it. */
export class WorkerClient extends BaseLanguageClient {
	/** @param folder the address of the folder with the bundles, without a slash at its end */
	constructor(
		private readonly folder: string,
		options: LanguageClientOptions,
	) {
		super('recap', 'Recap Posts', options);
	}

	protected override async createMessageTransports(): Promise<MessageTransports> {
		const worker = new Worker(`${this.folder}/worker.js`);
		const life = crypto.randomUUID();
		worker.postMessage({ folder: `${this.folder}/`, life });
		return { reader: new WorkerReader(worker, life), writer: new WorkerWriter(worker) };
	}
}

/** Hears a worker, and notices its end. */
class WorkerReader extends BrowserMessageReader {
	private isHeard = false;

	constructor(worker: Worker, life: string) {
		super(worker);
		// No event tells of a worker's end, but it lets go of its lock. It has that before it says anything.
		worker.addEventListener(
			'message',
			() => {
				this.isHeard = true;
				void this.awaitEnd(life);
			},
			{ once: true },
		);
		// What cannot even be loaded never has it.
		worker.addEventListener('error', () => {
			if (this.isHeard) return;
			worker.terminate();
			this.fireClose();
		});
	}

	private async awaitEnd(life: string): Promise<void> {
		if ('locks' in navigator) await navigator.locks.request(life, () => this.fireClose());
	}
}

/** Speaks to a worker, and ends it with the conversation. */
class WorkerWriter extends BrowserMessageWriter {
	constructor(private readonly worker: Worker) {
		super(worker);
	}

	override end(): void {
		this.worker.terminate();
	}
}
