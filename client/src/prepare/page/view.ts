import { filled } from '../../preview/page/filled.ts';
import type { FromPage, PictureBytes, Progress, ShowPictures, ToPage } from './messages.ts';
import { Row } from './row.ts';
import { scaled } from './scale.ts';
import { type PrepareWords, weightOf, wordsFrom } from './words.ts';

/** The parts of the page that stand in it from the beginning. */
interface Parts {
	readonly title: HTMLElement;
	readonly summary: HTMLElement;
	readonly remark: HTMLElement;
	readonly list: HTMLElement;
	readonly apply: HTMLButtonElement;
	readonly cancel: HTMLButtonElement;
	readonly all: HTMLButtonElement;
	readonly none: HTMLButtonElement;
	readonly refresh: HTMLButtonElement;
	readonly originals: HTMLButtonElement;
}

/** The list of a folder's pictures with what can be done about them. */
export class PicturesView {
	private rows: readonly Row[] = [];
	/** The list that is shown: what comes late for another one is passed over. */
	private round = 0;
	private busy = false;
	/** The pictures that are to be drawn anew, one after the other: a large one takes much of the memory. */
	private waiting: number[] = [];
	private drawing: number | undefined;
	private readonly parts: Parts;
	private readonly words: PrepareWords;

	constructor(
		private readonly document: Document,
		private readonly tell: (message: FromPage) => void,
	) {
		this.words = wordsFrom(document.body.dataset.words ?? '');
		const button = (id: string) => partOf(document, id, HTMLButtonElement);
		const part = (id: string) => partOf(document, id, HTMLElement);
		this.parts = {
			title: part('title'),
			summary: part('summary'),
			remark: part('remark'),
			list: part('pictures'),
			apply: button('apply'),
			cancel: button('cancel'),
			all: button('all'),
			none: button('none'),
			refresh: button('refresh'),
			originals: button('originals'),
		};
		this.parts.apply.addEventListener('click', () => void this.apply());
		this.parts.cancel.addEventListener('click', () => this.tell({ type: 'cancel' }));
		this.parts.all.addEventListener('click', () => this.chooseAll(true));
		this.parts.none.addEventListener('click', () => this.chooseAll(false));
		this.parts.refresh.addEventListener('click', () => this.tell({ type: 'refresh' }));
		this.parts.originals.addEventListener('click', () => this.tell({ type: 'originals' }));
	}

	/** Takes what the extension says. */
	take(message: ToPage): void {
		if (message.type === 'show') this.show(message);
		else if (message.type === 'bytes') void this.drawFrom(message);
		else this.progress(message);
	}

	private show({ round, title, pictures, remark, originals }: ShowPictures): void {
		const { parts } = this;
		const wasBusy = this.busy;
		for (const row of this.rows) row.dispose();
		this.round = round;
		this.waiting = [];
		this.drawing = undefined;
		this.busy = false;
		parts.title.textContent = title;
		parts.remark.textContent = remark;
		parts.originals.hidden = !originals;
		this.rows = pictures.map(
			(picture, index) =>
				new Row(
					this.document,
					picture,
					this.words,
					() => this.summarise(),
					() => this.queue(index),
				),
		);
		parts.list.replaceChildren(...this.rows.map(({ element }) => element));
		for (const row of this.rows) row.begin();
		this.summarise();
		// The button that was pressed is not there to be pressed again, and whoever works by keys goes on from the top.
		if (wasBusy) parts.title.focus();
	}

	private chooseAll(all: boolean): void {
		for (const row of this.rows) row.chooseAll(all);
	}

	private queue(picture: number): void {
		this.waiting.push(picture);
		this.next();
	}

	private next(): void {
		if (this.drawing !== undefined) return;
		this.drawing = this.waiting.shift();
		if (this.drawing !== undefined) this.tell({ type: 'bytes', round: this.round, picture: this.drawing });
	}

	private async drawFrom({ round, picture, bytes }: PictureBytes): Promise<void> {
		const row = this.rows[picture];
		if (round !== this.round || picture !== this.drawing || !row) return;
		const { type, target } = row.picture;
		try {
			const blob = await scaled(new Uint8Array(bytes), type, target);
			if (round === this.round) row.take({ kind: 'drawn', blob });
		} catch {
			if (round === this.round) row.take({ kind: 'failed', text: this.words.notDrawn });
		}
		if (round !== this.round) return;
		this.drawing = undefined;
		this.next();
	}

	private async apply(): Promise<void> {
		const chosen = this.rows.flatMap((row, index) => (row.isChosen ? [row.choice(index)] : []));
		if (chosen.length === 0 || this.busy) return;
		this.setBusy(true);
		const { round } = this;
		const choices = await Promise.all(chosen);
		if (round === this.round) this.tell({ type: 'apply', round, choices });
	}

	private progress({ done, total, name }: Progress): void {
		this.setBusy(true);
		this.parts.summary.textContent = filled(this.words.progress, this.number(done), this.number(total), name);
	}

	private setBusy(busy: boolean): void {
		this.busy = busy;
		for (const row of this.rows) row.setBusy(busy);
		this.summarise();
	}

	private summarise(): void {
		const { parts, rows, busy } = this;
		const chosen = rows.filter((row) => row.isChosen);
		const drawing = rows.some((row) => row.isWaiting);
		const changeable = rows.some((row) => row.canChange);
		parts.apply.textContent = this.applyText(chosen.length, changeable);
		parts.apply.disabled = busy || drawing || chosen.length === 0;
		parts.cancel.hidden = !busy;
		for (const button of [parts.all, parts.none]) button.disabled = busy || !changeable;
		parts.refresh.disabled = busy;
		const now = rows.reduce((sum, { picture }) => sum + picture.weight, 0);
		const then = rows.reduce((sum, row) => sum + row.weightAfter, 0);
		parts.summary.textContent = this.summary(this.weight(now), then < now ? this.weight(then) : this.weight(now));
	}

	private summary(now: string, then: string): string {
		const { words } = this;
		const { length } = this.rows;
		if (length === 0) return words.noPicture;
		if (now === then) {
			return length === 1 ? filled(words.onePicture, now) : filled(words.pictures, this.number(length), now);
		}
		return length === 1
			? filled(words.onePictureChanges, now, then)
			: filled(words.picturesChange, this.number(length), now, then);
	}

	private applyText(count: number, changeable: boolean): string {
		const { words } = this;
		if (count === 0) return changeable ? words.nothingChosen : words.nothingToPrepare;
		return count === 1 ? words.prepareOne : filled(words.prepareMany, this.number(count));
	}

	private number(count: number): string {
		return count.toLocaleString(this.document.documentElement.lang);
	}

	private weight(bytes: number): string {
		return weightOf(bytes, this.words, this.document.documentElement.lang);
	}
}

function partOf<T extends HTMLElement>(document: Document, id: string, kind: { new (): T }): T {
	const element = document.getElementById(id);
	if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
	return element;
}
