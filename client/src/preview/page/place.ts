import { type Mark, ScrollMap } from './scrollMap.ts';

/** What the page tells of where the author is. */
export interface Told {
	/** The author scrolled, and this line is at the top. */
	scrolled(line: number): void;
	/** The author wants to see this line in the editor. */
	reveal(line: number): void;
}

/** After the page changed the browser may move it to keep what is seen where it is; so long that is taken for its doing, in milliseconds. */
const settles = 200;

/** The class of the block that the editor's cursor is in. */
const current = 'recap-current';

/** Keeps the page at the place of the editor, and tells where the author goes on the page. */
export class PagePlace {
	private known: ScrollMap | undefined;
	private lineCount = 1;
	private cursor: number | undefined;
	/** Where the page was put for the editor; being scrolled there is no news to it. */
	private expected: number | undefined;
	private frame: number | undefined;
	private changedAt = 0;

	constructor(
		private readonly document: Document,
		private readonly main: HTMLElement,
		private readonly header: HTMLElement | null,
		private readonly told: Told,
	) {
		document.addEventListener('scroll', () => this.scrolled(), { passive: true });
		main.addEventListener('dblclick', (event) => this.doubleClicked(event));
		new ResizeObserver(() => this.forget()).observe(main);
	}

	/** What stands where may have changed. */
	update(lineCount: number): void {
		this.lineCount = lineCount;
		this.changedAt = performance.now();
		this.forget();
		if (this.cursor !== undefined) this.mark(this.cursor);
	}

	/** What stands where has to be measured anew. */
	forget(): void {
		this.known = undefined;
	}

	/** The line at the top, with what of it is above. */
	get topLine(): number {
		return this.map().lineAt(this.document.documentElement.scrollTop);
	}

	/** Scrolls so that a line is at the top. */
	scrollTo(line: number): void {
		const root = this.document.documentElement;
		const top = Math.round(this.map().topOf(line));
		if (Math.abs(root.scrollTop - top) < 1) return;
		root.scrollTop = top;
		this.expected = root.scrollTop;
	}

	/** Marks the block that a line belongs to. */
	mark(line: number): void {
		this.cursor = line;
		const block = this.blockOf(line);
		for (const marked of this.main.querySelectorAll(`.${current}`)) {
			if (marked !== block) marked.classList.remove(current);
		}
		block?.classList.add(current);
	}

	private scrolled(): void {
		const { scrollTop } = this.document.documentElement;
		if (this.expected !== undefined && Math.abs(scrollTop - this.expected) < 2) return;
		this.expected = undefined;
		if (!this.isByAuthor()) return;
		// Many events come between two pictures of the screen.
		this.frame ??= requestAnimationFrame(() => {
			this.frame = undefined;
			this.told.scrolled(this.topLine);
		});
	}

	/** Whether it can be the author who scrolls: with a pointer on the page, or with keys that go to it. */
	private isByAuthor(): boolean {
		if (performance.now() - this.changedAt < settles) return false;
		return this.document.hasFocus() || this.document.documentElement.matches(':hover');
	}

	private doubleClicked(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target : null;
		if (!target || target.closest('a, button, iframe')) return;
		this.told.reveal(this.lineOf(target, event.clientY));
	}

	/** The line of a point of an element: of a block of several lines the one at its height. */
	private lineOf(element: Element, y: number): number {
		const own = Number(element.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
		const map = this.map();
		const line = Math.floor(map.lineAt(this.document.documentElement.scrollTop + y - this.headerHeight()));
		const { next } = map.blockAt(map.topOf(own));
		return Math.min(Math.max(line, own), Math.max(own, next - 1));
	}

	/** The last block that begins on a line or above it. */
	private blockOf(line: number): Element | undefined {
		let best: HTMLElement | undefined;
		let bestLine = -1;
		for (const block of this.main.querySelectorAll<HTMLElement>('[data-line]')) {
			const own = Number(block.dataset.line);
			// Of two that begin on one line the outer one is the block.
			if (own > line || own <= bestLine || block.closest('thead, tbody')) continue;
			best = block;
			bestLine = own;
		}
		return best;
	}

	private map(): ScrollMap {
		if (!this.known) {
			const root = this.document.documentElement;
			const offset = root.scrollTop - this.headerHeight();
			const marks: Mark[] = [];
			for (const block of this.main.querySelectorAll<HTMLElement>('[data-line]')) {
				marks.push({ line: Number(block.dataset.line), top: block.getBoundingClientRect().top + offset });
			}
			const bottom = this.main.getBoundingClientRect().bottom + offset;
			this.known = new ScrollMap(marks, { line: this.lineCount, top: bottom });
		}
		return this.known;
	}

	/** What is always in front of the page's top. */
	private headerHeight(): number {
		return this.header?.getBoundingClientRect().height ?? 0;
	}
}
