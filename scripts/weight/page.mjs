// The page that says what weighs what.

/** @param {number} bytes */
export const inWords = (bytes) => `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} KB`;

/**
 * @typedef {object} Group
 * @property {import('../lib/zip.mjs').Packed[]} files
 * @property {number} packed bytes
 */

/**
 * What the budget tells apart. What the package itself adds (its directory) counts among what is always loaded.
 * @param {import('./measure.mjs').Weight} weight
 * @param {{ loadedOnDemand: Record<string, string> }} budget
 * @returns {{ always: Group, onDemand: Group }}
 */
export function groupsOf({ vsix, files }, { loadedOnDemand }) {
	const later = files.filter(({ name }) => Object.hasOwn(loadedOnDemand, name));
	const packed = later.reduce((sum, file) => sum + file.packed, 0);
	const rest = files.filter(({ name }) => !Object.hasOwn(loadedOnDemand, name));
	return { always: { files: rest, packed: vsix - packed }, onDemand: { files: later, packed } };
}

/**
 * @param {import('./measure.mjs').Weight} weight
 * @param {{ always: number, aim: number, onDemand: number, loadedOnDemand: Record<string, string> }} budget
 * @param {string} activation what was measured of it, kept from the page as it was
 */
export function weightPage(weight, budget, activation) {
	const { always, onDemand } = groupsOf(weight, budget);
	return `${[
		'# Weight',
		`What the extension's package (\`.vsix\`) is made of, as \`npm run weight\` found it. KB are 1,000 bytes; *packed* is what a file takes in the package, which is what is downloaded. A test holds the sums to their budgets.`,
		[
			'| | packed | budget |',
			'| --- | ---: | ---: |',
			`| without what is loaded on demand | ${inWords(always.packed)} | ${inWords(budget.always)}, aim ${inWords(budget.aim)} |`,
			`| loaded on demand | ${inWords(onDemand.packed)} | ${inWords(budget.onDemand)} |`,
		].join('\n'),
		'## Files',
		fileTable(always.files, () => ''),
		'Loaded on demand:',
		fileTable(onDemand.files, (name) => budget.loadedOnDemand[name] ?? ''),
		'## Packages',
		'What each bundle is made of, in bytes of the minified bundle before it is packed; what is below a hundredth of it is left out.',
		...weight.bundles.filter(({ name }) => name.endsWith('.js')).map(bundleTable),
		'## Activation',
		activation,
	].join('\n\n')}\n`;
}

/**
 * @param {import('../lib/zip.mjs').Packed[]} files
 * @param {(name: string) => string} when
 */
function fileTable(files, when) {
	const rows = [...files]
		.sort((a, b) => b.packed - a.packed)
		.map(({ name, packed, size }) => `| \`${name}\` | ${inWords(packed)} | ${inWords(size)} | ${when(name)} |`);
	return ['| file | packed | unpacked | when |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

/** @param {import('./measure.mjs').Bundle} bundle */
function bundleTable({ name, parts }) {
	const all = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
	const rows = [...parts]
		.filter(([, bytes]) => bytes >= all / 100)
		.sort((a, b) => b[1] - a[1])
		.map(([part, bytes]) => `| ${part} | ${inWords(bytes)} | ${Math.round((100 * bytes) / all)} % |`);
	return [`### ${name}`, '', '| package | bytes | share |', '| --- | ---: | ---: |', ...rows].join('\n');
}
