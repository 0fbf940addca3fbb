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
	 */
	constructor(
		private readonly open: () => Writable,
		readonly colours: boolean,
	) {}

	/** Whether nobody reads any more. */
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

	private stream(): Writable {
		this.opened ??= this.open().on('error', (error: NodeJS.ErrnoException) => {
			// A reader that has read enough is no fault. Anything else that goes wrong while writing is.
			if (error.code !== 'EPIPE') throw error;
			this.gone = true;
		});
		return this.opened;
	}
}
