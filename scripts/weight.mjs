// `npm run weight`: packages the extension, writes what weighs what to docs/weight.md, and fails where it is over its budget
// (scripts/weight.budget.json). With `--check` it writes nothing, and fails too where the page is of another package.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { weigh } from './weight/measure.mjs';
import { groupsOf, inWords, weightPage } from './weight/page.mjs';

/** The page may be this much beside the truth before it has to be written anew: each change of the code weighs something. */
const slack = 0.05;

await runMain(async () => {
	const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
	const budget = JSON.parse(fs.readFileSync(inProject('scripts/weight.budget.json'), 'utf8'));
	const file = inProject('docs/weight.md');
	const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
	const weight = await weigh();
	const { always, onDemand } = groupsOf(weight, budget);
	console.log(`${inWords(always.packed)} and on demand ${inWords(onDemand.packed)}`);
	if (!values.check) fs.writeFileSync(file, weightPage(weight, budget, activationOf(page)));
	const heavy = Object.entries({ always, onDemand }).filter(([name, { packed }]) => packed > budget[name]);
	for (const [name, { packed }] of heavy)
		console.error(
			`${name}: ${inWords(packed)} is over the budget of ${inWords(budget[name])}. docs/weight.md says what weighs what.`,
		);
	const gone = Object.keys(budget.loadedOnDemand).filter((name) => !weight.files.some((one) => one.name === name));
	if (gone.length > 0) throw new Fault(`Not in the package, but in scripts/weight.budget.json: ${gone.join(', ')}.`);
	if (values.check && isStale(page, weight, [always.packed, onDemand.packed]))
		throw new Fault('docs/weight.md is of another package. Run `npm run weight` and commit what it writes.');
	return heavy.length > 0 ? 1 : 0;
});

/** What the page says of the activation, which is measured in a window: `npm run test:ui -- activation`. */
function activationOf(page) {
	return page.split('## Activation\n\n')[1]?.trimEnd() ?? 'Not measured yet.';
}

/** Whether the page names other files, or sums that are not these any more. */
function isStale(page, { files }, sums) {
	const told = Array.from(page.matchAll(/^\| .*on demand \| ([\d.,]+) KB/gm), ([, number]) =>
		Number(number.replaceAll(',', '')),
	);
	const isFar = (sum, index) => Math.abs(1000 * (told[index] ?? 0) - sum) > slack * sum;
	return sums.some(isFar) || files.some(({ name }) => !page.includes(`| \`${name}\` |`));
}
