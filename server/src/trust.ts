/** Whether the author trusts the workspace: what it brings is then as good as what the author wrote. */
export class Trust {
	private trusted = true;
	private readonly listeners: (() => void)[] = [];

	/** Whether it is trusted now. */
	get isGiven(): boolean {
		return this.trusted;
	}

	/** @param trusted what the client says at the beginning */
	begin(trusted: boolean): void {
		this.trusted = trusted;
	}

	/** Takes note that the author came to trust it; there is no way back but a new window. */
	give(): void {
		if (this.trusted) return;
		this.trusted = true;
		for (const listener of this.listeners) listener();
	}

	/** Calls back once it is given. */
	onGiven(listener: () => void): void {
		this.listeners.push(listener);
	}
}
