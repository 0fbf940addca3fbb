// What docs say of .recap.yaml: its part of the page of the settings, and its JSON schema.

/** @typedef {import('./core.mjs').Core} Core */

const intro = `## .recap.yaml

A file of this name says what holds for everybody who writes on a site, in the editor and in the terminal alike.
\`recap init\` writes one in which everything is explained and nothing is set; it belongs in the repository.

**Where it counts.** For a post counts the nearest \`.recap.yaml\` in its folder or a folder above it, up to the root of
the repository (the folder with \`.git\`); where there is no repository, up to the root of the site. That one counts
alone: nothing is taken from another further up. \`recap lint --config FILE\` takes that file for all posts.

**Who wins.** Your own settings can only add to it. A rule that the file names has the severity that stands there; any
other rule has the one of your \`recap.rules\`, or its own. Your \`recap.include\` adds to what the file includes; what it
excludes stays excluded. \`recap lint --rule\` stands above both, for that one run.

**What is wrong with it** is a problem in the file itself ([config/syntax](rules/config/syntax.md),
[config/key](rules/config/key.md), [config/value](rules/config/value.md)), told where the file is open and where it holds
for a post. Everything else in it still counts. Of a file that does not parse, is longer than 256 KB, cannot be read, or is
a symbolic link, nothing counts. References (\`*name\`) are not read.

The [JSON schema](recap.schema.json) brings completion and hover to editors that know YAML schemas; in VS Code to those who
also have Red Hat's YAML extension.`;

const globs = `### Globs

\`include\` and \`exclude\` hold patterns of files, from the folder of \`.recap.yaml\`. \`*\` and \`?\` stand for characters of a
name, \`**\` for any folders, \`{a,b}\` for choices, \`[a-z]\` and \`[!a]\` for one character. Put one that begins with \`*\` or
\`{\` in quotes. A file that both lists name is excluded. A pattern has 300 characters and 100 choices at most, a list 100
patterns.`;

const fieldsIntro = `### Fields

\`fields\` names front matter fields, whatever the case. What you say of a field that the profile knows changes that and
leaves the rest; any other field becomes a known one. A field that posts have to have is asked for in posts only, and not
in the sections in which the profile does without it.`;

/**
 * @param {Core} core
 * @returns {string[]} the sections of the page
 */
export function configSections({ settings, fieldSettings, configTemplate }) {
	const rows = Object.entries(settings.entries).map(
		([name, { about, otherwise }]) => `| \`${name}\` | ${about} | ${capital(otherwise ?? '')} |`,
	);
	const fieldRows = Object.entries(fieldSettings.entries).map(([name, { about }]) => `| \`${name}\` | ${about} |`);
	return [
		intro,
		['| setting | what it says | without it |', '| --- | --- | --- |', ...rows].join('\n'),
		`### Example\n\nThis is what \`recap init\` writes:\n\n\`\`\`yaml\n${configTemplate()}\`\`\``,
		fieldsIntro,
		['| of a field | what it says |', '| --- | --- |', ...fieldRows].join('\n'),
		globs,
	];
}

/** @param {Core} core @returns {string} */
export function schemaText({ configSchema }) {
	return `${JSON.stringify(configSchema(), null, '\t')}\n`;
}

/** @param {string} text */
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
