/** Speaks to the author in the language of the interface. Who knows no VS Code is handed it. */
export interface L10n {
	/**
	 * A text in the language of the interface.
	 *
	 * @param message the English text, as a literal: translations are kept by it. `{0}` stands for the first argument
	 */
	t(message: string, ...args: readonly string[]): string;
	/** A whole number as the language writes it. */
	number(count: number): string;
	/** Several things as part of a sentence: `a, b and c`. */
	list(items: readonly string[]): string;
}

/**
 * Speaks a language.
 *
 * @param translate a text with its arguments
 * @param language of the interface, such as `zh-cn`
 */
export function l10nFor(translate: L10n['t'], language: string): L10n {
	const locale = localeOf(language);
	const numbers = new Intl.NumberFormat(locale);
	const lists = new Intl.ListFormat(locale);
	return {
		t: translate,
		number: (count) => numbers.format(count),
		list: (items) => lists.format(items),
	};
}

/** The locale by which numbers and lists are written; English where the language is not known. */
export function localeOf(language: string): string {
	// The English of these texts has no comma before the last of a list.
	if (language === 'en') return 'en-GB';
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
	} catch {
		return 'en-GB';
	}
}
