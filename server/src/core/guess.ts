import * as l10n from '@vscode/l10n';

/** A complaint, with the question that may follow it. @param guess what was perhaps meant; absent where nothing is near */
export function withGuess(complaint: string, guess: string | undefined): string {
	return guess === undefined ? complaint : l10n.t('{0} Did you mean {1}?', complaint, guess);
}
