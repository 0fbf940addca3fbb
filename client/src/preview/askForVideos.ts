import { window } from 'vscode';
import type { NetworkConsent } from '../network/consent.ts';
import { videoHosts } from './page/video.ts';

const hosts = Object.values(videoHosts).map((address) => new URL(address).host);

/** Asks the author, who wants to see a video, whether videos may be loaded; where that is settled, says why they are not. */
export async function askForVideos(consent: NetworkConsent): Promise<void> {
	if (await consent.ask({ hosts })) return;
	switch (consent.refusal()) {
		case 'untrusted':
			void window.showInformationMessage('Videos are shown once you trust this workspace.');
			break;
		case 'setting':
			void window.showInformationMessage('Videos are not loaded, because your setting recap.network is "never".');
			break;
		case 'answer': {
			const allow = 'Allow in This Workspace';
			const text = `Videos are not loaded, because you did not allow the network in this workspace. They would come from ${hosts.join(' and ')}.`;
			if ((await window.showInformationMessage(text, allow)) === allow) await consent.allow();
			break;
		}
	}
}
