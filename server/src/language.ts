import * as l10n from '@vscode/l10n';

/** The languages that there are translations for, as VS Code calls them. */
const languages: readonly string[] = ['es', 'uk', 'zh-cn'];

/** Chinese in traditional characters, which nobody should be answered in simplified ones: by its script, or its region. */
const traditional = /^zh-(?:hant\b|(?!hans\b)(?:.*-)?(?:tw|hk|mo)\b)/;

/** Has the translations of a language, as the text of their file or as what is in it; undefined where there are none. */
export type ReadWords = (language: string) => Promise<unknown>;

/**
 * The language of ours that an editor's locale asks for.
 *
 * @param locale such as `es`, `es-AR`, `zh_CN.UTF-8`; as editors have it, or the environment
 * @returns undefined for English, which needs no translation, and for any language that there is none for
 */
export function languageOf(locale: string | undefined): string | undefined {
	const asked = (locale ?? '')
		.toLowerCase()
		.replace(/[.@].*$/s, '')
		.replaceAll('_', '-');
	if (traditional.test(asked)) return undefined;
	const [first] = asked.split('-');
	return (
		languages.find((language) => language === asked) ?? languages.find((language) => language.split('-')[0] === first)
	);
}

/**
 * Lets everything that is told from now on be told in a language. What has no translation, be it a single text or the
 * whole file, is told in English.
 *
 * @param locale of the client; absent where it says nothing of it
 * @param read has the translations of a language
 * @param warn told, in English, why a language is not spoken
 */
export async function speak(
	locale: string | undefined,
	read: ReadWords | undefined,
	warn: (line: string) => void,
): Promise<void> {
	const language = languageOf(locale);
	l10n.config({ contents: language === undefined ? {} : await wordsOf(language, read, warn) });
}

async function wordsOf(
	language: string,
	read: ReadWords | undefined,
	warn: (line: string) => void,
): Promise<Record<string, string>> {
	try {
		const found = await read?.(language);
		if (found !== undefined) return textsOf(typeof found === 'string' ? JSON.parse(found) : found);
		warn(`There are no words of the language ${language} here, so English is spoken.`);
	} catch (error) {
		warn(`The words of the language ${language} could not be read, so English is spoken: ${String(error)}`);
	}
	return {};
}

/** The texts of a file: what is no text is left out. */
function textsOf(value: unknown): Record<string, string> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is no table of texts');
	return Object.fromEntries(
		Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}
