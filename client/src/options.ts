import { type ExtensionContext, type LogOutputChannel, l10n, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/protocol.ts';
import { checkAgainCommand } from './commands/checkLinkAgain.ts';
import { givenOf } from './network/answers.ts';
import type { NetworkConsent } from './network/consent.ts';

const usual: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * The schemes where an author's own text lives: the usual ones, and those of the open folders, which may come from any
 * extension. The other side of a comparison (`git:`), a code block of a chat and the like are Markdown too, but nobody edits
 * them.
 */
export function authoredSchemes(): readonly string[] {
	const open = workspace.workspaceFolders ?? [];
	return [...new Set([...usual, ...open.map(({ uri }) => uri.scheme)])];
}

/** A server that ends by itself is started again this many times in three minutes; then an author is told. */
const restarts = 5;

/** How the client talks to the server. The server asks for settings itself, for each document. */
export function clientOptions(
	{ globalStorageUri }: ExtensionContext,
	output: LogOutputChannel,
	consent: NetworkConsent,
): LanguageClientOptions {
	const own: ClientOptions = {
		counts: true,
		reveal: true,
		listPlaces: true,
		warnsOfDeletions: true,
		trusted: workspace.isTrusted,
		files: true,
		...(l10n.bundle && { words: l10n.bundle }),
		links: {
			fetch: true,
			consent: true,
			storage: globalStorageUri.fsPath,
			richHover: true,
			...givenOf(consent),
		},
	};
	return {
		documentSelector: authoredSchemes().flatMap((scheme) => [
			{ language: 'markdown', scheme },
			{ scheme, pattern: '**/.recap.yaml' },
		]),
		outputChannel: output,
		revealOutputChannelOn: RevealOutputChannelOn.Never,
		connectionOptions: { maxRestartCount: restarts },
		diagnosticCollectionName: 'recap',
		initializationOptions: own,
		// Of all commands a hover may hold this one only.
		markdown: { isTrusted: { enabledCommands: [checkAgainCommand] } },
	};
}
