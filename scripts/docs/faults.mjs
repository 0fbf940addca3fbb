// The page of the faults that are put into posts, counted by putting them in.
import { loadBundled } from './core.mjs';

const source = `
	export { allFaults } from './test/rules/faults/all.ts';
	export { faultsPage } from './test/rules/faults/page.ts';
	export { tryRule } from './test/rules/faults/trial.ts';
`;

/**
 * @typedef {typeof import('../../test/rules/faults/all.ts')
 *	& typeof import('../../test/rules/faults/page.ts')
 *	& typeof import('../../test/rules/faults/trial.ts')} Faults
 */

/** @returns {Promise<string>} */
export async function faultsText() {
	/** @type {Faults} */
	const { allFaults, faultsPage, tryRule } = await loadBundled('faults', source);
	const outcomes = [];
	for (const faults of allFaults) outcomes.push(await tryRule(faults));
	return faultsPage(outcomes);
}
