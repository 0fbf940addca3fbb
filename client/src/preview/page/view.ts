import { Bar, type Look } from './bar.ts';
import { showCard } from './card.ts';
import { contentOf } from './content.ts';
import { CutOff } from './cutOff.ts';
import { filled } from './filled.ts';
import { type Memory, memoryOf } from './memory.ts';
import type { FromPage, ShowNotice, ShowPage, ToPage } from './messages.ts';
import { Notice } from './notice.ts';
import { patch, replace } from './patch.ts';
import { brokenPictureBox } from './pictures.ts';
import { PagePlace } from './place.ts';
import { isCount } from './shapes.ts';
import { play } from './videoBox.ts';
import { type PreviewWords, wordsFrom } from './words.ts';

/** What the view needs from VS Code. */
export interface Host {
	tell(message: FromPage): void;
	/** What `remember` was given, also after the window was hidden and loaded anew. */
	recall(): unknown;
	remember(state: unknown): void;
}

/** The page as it stands in the window. It is patched in place, so that what did not change keeps its state. */
export class PageView {
	private readonly words: PreviewWords;
	private readonly main: HTMLElement;
	private readonly card: HTMLElement | null;
	private readonly notice: Notice;
	private readonly place: PagePlace;
	private readonly bar: Bar;
	private memory: Memory;
	/** The page that is shown. */
	private page: ShowPage | undefined;
	/** Addresses of pictures that could not be loaded, for as long as nothing changed on disk. */
	private readonly broken = new Set<string>();
	private readonly cutOff = new CutOff((picture) => this.replaceBroken(picture));
	private generation = 0;

	constructor(
		private readonly document: Document,
		private readonly host: Host,
	) {
		this.words = wordsFrom(document.body.dataset.words ?? '');
		this.main = document.querySelector('main') ?? document.body;
		this.card = document.querySelector<HTMLElement>('.recap-card');
		this.memory = memoryOf(host.recall());
		this.notice = new Notice(document, () => host.tell({ type: 'retry' }));
		this.place = new PagePlace(document, this.main, document.querySelector<HTMLElement>('.recap-header'), {
			scrolled: (line) => {
				if (this.page && !this.memory.look.card) host.tell({ type: 'scroll', line });
			},
			reveal: (line) => host.tell({ type: 'reveal', line }),
		});
		this.bar = new Bar(document, (look) => this.lookAs(look));
		this.bar.set(this.memory.look);
		this.main.addEventListener('error', (event) => this.replaceBroken(event.target), true);
		this.main.addEventListener('load', (event) => this.loaded(event.target), true);
		this.main.addEventListener('click', (event) => this.clicked(event));
		document.addEventListener('scroll', () => this.rememberPlace(), { passive: true });
		document.defaultView?.addEventListener('resize', () => this.fit());
		this.fit();
	}

	/** Shows a page or a notice, or goes to a place. What cannot be shown is told in words. */
	take(message: ToPage): void {
		try {
			if (message.type === 'notice') this.say(message);
			else if (message.type === 'page') this.show(message);
			else if (message.type === 'locked') this.remember({ uri: message.uri, locked: message.locked });
			else if (message.type === 'cursor') this.place.mark(message.line);
			else if (!this.memory.look.card) this.place.scrollTo(message.line);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.notice.show(filled(this.words.notShown, reason), true);
		}
	}

	private say({ text, retry, keepPage }: ShowNotice): void {
		if (!keepPage) {
			this.main.replaceChildren();
			this.card?.replaceChildren();
			this.page = undefined;
		}
		this.notice.show(text, retry);
	}

	private show(page: ShowPage): void {
		if (page.pictures.generation !== this.generation) {
			this.broken.clear();
			this.cutOff.forget();
			this.generation = page.pictures.generation;
		}
		const next = contentOf(page, this.broken, this.words, this.document.documentElement.lang);
		const fresh = page.uri !== this.page?.uri;
		if (fresh) replace(this.main, next);
		else patch(this.main, next);
		this.main.querySelector('article')?.setAttribute('lang', page.language);
		this.page = page;
		this.document.title = page.title;
		this.showCard();
		if (page.remark === '') this.notice.hide();
		else this.notice.show(page.remark, false);
		this.place.update(page.lineCount);
		if (fresh) this.document.documentElement.scrollTop = this.memory.uri === page.uri ? this.memory.top : 0;
		if (page.uri !== this.memory.uri) this.remember({ uri: page.uri, top: 0 });
		if (page.videos && this.memory.wanted !== '') this.playWanted();
	}

	/** The card is made when it is looked at, so that its picture is not read for nothing. */
	private showCard(): void {
		if (this.card && this.page && this.memory.look.card) {
			showCard(this.card, this.page.card, this.page.pictures, this.words);
		}
	}

	private playWanted(): void {
		const { wanted } = this.memory;
		this.remember({ wanted: '' });
		const box = this.main.querySelector<HTMLElement>(`.recap-video[data-video="${wanted}"]`);
		if (box) play(box);
	}

	private loaded(target: EventTarget | null): void {
		if (target instanceof HTMLImageElement && !target.classList.contains('recap-thumbnail')) this.cutOff.look(target);
	}

	private replaceBroken(target: EventTarget | null): void {
		if (!(target instanceof HTMLImageElement)) return;
		if (target.classList.contains('recap-thumbnail')) {
			target.remove();
			return;
		}
		this.broken.add(target.src);
		target.replaceWith(brokenPictureBox(target, this.words));
	}

	private clicked(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target : null;
		const button = target?.closest<HTMLElement>('.recap-fixes button, .recap-play');
		const box = target?.closest<HTMLElement>('[data-reveal]');
		const link = target?.closest('a[href]');
		// A box in place of a picture may stand inside a link.
		if (link && (button || (box && link.contains(box)))) event.preventDefault();
		else if (link) {
			this.followLink(event, link);
			return;
		}
		if (button?.classList.contains('recap-play')) this.playIn(button.closest<HTMLElement>('.recap-video'));
		else if (button) this.mend(button);
		else if (box) this.goToSource(box);
	}

	private playIn(box: HTMLElement | null): void {
		if (!box || !this.page) return;
		if (this.page.videos) {
			play(box);
			return;
		}
		// The answer may load the window anew.
		this.remember({ wanted: box.dataset.video ?? '' });
		this.host.tell({ type: 'play' });
	}

	private mend(button: HTMLElement): void {
		const problem = Number(button.dataset.problem);
		const fix = Number(button.dataset.fix);
		if (isCount(problem) && isCount(fix)) this.host.tell({ type: 'fix', problem, fix });
	}

	private goToSource(box: HTMLElement): void {
		const line = Number(box.dataset.reveal);
		if (isCount(line)) this.host.tell({ type: 'reveal', line });
	}

	/** Keeps the window from leaving the page: addresses of the site lead nowhere here. VS Code opens those outside. */
	private followLink(event: MouseEvent, link: Element): void {
		const target = link.getAttribute('href') ?? '';
		if (/^(?:https?:|mailto:)/i.test(target)) return;
		event.preventDefault();
		event.stopPropagation();
		if (target.startsWith('#')) this.document.getElementById(decodeFragment(target.slice(1)))?.scrollIntoView();
	}

	private lookAs(look: Look): void {
		const line = this.memory.look.card ? undefined : this.place.topLine;
		this.remember({ look });
		this.showCard();
		this.fit();
		if (line !== undefined && !look.card) this.place.scrollTo(line);
	}

	/** Makes the page as wide as the reader's window, and small enough to be seen whole. */
	private fit(): void {
		const { width } = this.memory.look;
		const room = this.document.documentElement.clientWidth;
		this.main.style.width = width === 0 ? '' : `${width}px`;
		// Where the page is wider than the panel it is shown smaller.
		this.main.style.zoom = width > room && room > 0 ? String(room / width) : '';
		this.place.forget();
	}

	private rememberPlace(): void {
		if (this.page && !this.memory.look.card) this.remember({ top: this.document.documentElement.scrollTop });
	}

	private remember(part: Partial<Memory>): void {
		this.memory = { ...this.memory, ...part };
		this.host.remember(this.memory);
	}
}

function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
