/** Texts by their keys. */
export type Words = Record<string, string>;

/** The languages that everything is said in beside English, as VS Code calls them. */
export const languages: readonly string[];

/** The file of a language below the project, for what the sources say; without a language that of English. */
export function bundleFile(language?: string): string;

/** The same for what the manifest says. */
export function manifestFile(language?: string): string;

/** The texts of a file; none where there is no such file. */
export function readWords(file: string): Words;

/** What is wrong with the words of a language: a sentence a fault. */
export function faultsOf(file: string, english: Words, words: Words): string[];
