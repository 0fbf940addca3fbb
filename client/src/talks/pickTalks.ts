import { Disposable, type QuickPickItem, window } from 'vscode';
import type { ScheduleTalk } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { talkRow } from './words.ts';

interface TalkItem extends QuickPickItem {
	readonly index: number;
}

/**
 * Lets an author pick talks of a schedule, several at once, by typing parts of titles, speakers or tracks.
 *
 * @param about what the site is about: it is typed in already, so that its own talks are at hand
 * @returns what was picked, in the schedule's order; undefined where the author gave up
 */
export function pickTalks(
	title: string,
	talks: readonly ScheduleTalk[],
	about: string | undefined,
): Promise<readonly ScheduleTalk[] | undefined> {
	const pick = window.createQuickPick<TalkItem>();
	pick.title = title;
	pick.placeholder = l10n.t('Filter by title, speaker or track. Tick the talks, then press Enter.');
	pick.canSelectMany = true;
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	pick.ignoreFocusOut = true;
	pick.items = talks.map((talk, index) => ({ ...talkRow(talk), index }));
	pick.value = about ?? '';
	return new Promise((resolve) => {
		let picked: readonly ScheduleTalk[] | undefined;
		const listeners = Disposable.from(
			pick,
			pick.onDidAccept(() => {
				// Enter on a row while nothing is ticked means that row.
				const items = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems.slice(0, 1);
				if (items.length === 0) {
					pick.title = l10n.t('{0}; tick a talk first', title);
					return;
				}
				const chosen = new Set(items.map(({ index }) => index));
				picked = talks.filter((_, index) => chosen.has(index));
				pick.hide();
			}),
			pick.onDidHide(() => {
				listeners.dispose();
				resolve(picked);
			}),
		);
		pick.show();
	});
}
