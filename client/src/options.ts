import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

/**
 * Where an author's own text lives. The other side of a comparison (`git:`), a code block of a chat and the like are
 * Markdown too, but nobody edits them.
 */
export const authoredSchemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** A server that ends by itself is started again this many times in three minutes; then an author is told. */
const restarts = 5;

/** How the client talks to the server. The server asks for settings itself, for each document. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
	return {
		documentSelector: authoredSchemes.flatMap((scheme) => [
			{ language: 'markdown', scheme },
			{ scheme, pattern: '**/.recap.yaml' },
		]),
		outputChannel: output,
		revealOutputChannelOn: RevealOutputChannelOn.Never,
		connectionOptions: { maxRestartCount: restarts },
		diagnosticCollectionName: 'recap',
		initializationOptions: { counts: true, listPlaces: true, warnsOfDeletions: true },
	};
}
