// The page of the settings, made from the extension's manifest and what is known of .recap.yaml.
import { readManifest } from '../lib/manifest.mjs';
import { configSections } from './config.mjs';

/**
 * A setting as the manifest declares it.
 * @typedef {object} Setting
 * @property {string | string[]} [type]
 * @property {unknown} [default]
 * @property {string} [description]
 * @property {string} [markdownDescription]
 * @property {unknown[]} [enum]
 * @property {string[]} [enumDescriptions]
 * @property {string[]} [markdownEnumDescriptions]
 */

/**
 * @param {import('./core.mjs').Core} core
 * @returns {string} the page's text
 */
export function settingsPage(core) {
	const manifest = readManifest();
	const declared = [manifest.contributes?.configuration ?? []].flat();
	const sections = declared
		.flatMap((part) => Object.entries(part.properties ?? {}))
		.map(([name, setting]) => section(name, setting));
	return [
		'# Settings',
		'What a whole team decides stands in a file of the site, [`.recap.yaml`](#recapyaml). What you decide for yourself stands in the settings of your editor: they begin with `recap.`; VS Code shows them under Settings, Extensions, Recap Posts; [other editors](editors.md#settings) hand them over when they start the server.',
		...sections,
		...configSections(core),
	]
		.join('\n\n')
		.concat('\n');
}

/**
 * @param {string} name
 * @param {Setting} setting
 */
function section(name, setting) {
	const about = setting.markdownDescription ?? setting.description ?? '';
	const type = [setting.type ?? []].flat().join(' or ');
	const value = `Type: ${type || 'any'}. Default: \`${JSON.stringify(setting.default ?? null)}\`.`;
	return [`## ${name}`, about, value, ...choices(setting)].filter((text) => text !== '').join('\n\n');
}

/** @param {Setting} setting */
function choices(setting) {
	const about = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
	const lines = (setting.enum ?? []).map((choice, index) => {
		const text = about[index];
		return text ? `- \`${JSON.stringify(choice)}\`: ${text}` : `- \`${JSON.stringify(choice)}\``;
	});
	return lines.length > 0 ? [lines.join('\n')] : [];
}
