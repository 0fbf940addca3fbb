import { EventEmitter, type ExtensionContext, window, workspace } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { Machine } from '../machine.ts';
import { NetworkConsent, type NetworkSetting } from './consent.ts';
import { type Occasion, question } from './question.ts';

/** Where the answer is kept in the state of a workspace. */
const key = 'recap.network';

const yes = l10n.t('Allow in This Workspace');
const no = l10n.t("Don't Allow");

/** The consent of this window, with the way to the network that it opens. */
export function consentIn({ workspaceState }: ExtensionContext, { fetch }: Machine): NetworkConsent {
	const changed = new EventEmitter<void>();
	const parts = {
		isTrusted: () => workspace.isTrusted,
		setting: networkSetting,
		remembered: () => {
			const answer = workspaceState.get<unknown>(key);
			return typeof answer === 'boolean' ? answer : undefined;
		},
		remember: (answer: boolean | undefined) => workspaceState.update(key, answer),
		ask: async (what: Occasion) => {
			const answer = await window.showInformationMessage(question(l10n, what), yes, no);
			return answer === undefined ? undefined : answer === yes;
		},
		changed,
		fetch,
	};
	return new NetworkConsent(parts, [
		changed,
		workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(key)) changed.fire();
		}),
	]);
}

/**
 * The setting as the author's own machine has it. Its scope in the manifest makes VS Code pass over what a workspace says;
 * only the author's value is read here all the same, so that no repository can consent in the author's name.
 */
function networkSetting(): NetworkSetting {
	const { globalValue } = workspace.getConfiguration('recap').inspect<unknown>('network') ?? {};
	if (globalValue === undefined) return 'ask';
	// What was set and is not understood must not allow anything.
	return globalValue === 'ask' || globalValue === 'allow' ? globalValue : 'never';
}
