import { filled } from './filled.ts';
import type { PageDeadLink } from './messages.ts';
import type { PreviewWords } from './words.ts';

/** Gives every link and video that leads to nothing any more a badge that says so. */
export function markDead(content: DocumentFragment, dead: readonly PageDeadLink[], words: PreviewWords): void {
	if (dead.length === 0) return;
	const byAddress = new Map(dead.map((link) => [normal(link.url), link]));
	const byVideo = new Map(dead.filter(({ video }) => video !== '').map((link) => [link.video, link]));
	for (const element of content.querySelectorAll<HTMLElement>('a[href], .recap-video')) {
		if (element.closest('.recap-video') !== element && element.localName !== 'a') continue;
		const { video = '' } = element.dataset;
		const link = byVideo.get(video) ?? byAddress.get(normal(element.getAttribute('href') ?? ''));
		if (!link) continue;
		const badge = badgeOf(element.ownerDocument, link, words);
		if (element.localName === 'a') element.after(badge);
		else element.append(badge);
	}
}

function badgeOf(document: Document, { verdict, line }: PageDeadLink, words: PreviewWords): HTMLElement {
	const told = verdict === 'gone' ? words.isGone : words.isPrivate;
	const badge = document.createElement('button');
	badge.type = 'button';
	badge.className = 'recap-badge';
	badge.textContent = verdict === 'gone' ? words.gone : words.private;
	badge.title = told;
	badge.setAttribute('aria-label', filled(words.named, badge.textContent, told));
	badge.dataset.reveal = String(line);
	return badge;
}

/** An address as the browser reads it, so that it makes no difference how Markdown has encoded it. */
function normal(url: string): string {
	return URL.canParse(url) ? new URL(url).href : url;
}
