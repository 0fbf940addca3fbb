import { filled } from './filled.ts';
import { playerOf, thumbnailOf } from './video.ts';
import type { PreviewWords } from './words.ts';

/** A video as a post shows it. */
export interface ShownVideo {
	readonly id: string;
	readonly title: string;
	/** Where it begins to play, in seconds. */
	readonly start: number;
	/** Whether its thumbnail may be loaded. */
	readonly thumbnail: boolean;
}

/** A box with a button that plays a video, in the size of the frame that it stands for. */
export function videoBox(
	frame: Element,
	{ id, title, start, thumbnail }: ShownVideo,
	words: PreviewWords,
): HTMLElement {
	const { ownerDocument } = frame;
	const box = ownerDocument.createElement('span');
	box.className = 'recap-video';
	box.dataset.video = id;
	box.dataset.start = String(start);
	box.setAttribute('role', 'group');
	const name = title === '' ? words.video : filled(words.named, words.video, title);
	box.setAttribute('aria-label', name);
	box.dataset.style = frame.getAttribute('style') ?? sizeOf(frame);
	if (thumbnail) {
		const picture = ownerDocument.createElement('img');
		picture.className = 'recap-thumbnail';
		picture.alt = '';
		picture.src = thumbnailOf(id);
		box.append(picture);
	}
	const button = ownerDocument.createElement('button');
	button.type = 'button';
	button.className = 'recap-play';
	button.setAttribute('aria-label', title === '' ? words.playUnnamed : filled(words.play, title));
	const label = ownerDocument.createElement('span');
	label.className = 'recap-video-name';
	label.textContent = name;
	const link = ownerDocument.createElement('a');
	link.className = 'recap-video-address';
	link.href = `https://www.youtube.com/watch?v=${id}`;
	link.textContent = `youtube.com/watch?v=${id}`;
	box.append(button, label, link);
	return box;
}

/** Puts the player in place of what is in a video's box. */
export function play(box: HTMLElement): void {
	const { video = '', start = '0' } = box.dataset;
	if (!/^[\w-]{11}$/.test(video)) return;
	const frame = box.ownerDocument.createElement('iframe');
	frame.src = playerOf(video, Number(start));
	frame.title = box.getAttribute('aria-label') ?? '';
	frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
	frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
	// The player refuses to play for a page that does not say which one it is.
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	box.classList.add('recap-playing');
	box.replaceChildren(frame);
}

/** The size that a frame's attributes ask for, which a browser takes for 300 by 150 where there are none. */
function sizeOf(frame: Element): string {
	const width = /^\s*(\d{1,5})(%?)/.exec(frame.getAttribute('width') ?? '');
	const height = /^\s*(\d{1,5})(?!\s*%)/.exec(frame.getAttribute('height') ?? '');
	const wide = width ? `${width[1]}${width[2] || 'px'}` : '300px';
	return `width:${wide};height:${height?.[1] ?? '150'}px`;
}
