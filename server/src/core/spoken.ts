import * as l10n from '@vscode/l10n';

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
