import type { PictureHeader } from '../core/pictures/header.ts';
import type { Files, Listing } from '../core/site/files.ts';
import { type Patience, Questions, type Told } from './questions.ts';

/** Of what is no longer than this the asker keeps what it needs; in bytes. */
const small = 8192;

export type { Told } from './questions.ts';

/**
 * A file system whose answers are waited for only so long: a network drive may never give one. What does not answer in
 * time counts as not known. When it answers after all, whoever listens is told that there is more to know.
 */
export class PatientFiles implements Files {
	private readonly questions: Questions;
	/** Only where it makes a difference, so that nobody works out what will be asked for where it does not. */
	readonly expect?: (pictures: readonly string[]) => void;

	constructor(
		private readonly files: Files,
		told: Told,
		patience?: Patience,
	) {
		this.questions = new Questions(told, patience);
		if (files.expect) this.expect = (pictures) => files.expect?.(pictures);
	}

	list(folder: string): Promise<Listing | undefined> {
		return this.questions.ask('list', folder, () => this.files.list(folder));
	}

	read(path: string, most?: number): Promise<string | undefined> {
		// The beginnings of a site's pages are asked for once, and not kept.
		const kind = most === undefined ? 'read' : `read ${most}`;
		return this.questions.ask(kind, path, () => this.files.read(path, most), most === undefined || most > small);
	}

	async picture(path: string): Promise<PictureHeader | undefined> {
		return this.questions.ask('picture', path, async () => this.files.picture?.(path));
	}

	async weight(path: string): Promise<number | undefined> {
		return this.questions.ask('weight', path, async () => this.files.weight?.(path));
	}

	/** Drops all answers, after something changed. */
	forget(): void {
		this.questions.forget();
	}
}
