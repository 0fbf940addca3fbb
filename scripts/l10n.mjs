// Writes l10n/bundle.l10n.json from what the sources say, and puts the languages' files in its order. What a language
// lacks is listed, and has to be translated. --check writes nothing and fails when something is stale or missing.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import {
	bundleFile,
	faultsOf,
	inOrder,
	keysOf,
	languages,
	manifestFile,
	readWords,
	wordsText,
} from './l10n/bundles.mjs';
import { callsOfProject } from './l10n/calls.mjs';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';

await runMain(async () => {
	const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
	const { calls, faults } = callsOfProject();
	const said = Object.fromEntries(calls.map(({ key, message }) => [key, message]).sort(([a], [b]) => order(a, b)));
	const shown = readWords(manifestFile());
	const named = new Set(keysOf(JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))));
	const families = [
		{ english: said, fileOf: bundleFile },
		{ english: shown, fileOf: manifestFile },
	];
	const wrong = [
		...faults,
		...[...named].filter((key) => !shown[key]).map((key) => `package.json: “${key}” is not in ${manifestFile()}.`),
		...Object.keys(shown).flatMap((key) =>
			named.has(key) ? [] : [`${manifestFile()}: package.json has no “${key}”.`],
		),
	];
	if (!values.check) write(bundleFile(), said);
	else if (wordsText(said) !== wordsText(readWords(bundleFile())))
		wrong.push(`${bundleFile()} is stale: run npm run l10n.`);
	for (const { english, fileOf } of families) {
		for (const language of languages) {
			const file = fileOf(language);
			if (!values.check) write(file, inOrder(english, readWords(file)));
			wrong.push(...faultsOf(file, english, readWords(file)));
		}
	}
	if (wrong.length > 0) throw new Fault([...wrong, `${wrong.length} faults.`].join('\n'));
	console.log(
		`${Object.keys(said).length} texts and ${Object.keys(shown).length} of the manifest, in ${languages.length + 1} languages.`,
	);
	return 0;
});

/** @param {string} file @param {import('./l10n/bundles.mjs').Words} words */
function write(file, words) {
	fs.mkdirSync(inProject('l10n'), { recursive: true });
	fs.writeFileSync(inProject(file), wordsText(words));
}

/** By their characters, the same on every machine. @param {string} a @param {string} b */
function order(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
