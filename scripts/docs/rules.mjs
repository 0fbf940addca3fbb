// The pages of the rules.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

const source = `
	export { rules } from './server/src/core/rules/all.ts';
	export { rulePage } from './server/src/cli/rules/page.ts';
`;

const intro = `# Rules

What Recap Posts says something about. Every name leads to a page with the reason and examples.

- **error**: the site's build would refuse the post, or readers would certainly meet something broken.
- **warning**: almost certainly a slip.
- **info**: worth knowing before you publish.

On a rule's page stands under each example what \`recap lint\` says of it. A fix marked \`(--fix)\` is safe: it also runs
on its own, with \`recap lint --fix\` and with "fix all" in the editor. Any other one waits for you to choose it.
`;

/**
 * The rules' pages and their list.
 * @returns {Promise<[string, string][]>} paths below the project, each with its text
 */
export async function rulePages() {
	const { rules, rulePage } = await loadRules();
	/** @type {[string, string][]} */
	const pages = [['docs/rules/README.md', `${intro}\n${indexTable(rules)}\n`]];
	for (const rule of rules) pages.push([`docs/rules/${rule.name}.md`, await rulePage(rule)]);
	return pages;
}

/** @typedef {import('../../server/src/core/rules/rule.ts').Rule} Rule */

/** @returns {Promise<{ rules: readonly Rule[], rulePage(rule: Rule): Promise<string> }>} */
async function loadRules() {
	const outfile = path.join(temporaryFolder('docs'), 'rules.mjs');
	await build({
		stdin: { contents: source, resolveDir: root, loader: 'ts' },
		bundle: true,
		platform: 'node',
		format: 'esm',
		// Packages written for CommonJS ask for \`require\`, which a module has to make for itself.
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		mainFields: ['module', 'main'],
		outfile,
		logLevel: 'warning',
	});
	return import(pathToFileURL(outfile).href);
}

/** @param {readonly Rule[]} rules */
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
