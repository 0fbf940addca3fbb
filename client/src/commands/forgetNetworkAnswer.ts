import { commands, type Disposable, window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';

/** `Recap: Forget Network Answer in This Workspace`: takes a yes or a no back, so that the author is asked anew. */
export function registerForgetNetworkAnswer(consent: NetworkConsent): Disposable {
	return commands.registerCommand('recap.forgetNetworkAnswer', async () => {
		await consent.forget();
		void window.showInformationMessage(
			consent.isAllowed()
				? l10n.t('Your setting recap.network allows the network in every workspace that you trust.')
				: l10n.t('Nothing is loaded from the network until you allow it again.'),
		);
	});
}
