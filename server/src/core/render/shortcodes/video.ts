import * as l10n from '@vscode/l10n';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Page } from '../context.ts';
import { escapeHtml, escapeUrl } from '../html.ts';
import type { ShortcodeNode } from '../tree.ts';
import { namedValue, type Unshown, valueAt } from './renderer.ts';

const frameStyle = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;';
const boxStyle = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;';

/** Hugo's own `youtube`: a frame with the video in the proportion of 16 to 9. */
export function renderYoutube(_page: Page, { shortcode }: ShortcodeNode): string | Unshown {
	const plays = /^(?:true|1|y|yes|on)$/i.test(namedValue(shortcode, 'autoplay')) ? '?autoplay=1' : '';
	return frame(shortcode, (id) => `https://www.youtube.com/embed/${id}${plays}`, 'YouTube Video', ['allowfullscreen']);
}

/** Hugo's own `vimeo`. */
export function renderVimeo(_page: Page, { shortcode }: ShortcodeNode): string | Unshown {
	const screens = ['webkitallowfullscreen', 'mozallowfullscreen', 'allowfullscreen'];
	return frame(shortcode, (id) => `https://player.vimeo.com/video/${id}`, 'vimeo video', screens);
}

function frame(
	shortcode: Shortcode,
	address: (id: string) => string,
	name: string,
	screens: readonly string[],
): string | Unshown {
	const id = namedValue(shortcode, 'id') || valueAt(shortcode, 0);
	if (id === '') return { reason: l10n.t('it names no video') };
	const added = namedValue(shortcode, 'class') || valueAt(shortcode, 1);
	const box = added === '' ? `style="${boxStyle}"` : `class="${escapeHtml(added)}"`;
	const style = added === '' ? ` style="${frameStyle}"` : '';
	const title = escapeHtml(namedValue(shortcode, 'title') || name);
	return `<div ${box}>\n<iframe src="${escapeUrl(address(id))}"${style} ${screens.join(' ')} title="${title}"></iframe>\n</div>`;
}
