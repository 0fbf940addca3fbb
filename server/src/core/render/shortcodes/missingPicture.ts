import * as l10n from '@vscode/l10n';
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
	if (target.kind === 'other-case') return l10n.t('there is only {0}, spelt with other capitals', target.entry.name);
	if (target.kind === 'outside') return l10n.t('this leads out of the site');
	if (target.kind === 'unknown') return l10n.t('this place could not be read');
	return l10n.t('there is no such picture');
}
