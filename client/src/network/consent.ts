import type { Disposable, Event } from 'vscode';
import type { Occasion } from './question.ts';

/** What `recap.network` says. */
export type NetworkSetting = 'ask' | 'allow' | 'never';

/** The parts of VS Code that consent needs. */
export interface ConsentParts {
	/** Whether the author trusts the workspace. */
	isTrusted(): boolean;
	/** What `recap.network` says, as the author set it: never by what a repository brings. */
	setting(): NetworkSetting;
	/** The author's answer in this workspace; undefined before there is one. */
	remembered(): boolean | undefined;
	/** Keeps an answer for this workspace, or that there is none. */
	remember(answer: boolean | undefined): PromiseLike<void>;
	/** Asks the author; undefined where the question was closed without an answer. */
	ask(what: Occasion): PromiseLike<boolean | undefined>;
	readonly changed: { readonly event: Event<void>; fire(): void };
	/** HTTP by the editor's own means. */
	readonly fetch: typeof fetch;
}

/**
 * The one consent for everything that the extension loads from the network. An author is asked once in each workspace, at
 * the first occasion; in a workspace that is not trusted the answer is no, and nobody is asked.
 */
export class NetworkConsent implements Disposable {
	/** The question that is on the screen. */
	private open: Promise<boolean> | undefined;
	/** Fires whenever `isAllowed` may have changed. */
	readonly onDidChange: Event<void>;
	/** The way to the network, for who asked before. */
	readonly fetch: typeof fetch;

	/** @param owned what ends with this object */
	constructor(
		private readonly parts: ConsentParts,
		private readonly owned: readonly Disposable[] = [],
	) {
		this.onDidChange = parts.changed.event;
		this.fetch = parts.fetch;
	}

	/** Whether the network may be used now, without asking the author. */
	isAllowed(): boolean {
		return this.known() === true;
	}

	/** What the author answered in this workspace; undefined where nobody asked yet. */
	answer(): boolean | undefined {
		return this.parts.remembered();
	}

	/** Why it may not be used; undefined where it may, or where nobody was asked yet. */
	refusal(): 'untrusted' | 'setting' | 'answer' | undefined {
		if (!this.parts.isTrusted()) return 'untrusted';
		if (this.parts.setting() === 'never') return 'setting';
		return this.known() === false ? 'answer' : undefined;
	}

	/**
	 * Whether the network may be used, by asking the author where nobody did yet in this workspace. Who closes the question
	 * does not want it: that is kept as a no, and a command may ask again by `allow`.
	 *
	 * @param what the occasion, for the author
	 */
	async ask(what: Occasion): Promise<boolean> {
		const known = this.known();
		if (known !== undefined) return known;
		this.open ??= this.askNow(what).finally(() => {
			this.open = undefined;
		});
		return (await this.open) && this.isAllowed();
	}

	/** Takes a yes, for this workspace, of an author who thought better of a no. */
	async allow(): Promise<void> {
		await this.keep(true);
	}

	/** Forgets the answer of this workspace, so that the author is asked anew at the next occasion. */
	async forget(): Promise<void> {
		await this.keep(undefined);
	}

	dispose(): void {
		for (const one of this.owned) one.dispose();
	}

	/** Undefined where the author is still to be asked. */
	private known(): boolean | undefined {
		if (!this.parts.isTrusted()) return false;
		const setting = this.parts.setting();
		return setting === 'ask' ? this.parts.remembered() : setting === 'allow';
	}

	private async askNow(what: Occasion): Promise<boolean> {
		const answer = (await this.parts.ask(what)) === true;
		await this.keep(answer);
		return answer;
	}

	private async keep(answer: boolean | undefined): Promise<void> {
		await this.parts.remember(answer);
		this.parts.changed.fire();
	}
}
