/** How the page is looked at. */
export interface Look {
	/** The width of the reader's window in pixels; 0 for that of the panel. */
	readonly width: number;
	/** Whether the card of social networks is shown in place of the page. */
	readonly card: boolean;
}

/** The widths that can be chosen. */
export const widths: readonly number[] = [0, 390, 820, 1280];

/** The buttons above the page that say how it is looked at. */
export class Bar {
	private readonly buttons: readonly HTMLButtonElement[];
	private shown: Look = { width: 0, card: false };

	/** @param changed is told how the page is to be looked at from now on */
	constructor(
		private readonly document: Document,
		changed: (look: Look) => void,
	) {
		this.buttons = [...document.querySelectorAll<HTMLButtonElement>('.recap-bar button')];
		for (const button of this.buttons) {
			button.addEventListener('click', () => {
				const { width } = button.dataset;
				const look = width === undefined ? { ...this.shown, card: true } : { width: Number(width), card: false };
				this.set(look);
				changed(look);
			});
		}
	}

	get look(): Look {
		return this.shown;
	}

	/** Shows which button is pressed. */
	set(look: Look): void {
		this.shown = look;
		for (const button of this.buttons) {
			const { width } = button.dataset;
			const isPressed = width === undefined ? look.card : !look.card && Number(width) === look.width;
			button.setAttribute('aria-pressed', String(isPressed));
		}
		this.document.body.classList.toggle('recap-as-card', look.card);
	}
}
