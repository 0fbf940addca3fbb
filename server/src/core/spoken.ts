import * as l10n from '@vscode/l10n';
import { remembered } from './text/remembered.ts';

/** The language of the interface as `Intl` knows it, for days and numbers in words. */
export function spoken(): string {
	return l10n.t({
		message: 'en-GB',
		comment: ['The tag of the language for days and numbers, such as es or zh-CN'],
		args: [],
	});
}

/** Making one takes longer than all else that a hover does. */
const tenths = remembered(
	(language) =>
		new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }),
);

/** A number with one digit behind its point, as the language of the interface writes it. */
export function inTenths(value: number): string {
	return tenths(spoken()).format(value);
}
