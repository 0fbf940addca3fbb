/** How long work in the background holds up a message that comes in meanwhile, in milliseconds, save for one post's own reading. */
const turn = 4;

/**
 * How long nothing may have been opened or typed before work in the background goes on, in milliseconds: longer than the
 * first problems of a post take, and than between two keys.
 */
const quiet = 250;

/** Says when work in the background may go on, so that nobody who types or opens a post waits for it. */
export class Turns {
	private began = 0;
	private busyUntil = 0;
	private hurried = 0;
	private wake: (() => void) | undefined;

	/** An author is at work. */
	note(): void {
		this.busyUntil = Date.now() + quiet;
	}

	/** Somebody waits for the work: from now on it goes on without regard to who types. Returns what ends that. */
	hurry(): () => void {
		this.hurried++;
		this.wake?.();
		return () => {
			this.hurried--;
		};
	}

	/** Resolves when the next piece of work may be done. */
	async next(): Promise<void> {
		while (this.hurried === 0) {
			const wait = this.busyUntil - Date.now();
			if (wait <= 0) break;
			await this.sleep(wait);
		}
		if (Date.now() - this.began < turn) return;
		await new Promise<void>((resolve) => setTimeout(resolve, 0));
		this.began = Date.now();
	}

	/** Ends a wait that is under way. */
	dispose(): void {
		this.hurry();
	}

	private sleep(milliseconds: number): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			this.wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}
}
