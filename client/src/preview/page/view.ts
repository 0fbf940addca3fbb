import morphdom from 'morphdom';
import { showBoxes } from './boxes.ts';
import type { ShowNotice, ShowPage, ToPage } from './messages.ts';
import { Notice } from './notice.ts';
import { brokenPictureBox, setPictures } from './pictures.ts';
import { sanitise } from './sanitise.ts';
import { keepStyle, setStyles } from './styles.ts';

/** What the view needs from VS Code. */
export interface Host {
	retry(): void;
	/** What `remember` was given, also after the window was hidden and loaded anew. */
	recall(): unknown;
	remember(state: unknown): void;
}

/** The page as it stands in the window. It is patched in place, so that what did not change keeps its state. */
export class PageView {
	private readonly main: HTMLElement;
	private readonly notice: Notice;
	/** The document whose page is shown. */
	private shown: string | undefined;
	/** Addresses of pictures that could not be loaded, for as long as nothing changed on disk. */
	private readonly broken = new Set<string>();
	private generation = 0;

	constructor(
		private readonly document: Document,
		private readonly host: Host,
	) {
		this.main = document.querySelector('main') ?? document.body;
		this.notice = new Notice(document, () => host.retry());
		this.main.addEventListener('error', (event) => this.replaceBroken(event.target), true);
		this.main.addEventListener('click', (event) => this.followLink(event));
		document.addEventListener('scroll', () => this.rememberPlace(), { passive: true });
	}

	/** Shows a page or a notice. */
	take(message: ToPage): void {
		if (message.type === 'notice') this.say(message);
		else this.show(message);
	}

	private say({ text, retry, keepPage }: ShowNotice): void {
		if (!keepPage) {
			this.main.replaceChildren();
			this.shown = undefined;
		}
		this.notice.show(text, retry);
	}

	private show(page: ShowPage): void {
		if (page.pictures.generation !== this.generation) {
			this.broken.clear();
			this.generation = page.pictures.generation;
		}
		const content = sanitise(page.html);
		// In the document that content belongs to, which loads nothing: a picture that is shown already is not fetched again.
		const next = content.ownerDocument.createElement('main');
		showBoxes(content);
		setPictures(content, page.pictures, this.broken);
		setStyles(content);
		next.append(content);
		const fresh = page.uri !== this.shown;
		if (fresh) this.main.replaceChildren(...next.childNodes);
		else morphdom(this.main, next, { childrenOnly: true, onBeforeElUpdated: keepStyle });
		this.document.title = page.title;
		this.shown = page.uri;
		this.notice.hide();
		if (fresh) this.document.documentElement.scrollTop = this.placeOf(page.uri);
	}

	private replaceBroken(target: EventTarget | null): void {
		if (!(target instanceof HTMLImageElement)) return;
		this.broken.add(target.src);
		target.replaceWith(brokenPictureBox(target));
	}

	/** Keeps the window from leaving the page: addresses of the site lead nowhere here. VS Code opens those outside. */
	private followLink(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
		const target = link?.getAttribute('href') ?? '';
		if (!link || /^(?:https?:|mailto:)/i.test(target)) return;
		event.preventDefault();
		event.stopPropagation();
		if (target.startsWith('#')) this.document.getElementById(decodeFragment(target.slice(1)))?.scrollIntoView();
	}

	private rememberPlace(): void {
		this.host.remember({ uri: this.shown, top: this.document.documentElement.scrollTop });
	}

	/** Where the author was in this page when the window was hidden; the top for any other page. */
	private placeOf(uri: string): number {
		const state = this.host.recall();
		if (typeof state !== 'object' || state === null || !('uri' in state) || !('top' in state)) return 0;
		return state.uri === uri && typeof state.top === 'number' ? state.top : 0;
	}
}

function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
