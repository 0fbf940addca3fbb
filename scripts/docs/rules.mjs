// The pages of the rules.
const intro = `# Rules

What Recap Posts says something about. Every name leads to a page with the reason and examples.

- **error**: the site's build would refuse the post, or readers would certainly meet something broken.
- **warning**: almost certainly a slip.
- **info**: worth knowing before you publish.

On a rule's page stands under each example what \`recap lint\` says of it. A fix marked \`(--fix)\` is safe: it also runs
on its own, with \`recap lint --fix\` and with "fix all" in the editor. Any other one waits for you to choose it.
`;

const configIntro = `## In the team's settings

These speak of [\`.recap.yaml\`](../settings.md#recapyaml), where it holds for a post or is open in the editor.
`;

/**
 * The rules' pages and their list.
 * @param {import('./core.mjs').Core} core
 * @returns {Promise<[string, string][]>} paths below the project, each with its text
 */
export async function rulePages({ rules, configRules, rulePage }) {
	const list = [intro, indexTable(rules), '', configIntro, indexTable(configRules), ''].join('\n');
	/** @type {[string, string][]} */
	const pages = [['docs/rules/README.md', list]];
	for (const rule of [...rules, ...configRules]) pages.push([`docs/rules/${rule.name}.md`, await rulePage(rule)]);
	return pages;
}

/** @typedef {import('../../server/src/core/config/rules.ts').ConfigRule} Listed */

/** @param {readonly Listed[]} rules */
function indexTable(rules) {
	const rows = rules.map(
		(rule) =>
			`| [${rule.name}](${rule.name}.md) | ${rule.offByDefault ? 'off' : rule.severity} | ${cell(rule.summary)} |`,
	);
	return ['| rule | severity | what it tells |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @param {string} text */
function cell(text) {
	return text.replaceAll('|', '\\|');
}
