/** Signals that ask a process to end, with the exit codes that shells give to those who die of them: 128 and the number. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
const signals = ['SIGINT', 'SIGTERM'] as const;

/** Whether a run is to stop in the middle. What runs looks here now and then, and leaves everything whole. */
export class Stop {
	/** Of a run that a signal simply ends. */
	static readonly never = new Stop();

	private readonly controller = new AbortController();
	private came: keyof typeof codes | undefined;

	/**
	 * Does something that may be stopped: the first signal is noted and does not end the process. A second one does, for
	 * whoever asks again does not want to wait.
	 */
	static async during<T>(run: (stop: Stop) => Promise<T>): Promise<T> {
		const stop = new Stop();
		const close = () => {
			for (const signal of signals) process.removeListener(signal, note);
		};
		const note = (signal: NodeJS.Signals) => {
			close();
			stop.came = signals.find((one) => one === signal);
			stop.controller.abort();
		};
		for (const signal of signals) process.on(signal, note);
		try {
			return await run(stop);
		} finally {
			close();
		}
	}

	/** The exit code of a run that was stopped; undefined where nobody has. */
	get code(): number | undefined {
		return this.came && codes[this.came];
	}

	/** Aborted when the run is to stop. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}
}
