import type { PictureTarget } from '../../facts.ts';
import { escapeHtml } from '../html.ts';

/** The box that stands where a picture should be. `written` is its path as the author wrote it. */
export function missingPicture(written: string, target: PictureTarget): string {
	return pictureBox(written, reasonOf(target));
}

/** A box with a picture's name and why it is not there, read aloud as one picture. */
export function pictureBox(written: string, reason: string): string {
	const name = escapeHtml(written.replace(/^\.\//, ''));
	return `<span class="recap-missing" role="img" aria-label="${name}: ${escapeHtml(reason)}"><code>${name}</code> <span>${escapeHtml(reason)}</span></span>`;
}

function reasonOf(target: PictureTarget): string {
	if (target.kind === 'other-case') return `there is only ${target.entry.name}, spelt with other capitals`;
	if (target.kind === 'outside') return 'this leads out of the site';
	if (target.kind === 'unknown') return 'this place could not be read';
	return 'there is no such picture';
}
