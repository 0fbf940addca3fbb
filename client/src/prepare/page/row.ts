import { filled } from '../../preview/page/filled.ts';
import type { PagePicture } from './messages.ts';
import { type PrepareWords, weightOf } from './words.ts';

/** A picture drawn anew, or why it is not. */
export type Drawn =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'drawn'; readonly blob: Blob }
	| { readonly kind: 'failed'; readonly text: string };

/** One picture of the list: what it is, what can be done about it, and what comes of that. */
export class Row {
	readonly element: HTMLElement;
	private readonly strip: HTMLInputElement | undefined;
	private readonly rename: HTMLInputElement | undefined;
	private readonly scale: HTMLInputElement | undefined;
	private readonly scaleNote: HTMLElement | undefined;
	private readonly after: HTMLElement;
	private readonly afterPicture: HTMLImageElement | undefined;
	private drawn: Drawn | undefined;
	private address: string | undefined;
	private readonly language: string;

	/**
	 * @param changed is called when the author chose otherwise
	 * @param draw asks for the picture to be drawn anew
	 */
	constructor(
		document: Document,
		readonly picture: PagePicture,
		private readonly words: PrepareWords,
		private readonly changed: () => void,
		private readonly draw: () => void,
	) {
		const make = makerIn(document);
		this.language = document.documentElement.lang;
		this.element = make('li', 'picture');
		const group = make('fieldset', '');
		const legend = make('legend', '');
		legend.textContent = picture.name;
		const sides = make('div', 'sides');
		const before = make('figure', '');
		const shows = picture.width > 0;
		if (shows) before.append(thumbnail(document, picture.address));
		const now = make('figcaption', '');
		now.textContent = [words.now, this.size(picture.width, picture.height), this.weight(picture.weight), picture.format]
			.filter((part) => part !== '')
			.join(' · ');
		before.append(now);
		sides.append(before);
		this.after = make('figcaption', '');
		if (this.canChange) {
			const figure = make('figure', '');
			this.afterPicture = thumbnail(document, picture.address);
			figure.append(this.afterPicture, this.after);
			sides.append(figure);
		}
		const facts = make('ul', 'findings');
		for (const finding of picture.findings) {
			const item = make('li', '');
			item.textContent = finding;
			facts.append(item);
		}
		const choices = make('div', 'choices');
		const choice = (label: string, checked: boolean): HTMLInputElement => {
			const line = make('label', '');
			const box = document.createElement('input');
			box.type = 'checkbox';
			box.checked = checked;
			box.addEventListener('change', () => this.choose());
			const text = make('span', '');
			text.textContent = label;
			line.append(box, text);
			choices.append(line);
			return box;
		};
		if (picture.strippedWeight > 0) this.strip = choice(words.strip, true);
		if (picture.newName !== '') this.rename = choice(filled(words.rename, picture.newName), true);
		if (picture.target > 0) {
			const label = filled(words.scale, picture.target.toLocaleString(this.language), picture.why);
			this.scale = choice(label, picture.scales);
			this.scaleNote = make('p', 'note');
			choices.append(this.scaleNote);
		}
		group.append(legend, sides);
		if (picture.findings.length > 0) group.append(facts);
		if (this.canChange) group.append(choices);
		this.element.append(group);
	}

	/** Whether there is anything to choose. */
	get canChange(): boolean {
		const { strippedWeight, newName, target } = this.picture;
		return strippedWeight > 0 || newName !== '' || target > 0;
	}

	/** Whether the picture is to be drawn anew, and was not yet. */
	get isWaiting(): boolean {
		return this.scale?.checked === true && (this.drawn === undefined || this.drawn.kind === 'waiting');
	}

	/** Whether anything is to be done. */
	get isChosen(): boolean {
		return this.strip?.checked === true || this.rename?.checked === true || this.blob !== undefined;
	}

	/** What is to be done. */
	async choice(picture: number) {
		const scaled = this.blob ? new Uint8Array(await this.blob.arrayBuffer()) : new Uint8Array(0);
		return {
			picture,
			strip: this.strip?.checked === true,
			rename: this.rename?.checked === true,
			scaled,
		};
	}

	/** How much it will weigh, in bytes; as now while it is being drawn. */
	get weightAfter(): number {
		if (this.blob) return this.blob.size;
		return this.strip?.checked ? this.picture.strippedWeight : this.picture.weight;
	}

	/** Chooses everything that can be done, or nothing. */
	chooseAll(all: boolean): void {
		for (const box of [this.strip, this.rename, this.scale]) if (box) box.checked = all;
		this.choose();
	}

	/** Keeps the author from choosing otherwise while something is being done. */
	setBusy(busy: boolean): void {
		for (const box of [this.strip, this.rename]) if (box) box.disabled = busy;
		if (this.scale) this.scale.disabled = busy || this.drawn?.kind === 'failed';
	}

	/** Begins with what is chosen at first. */
	begin(): void {
		this.choose();
	}

	/** Takes the picture drawn anew. */
	take(drawn: Drawn): void {
		this.drawn = drawn;
		if (drawn.kind !== 'waiting' && this.scaleNote) {
			this.scaleNote.textContent = this.noteOn(drawn);
		}
		if (drawn.kind === 'failed') this.unscale(true);
		// Few colours in large areas may take more room when they are drawn anew.
		if (drawn.kind === 'drawn' && drawn.blob.size >= this.picture.weight) this.unscale(false);
		this.show();
	}

	private unscale(forEver: boolean): void {
		if (!this.scale) return;
		this.scale.checked = false;
		if (forEver) this.scale.disabled = true;
	}

	/** Lets go of what it holds. */
	dispose(): void {
		if (this.address !== undefined) URL.revokeObjectURL(this.address);
	}

	/** The picture as it is to be, where that is chosen and done. */
	private get blob(): Blob | undefined {
		return this.scale?.checked && this.drawn?.kind === 'drawn' ? this.drawn.blob : undefined;
	}

	private choose(): void {
		if (this.scale?.checked && this.drawn === undefined) {
			this.drawn = { kind: 'waiting' };
			if (this.scaleNote) this.scaleNote.textContent = this.words.beingDrawn;
			this.draw();
		}
		this.show();
	}

	private show(): void {
		const { picture, blob, afterPicture, words } = this;
		if (afterPicture) {
			if (blob && this.address === undefined) this.address = URL.createObjectURL(blob);
			const address = blob && this.address !== undefined ? this.address : picture.address;
			if (afterPicture.getAttribute('src') !== address) afterPicture.src = address;
		}
		const width = blob ? picture.target : picture.width;
		const height = blob ? Math.round((picture.height * width) / picture.width) : picture.height;
		const parts = [
			words.after,
			this.size(width, height),
			this.isWaiting ? words.stillDrawn : this.weight(this.weightAfter),
			...(this.rename?.checked ? [picture.newName] : []),
		];
		const text = this.isChosen || this.isWaiting ? parts.filter((part) => part !== '').join(' · ') : words.stays;
		this.after.textContent = text;
		this.element.classList.toggle('changes', this.isChosen || this.isWaiting);
		this.changed();
	}

	private noteOn(drawn: Exclude<Drawn, { kind: 'waiting' }>): string {
		if (drawn.kind === 'failed') return drawn.text;
		return drawn.blob.size < this.picture.weight ? '' : filled(this.words.heavier, this.weight(drawn.blob.size));
	}

	private weight(bytes: number): string {
		return weightOf(bytes, this.words, this.language);
	}

	private size(width: number, height: number): string {
		if (width <= 0) return '';
		const written = (pixels: number) => Math.round(pixels).toLocaleString(this.language);
		return filled(this.words.pixels, written(width), written(height));
	}
}

function thumbnail(document: Document, address: string): HTMLImageElement {
	const image = document.createElement('img');
	image.loading = 'lazy';
	image.decoding = 'async';
	image.src = address;
	// What is on it stands in its caption.
	image.alt = '';
	return image;
}

function makerIn(document: Document) {
	return <K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] => {
		const element = document.createElement(name);
		if (className !== '') element.className = className;
		return element;
	};
}
