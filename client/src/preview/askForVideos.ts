import { window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { videoHosts } from './page/video.ts';

const hosts = Object.values(videoHosts).map((address) => new URL(address).host);

/** Asks the author, who wants to see a video, whether videos may be loaded; where that is settled, says why they are not. */
export async function askForVideos(consent: NetworkConsent): Promise<void> {
	if (await consent.ask({ hosts })) return;
	switch (consent.refusal()) {
		case 'untrusted':
			void window.showInformationMessage(l10n.t('Videos are shown once you trust this workspace.'));
			break;
		case 'setting':
			void window.showInformationMessage(
				l10n.t('Videos are not loaded, because your setting recap.network says never.'),
			);
			break;
		case 'answer': {
			const allow = l10n.t('Allow in This Workspace');
			const text = l10n.t(
				'Videos are not loaded, because you did not allow the network in this workspace. They would come from {0}.',
				l10n.list(hosts),
			);
			if ((await window.showInformationMessage(text, allow)) === allow) await consent.allow();
			break;
		}
	}
}
