import * as l10n from '@vscode/l10n';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { stripIndent, unwrapParagraph } from '../inner.ts';
import { anchorOf } from '../markdown/anchor.ts';
import type { ShortcodeNode } from '../tree.ts';
import { isPublished, pagePath } from './pictureUrl.ts';
import { namedValue, type Unshown } from './renderer.ts';

/** A set of tabs. The first one is shown; the site's script shows another when its button is pressed. */
export function renderTabset(page: Page, node: ShortcodeNode): string | Unshown {
	const tabs = node.children.filter(({ shortcode, fault }) => shortcode.name === 'tab' && !fault);
	if (tabs.length === 0) return { reason: l10n.t('it has no tab') };
	// Sets of tabs inside a tab are numbered before the one that they stand in.
	const shown = tabs.map((tab) => ({ ...tab.shortcode, inner: page.inner(tab) }));
	const number = ++page.tabsets.count;
	const id = anchorOf(`tabset-/latest${pagePath(page)}-${number}`);
	const category = escapeHtml(namedValue(node.shortcode, 'category-name').trim());
	const added = escapeHtml(namedValue(node.shortcode, 'class'));
	// Where no script runs, nobody could press a button: all tabs are shown, each below its name.
	if (!isPublished(page)) {
		const blocks = shown.map(
			(tab) => `<div class="tab-content"><p class="recap-tab-name">${nameOf(tab)}</p>${content(page, tab)}</div>`,
		);
		return `<div id="${id}" class="tabset ${added}">${blocks.join('')}</div>`;
	}
	const buttons = shown.map((tab, index) => button(tab, `${id}-${index}`, index === 0));
	const panels = shown.map((tab, index) => panel(page, tab, `${id}-${index}`, index === 0));
	// What stands between the tabs is dropped by the site.
	return `<div id="${id}" role="tablist" class="tabset ${added}">
    <div class="tab-strip" data-category-name="${category}">${buttons.join('')}</div>
    <div class="tab-content">${panels.join('')}</div>
</div>
`;
}

/** A tab with what stands between its tags. */
interface Tab extends Shortcode {
	readonly inner: string;
}

/** A tab that stands in no set. */
export function renderTab(): Unshown {
	return { reason: l10n.t('it belongs between {0} and {1}', '{{< tabset >}}', '{{< /tabset >}}') };
}

function button(tab: Tab, id: string, isFirst: boolean): string {
	const state = isFirst ? 'aria-selected="true"' : 'tabindex="-1"';
	const value = escapeHtml(namedValue(tab, 'category-value').trim());
	return `<button ${state} data-category-value="${value}"
                aria-controls="${id}-panel" id="${id}-tab" role="tab"><span>${nameOf(tab)}</span>
            </button>`;
}

function panel(page: Page, tab: Tab, id: string, isFirst: boolean): string {
	const hidden = isFirst ? '' : ' hidden';
	return `<div${hidden} id="${id}-panel" role="tabpanel" tabindex="0" aria-labelledby="${id}-tab">
                ${content(page, tab)}</div>`;
}

function content(page: Page, tab: Tab): string {
	const description = namedValue(tab, 'description');
	const about = description === '' ? '' : `<p class="tab-description">${escapeHtml(description)}</p>`;
	return about + unwrapParagraph(page.markdown(stripIndent(tab.inner)));
}

function nameOf(tab: Tab): string {
	return escapeHtml(namedValue(tab, 'name').trim());
}
