import type { Writable } from 'node:stream';

/** How much text is gathered before it is handed to the stream: few writes, little memory. */
const chunk = 64 * 1024;

/** Text on its way to a stream that may close before everything is said, as with `recap lint | head`. */
export class Output {
	private waiting = '';
	private gone = false;
	private opened: Writable | undefined;

	/**
	 * @param open gives the stream; called when there is something to write, because opening one takes its time
	 * @param colours whether the stream shows colours
	 * @param failed told what goes wrong while writing, save for a reader that has gone; nothing is written after it
	 */
	constructor(
		private readonly open: () => Writable,
		readonly colours: boolean,
		private readonly failed: (error: NodeJS.ErrnoException) => void = (error) => {
			throw error;
		},
	) {}

	/** Whether nothing can be written any more. */
	get closed(): boolean {
		return this.gone;
	}

	write(text: string): void {
		this.waiting += text;
		if (this.waiting.length >= chunk) this.flush();
	}

	/** Writes a line at once. */
	line(text: string): void {
		this.write(`${text}\n`);
		this.flush();
	}

	/** Writes bytes as they are, at once. */
	bytes(bytes: Uint8Array): void {
		this.flush();
		if (!this.gone) this.stream().write(bytes);
	}

	/** Hands over what is waiting. */
	flush(): void {
		if (this.waiting !== '' && !this.gone) this.stream().write(this.waiting);
		this.waiting = '';
	}

	/** Waits until the reader has taken what was handed over, where it is slower than we are and the rest would pile up. */
	async drained(): Promise<void> {
		const { opened } = this;
		if (this.gone || !opened?.writableNeedDrain) return;
		await new Promise<void>((resolve) => {
			for (const event of ['drain', 'close', 'error']) opened.once(event, () => resolve());
		});
	}

	private stream(): Writable {
		this.opened ??= this.open().on('error', (error: NodeJS.ErrnoException) => {
			const tell = !this.gone;
			this.gone = true;
			// A reader that has read enough is no fault. Anything else that goes wrong while writing is.
			if (tell && error.code !== 'EPIPE') this.failed(error);
		});
		return this.opened;
	}
}
