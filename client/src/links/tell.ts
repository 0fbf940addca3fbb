import { commands, window } from 'vscode';
import type { NetworkConsent } from '../network/consent.ts';
import type { Checked } from './check.ts';
import { showDead } from './dead.ts';
import { deadLinks, resultInWords } from './summary.ts';

const show = 'Show Them';
const allow = 'Allow in This Workspace';
const openSetting = 'Open Setting';

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
				'The links were not checked: the server of Recap Posts does not answer. "Recap: Restart Server" starts it anew.',
			);
		return;
	}
	if (result.kind === 'not-allowed') {
		if (!stopped) await tellRefusal(consent, 'Links are not checked', again);
		return;
	}
	const words = resultInWords(result);
	if (words === undefined) {
		void window.showInformationMessage(stopped ? 'Stopped before any link was checked.' : none);
		return;
	}
	const text = stopped ? `Stopped. So far: ${words}` : words;
	if (deadLinks(result).length === 0) void window.showInformationMessage(text);
	else if ((await window.showWarningMessage(text, show)) === show) await showDead(result);
}

/**
 * Tells an author why the network was not asked, and what can be done about it.
 *
 * @param lacking what did not happen, such as `Links are not checked`
 * @param again does it, once the author has allowed it
 */
export async function tellRefusal(consent: NetworkConsent, lacking: string, again: () => Promise<void>): Promise<void> {
	const refusal = consent.refusal();
	if (refusal === 'untrusted') {
		const manage = 'Manage Workspace Trust';
		const text = `${lacking} in a workspace that you do not trust: nothing is sent from it.`;
		if ((await window.showInformationMessage(text, manage)) === manage) {
			await commands.executeCommand('workbench.trust.manage');
		}
	} else if (refusal === 'setting') {
		const text = `${lacking}: your setting recap.network says never.`;
		if ((await window.showInformationMessage(text, openSetting)) === openSetting) {
			await commands.executeCommand('workbench.action.openSettings', 'recap.network');
		}
	} else if (refusal === 'answer') {
		const text = `${lacking}: you did not allow the network in this workspace.`;
		if ((await window.showInformationMessage(text, allow)) === allow) {
			await consent.allow();
			await again();
		}
	}
}
