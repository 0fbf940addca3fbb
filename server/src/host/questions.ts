/** Who is told how a file system answers. Paths are the core's. */
export interface Told {
	/** A file or folder did not answer in time. Told once until it does. */
	stalled(path: string): void;
	/** A file or folder cannot be read. Told once. */
	unreadable(path: string, error: unknown): void;
	/** Answers came that nobody waited for any more: what was worked out without them is stale. */
	arrived(): void;
}

/** How patient one is with a file system. Times are in milliseconds. */
export interface Patience {
	/** How long the first question without an answer is waited for. */
	readonly first: number;
	/** How long others are waited for after that, which is more than one takes that works. */
	readonly further: number;
	/** So many questions may be without an answer in one place before no more are asked there. */
	readonly inPlace: number;
	/** And in all. */
	readonly inAll: number;
}

/**
 * Patience with a disk. Both times together stay below two seconds. Node reads files on four threads: one has to be left for
 * those that work.
 */
export const diskPatience: Patience = { first: 1500, further: 100, inPlace: 2, inAll: 3 };

/** Answers that come together are told together, this many milliseconds after the first. */
const calm = 50;

/** A question that is not answered yet. */
interface Question {
	readonly path: string;
	readonly asked: number;
	readonly epoch: number;
	readonly answer: Promise<unknown>;
	overdue: boolean;
}

/** Questions to a file system, each asked once until everything is forgotten. */
export class Questions {
	private readonly answers = new Map<string, unknown>();
	private readonly open = new Map<string, Question>();
	private readonly refused = new Set<string>();
	/** Counts up whenever answers are forgotten: those that are on their way then are of the time before. */
	private epoch = 0;
	private telling: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly told: Told,
		private readonly patience: Patience = diskPatience,
	) {}

	/**
	 * The answer to a question; undefined where there is none in time.
	 * @param keep whether it is remembered
	 */
	async ask<T>(kind: string, path: string, read: () => Promise<T>, keep = true): Promise<T | undefined> {
		const key = `${kind}:${path}`;
		if (this.answers.has(key)) return this.answers.get(key) as T | undefined;
		const open = this.open.get(key);
		if (open?.overdue || (!open && this.isCrowded(path))) return undefined;
		const question = open && open.epoch === this.epoch ? open : this.begin(key, path, read, keep);
		return (await this.inTime(question)) as T | undefined;
	}

	forget(): void {
		this.epoch++;
		this.answers.clear();
	}

	private begin(key: string, path: string, read: () => Promise<unknown>, keep: boolean): Question {
		const answer = read().catch((error: unknown) => {
			if (!this.refused.has(path)) this.told.unreadable(path, error);
			this.refused.add(path);
			return undefined;
		});
		const question: Question = { path, asked: Date.now(), epoch: this.epoch, answer, overdue: false };
		this.open.set(key, question);
		void answer.then((value) => this.end(key, question, value, keep));
		return question;
	}

	private end(key: string, question: Question, value: unknown, keep: boolean): void {
		if (this.open.get(key) === question) this.open.delete(key);
		if (keep && question.epoch === this.epoch) this.answers.set(key, value);
		if (!question.overdue || this.telling) return;
		this.telling = setTimeout(() => {
			this.telling = undefined;
			this.told.arrived();
		}, calm);
	}

	/** Waits for an answer, less the longer another question has been without one. */
	private async inTime(question: Question): Promise<unknown> {
		const oldest = Math.min(...Array.from(this.open.values(), ({ asked }) => asked), question.asked);
		const wait = Math.max(this.patience.first - (Date.now() - oldest), this.patience.further);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<undefined>((resolve) => {
			timer = setTimeout(() => {
				if (!question.overdue) this.told.stalled(question.path);
				question.overdue = true;
				resolve(undefined);
			}, wait);
		});
		try {
			return await Promise.race([question.answer, late]);
		} finally {
			clearTimeout(timer);
		}
	}

	/** Whether so many questions are overdue that one more might wait behind them. */
	private isCrowded(path: string): boolean {
		const overdue = [...this.open.values()].filter((question) => question.overdue);
		const there = overdue.filter((question) => placeOf(question.path) === placeOf(path));
		return there.length >= this.patience.inPlace || overdue.length >= this.patience.inAll;
	}
}

/** What may be a drive of its own: `/net/share`, `/Volumes/Team`, `/c:/Users`. */
function placeOf(path: string): string {
	return path.split('/').slice(0, 3).join('/');
}
