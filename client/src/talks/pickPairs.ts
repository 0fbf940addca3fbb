import { window } from 'vscode';
import type { RecordingMatch } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { pairRow, pairsTitle, withoutIcons } from './words.ts';

type Candidate = RecordingMatch['candidates'][number];

/** A talk with the recording that it may be given. */
export interface Pair {
	readonly match: RecordingMatch;
	readonly kind: RecordingMatch['kind'] | 'chosen';
	readonly candidate: Candidate;
}

/**
 * Shows the videos that fit a talk as well as each other, and lets the author choose.
 *
 * @param number which of how many such talks this is
 */
export async function chooseTie(
	match: RecordingMatch,
	number: number,
	of: number,
): Promise<Candidate | 'none' | 'cancelled'> {
	const rows = match.candidates.map((candidate) => ({
		label: `$(play-circle) ${withoutIcons(candidate.title)}`,
		detail: candidate.address,
		candidate,
	}));
	const none = {
		label: `$(circle-slash) ${l10n.t('None of These')}`,
		detail: l10n.t('The talk stays as it is.'),
		candidate: undefined,
	};
	const picked = await window.showQuickPick([...rows, none], {
		title:
			of === 1
				? l10n.t('Match Recordings: several fit')
				: l10n.t('Match Recordings: several fit ({0} of {1})', l10n.number(number), l10n.number(of)),
		placeHolder: l10n.t('Which of them is “{0}”?', match.title),
		ignoreFocusOut: true,
	});
	return picked ? (picked.candidate ?? 'none') : 'cancelled';
}

/**
 * Shows every pair before anything is written. What has the same title, or was chosen, is ticked; the rest is the author's
 * to tick.
 *
 * @param without how many talks have no recording to be paired with
 * @returns undefined where the author gave up
 */
export async function choosePairs(pairs: readonly Pair[], without: number): Promise<readonly Pair[] | undefined> {
	const rows = pairs.map((pair) => ({
		...pairRow(l10n, pair.match.title, pair.kind, pair.candidate),
		picked: pair.kind === 'same' || pair.kind === 'chosen',
		pair,
	}));
	const picked = await window.showQuickPick(rows, {
		title: pairsTitle(l10n, pairs.length, without),
		placeHolder: l10n.t('Tick what belongs together, then press Enter.'),
		canPickMany: true,
		ignoreFocusOut: true,
		matchOnDetail: true,
	});
	return picked?.map(({ pair }) => pair);
}
