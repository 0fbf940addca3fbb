// The files of all languages: what belongs in them, and what is wrong with them.
import fs from 'node:fs';
import { inProject } from '../lib/paths.mjs';
import { faultOf, placeholdersOf } from './calls.mjs';

/** The languages that everything is said in beside English, as VS Code calls them. */
export const languages = ['es', 'uk', 'zh-cn'];

/** @typedef {Record<string, string>} Words texts by their keys */

/** @param {string} [language] @returns {string} below the project; without a language that of English */
export function bundleFile(language) {
	return `l10n/bundle.l10n.${language ? `${language}.` : ''}json`;
}

/** @param {string} [language] @returns {string} below the project; without a language that of English */
export function manifestFile(language) {
	return `package.nls.${language ? `${language}.` : ''}json`;
}

/** @param {string} file @returns {Words} nothing where there is no such file */
export function readWords(file) {
	return fs.existsSync(inProject(file)) ? JSON.parse(fs.readFileSync(inProject(file), 'utf8')) : {};
}

/** @param {Words} words @returns {string} the text of its file */
export function wordsText(words) {
	return `${JSON.stringify(words, null, '\t')}\n`;
}

/**
 * The keys that a manifest names, `%like.this%`.
 * @param {unknown} value the manifest, or a part of it
 * @returns {string[]}
 */
export function keysOf(value) {
	if (typeof value === 'string') return /^%.+%$/.test(value) ? [value.slice(1, -1)] : [];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysOf) : [];
}

/**
 * What is wrong with the words of a language.
 * @param {string} file whose words they are
 * @param {Words} english every key with its text
 * @param {Words} words
 * @returns {string[]} a sentence a fault
 */
export function faultsOf(file, english, words) {
	const missing = Object.keys(english).filter((key) => !words[key]);
	const unused = Object.keys(words).filter((key) => english[key] === undefined);
	const unlike = Object.entries(words).flatMap(([key, text]) => {
		const original = english[key];
		if (original === undefined || !text) return [];
		const fault = faultOf(text, placesOf(text));
		if (fault) return [`${file}: ${fault}`];
		const same = [...new Set(placeholdersOf(original))].join() === [...new Set(placeholdersOf(text))].join();
		return same ? [] : [`${file}: “${text}” has other places for values than “${original}”.`];
	});
	return [
		...missing.map((key) => `${file}: “${key}” is missing.`),
		...unused.map((key) => `${file}: nobody says “${key}” any more.`),
		...unlike,
	];
}

/** As many values as a text has places for. @param {string} text */
function placesOf(text) {
	return [...new Set(placeholdersOf(text))];
}

/**
 * The words of a language in the order of English, without what nobody says.
 * @param {Words} english
 * @param {Words} words
 * @returns {Words}
 */
export function inOrder(english, words) {
	return Object.fromEntries(Object.keys(english).flatMap((key) => (words[key] ? [[key, words[key]]] : [])));
}
