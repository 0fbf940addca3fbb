// The extension's manifest as VS Code reads it: with words in place of their keys.
import fs from 'node:fs';
import { inProject } from './paths.mjs';

/**
 * @param {string} [language] such as `zh-cn`; without it English
 * @returns {any} package.json with every `%key%` told in a language
 */
export function readManifest(language) {
	const words = JSON.parse(fs.readFileSync(inProject(`package.nls.${language ? `${language}.` : ''}json`), 'utf8'));
	return JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'), (_key, value) =>
		typeof value === 'string' && /^%.+%$/.test(value) ? (words[value.slice(1, -1)] ?? value) : value,
	);
}
