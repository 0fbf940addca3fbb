import { commands, window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';
import type { Checked } from './check.ts';
import { showDead } from './dead.ts';
import { deadLinks, resultInWords } from './summary.ts';

const show = l10n.t('Show Them');
const allow = l10n.t('Allow in This Workspace');
const openSetting = l10n.t('Open Setting');

/** That something did not happen because the network was not asked, in a sentence for each reason. */
export interface Refusals {
	/** The workspace is not trusted. */
	readonly untrusted: string;
	/** The author's setting says never. */
	readonly setting: string;
	/** The author said no. */
	readonly answer: string;
}

const unchecked: Refusals = {
	untrusted: l10n.t('Links are not checked in a workspace that you do not trust: nothing is sent from it.'),
	setting: l10n.t('Links are not checked: your setting recap.network says never.'),
	answer: l10n.t('Links are not checked: you did not allow the network in this workspace.'),
};

/**
 * Tells an author what came of a check, and where nothing may be asked, why not and what can be done about it.
 *
 * @param none what is said where there is no link to check
 * @param again repeats the check, once the author has allowed it
 */
export async function tellChecked(
	{ result, stopped }: Checked,
	consent: NetworkConsent,
	none: string,
	again: () => Promise<void>,
): Promise<void> {
	if (!result) {
		// Who stopped it before anything was found knows that.
		if (!stopped)
			void window.showErrorMessage(
				l10n.t(
					'The links were not checked: the server of Recap Posts does not answer. “Recap: Restart Server” starts it anew.',
				),
			);
		return;
	}
	if (result.kind === 'not-allowed') {
		if (!stopped) await tellRefusal(consent, unchecked, again);
		return;
	}
	const words = resultInWords(l10n, result);
	if (words === undefined) {
		void window.showInformationMessage(stopped ? l10n.t('Stopped before any link was checked.') : none);
		return;
	}
	const text = stopped ? l10n.t('Stopped. So far: {0}', words) : words;
	if (deadLinks(result).length === 0) void window.showInformationMessage(text);
	else if ((await window.showWarningMessage(text, show)) === show) await showDead(result);
}

/**
 * Tells an author why the network was not asked, and what can be done about it.
 *
 * @param refusals what did not happen
 * @param again does it, once the author has allowed it
 */
export async function tellRefusal(
	consent: NetworkConsent,
	refusals: Refusals,
	again: () => Promise<void>,
): Promise<void> {
	const refusal = consent.refusal();
	if (refusal === 'untrusted') {
		const manage = l10n.t('Manage Workspace Trust');
		if ((await window.showInformationMessage(refusals.untrusted, manage)) === manage) {
			await commands.executeCommand('workbench.trust.manage');
		}
	} else if (refusal === 'setting') {
		if ((await window.showInformationMessage(refusals.setting, openSetting)) === openSetting) {
			await commands.executeCommand('workbench.action.openSettings', 'recap.network');
		}
	} else if (refusal === 'answer') {
		if ((await window.showInformationMessage(refusals.answer, allow)) === allow) {
			await consent.allow();
			await again();
		}
	}
}
