// `npm run docs`: writes the pages of docs that say what the rules and settings already say: docs/rules and
// docs/settings.md, and the schema of .recap.yaml; and docs/faults.md, what the rules make of faults in posts. With `--check` it writes nothing and names every page that is stale.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { schemaText } from './docs/config.mjs';
import { loadCore } from './docs/core.mjs';
import { faultsText } from './docs/faults.mjs';
import { rulePages } from './docs/rules.mjs';
import { settingsPage } from './docs/settings.mjs';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';

await runMain(async () => {
	const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
	const core = await loadCore();
	const pages = new Map([
		...(await rulePages(core)),
		['docs/settings.md', settingsPage(core)],
		['docs/recap.schema.json', schemaText(core)],
		['docs/faults.md', await faultsText()],
	]);
	const written = pagesBelow('docs/rules');
	const gone = written.filter((page) => !pages.has(page));
	const stale = [...pages].filter(([page, text]) => textOf(page) !== text);
	if (values.check) {
		const names = [...stale.map(([page]) => page), ...gone];
		if (names.length > 0)
			throw new Fault(`Stale: ${names.join(', ')}. Run \`npm run docs\` and commit what it writes.`);
		return 0;
	}
	for (const page of gone) fs.rmSync(inProject(page));
	for (const [page, text] of stale) {
		fs.mkdirSync(path.dirname(inProject(page)), { recursive: true });
		fs.writeFileSync(inProject(page), text);
	}
	console.log(`${pages.size} pages, ${stale.length} written, ${gone.length} removed.`);
	return 0;
});

/** @param {string} page @returns {string | undefined} */
function textOf(page) {
	const file = inProject(page);
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** @param {string} folder @returns {string[]} the Markdown files below it, as paths below the project */
function pagesBelow(folder) {
	if (!fs.existsSync(inProject(folder))) return [];
	const names = fs.readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' });
	return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
