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

/** The language of the interface as `Intl` knows it, for days and numbers in words. */
export function spoken(): string {
	return l10n.t({
		message: 'en-GB',
		comment: ['The tag of the language for days and numbers, such as es or zh-CN'],
		args: [],
	});
}

/** A number with one digit behind its point, as the language of the interface writes it. */
export function inTenths(value: number): string {
	return value.toLocaleString(spoken(), { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
}
