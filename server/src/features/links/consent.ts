import type { ConsentParams } from '../../protocol.ts';
import type { NetworkSetting } from '../../settings.ts';
import type { Trust } from '../../trust.ts';

/** Why the network may not be asked; undefined where it may. */
export type Refusal = 'untrusted' | 'forbidden';

/** Whether anything may be sent to the network. */
export class Consent {
	/** The author's answer, once asked for. */
	private answer: Promise<boolean> | undefined;
	/** Whether that answer has come, and was yes. */
	private given = false;
	private ask: ((params: ConsentParams) => Promise<boolean>) | undefined;

	constructor(private readonly trust: Pick<Trust, 'isGiven'>) {}

	/**
	 * @param given what the author answered before; undefined where nobody asked
	 * @param ask asks the author; absent where the client cannot, and then only a setting allows anything
	 */
	begin(given: boolean | undefined, ask: ((params: ConsentParams) => Promise<boolean>) | undefined): void {
		this.ask = ask;
		this.take(given);
	}

	/** Takes an answer that the author gave elsewhere; undefined where the author is to be asked again. */
	take(given: boolean | undefined): void {
		this.given = given === true;
		this.answer = given === undefined ? undefined : Promise.resolve(given);
	}

	/** Takes note that settings changed: who was refused may ask again. */
	forget(): void {
		if (!this.given) this.answer = undefined;
	}

	/** Whether the network may be asked, as far as that is known without asking the author. */
	isGiven(setting: NetworkSetting): boolean {
		return this.trust.isGiven && (setting === 'allow' || (setting === 'ask' && this.given));
	}

	/**
	 * Whether the network may be asked now.
	 * @param about what will be asked of whom, for the author
	 */
	async refusal(setting: NetworkSetting, about: ConsentParams): Promise<Refusal | undefined> {
		if (!this.trust.isGiven) return 'untrusted';
		if (setting === 'allow') return undefined;
		if (setting === 'never' || !this.ask) return 'forbidden';
		this.answer ??= this.ask(about).catch(() => false);
		this.given = (await this.answer) === true;
		return this.given ? undefined : 'forbidden';
	}
}
