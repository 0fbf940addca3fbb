/** The line above the page that says in words what is amiss, with a button to try again. */
export class Notice {
	private readonly box: HTMLElement | null;
	private readonly text: HTMLElement | null;
	private readonly button: HTMLButtonElement | null;

	/** @param retry what the button does */
	constructor(document: Document, retry: () => void) {
		this.box = document.querySelector<HTMLElement>('.recap-notice');
		this.text = this.box?.querySelector('p') ?? null;
		this.button = this.box?.querySelector('button') ?? null;
		this.button?.addEventListener('click', retry);
	}

	show(text: string, canRetry: boolean): void {
		if (!this.box || !this.text || !this.button) return;
		this.text.textContent = text;
		this.button.hidden = !canRetry;
		this.box.hidden = false;
	}

	hide(): void {
		if (this.box) this.box.hidden = true;
	}
}
