import * as l10n from '@vscode/l10n';

/**
 * Marks a text that is told later. Tables are made when the program is loaded, before anybody knows the language in
 * which it speaks; `npm run l10n` finds what is marked, and `told` says it.
 *
 * @returns the same text
 */
export function later(text: string): string {
	return text;
}

/** A text that `later` has marked, in the language of the interface. Any other, such as a team's own, stays as it is. */
export function told(text: string): string {
	return l10n.t(text);
}
