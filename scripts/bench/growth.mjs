// Whether a file of a large site costs more than one of a small one.
import { temporaryFolder } from '../lib/temporary.mjs';
import { interleaved } from './measure.mjs';
import { layOutSite } from './site.mjs';

/** How many times larger the large site is. */
const growth = 10;

/**
 * Measures a site and one of ten times the files in turns.
 * @param {string} recap the command
 * @param {number} copies how often the small site has each post
 * @param {boolean} own whether to take the project's own posts in any case
 * @param {number} rounds
 * @param {string} folder for temporary files
 * @returns {import('./table.mjs').Measure[]} microseconds per file, and the most memory for scale
 */
export function measureGrowth(recap, copies, own, rounds, folder) {
	const small = temporaryFolder('bench-small');
	const large = temporaryFolder('bench-large');
	const few = layOutSite(small, copies, own).files.length;
	const many = layOutSite(large, copies * growth, own).files.length;
	const lint = (/** @type {string} */ site) => [recap, 'lint', '--format', 'json', site];
	const costs = interleaved({ small: lint(small), large: lint(large) }, rounds, folder);
	return [
		{
			name: `${few} to ${many} files, wall per file`,
			floor: (costs.small.wall / few) * 1000,
			ours: (costs.large.wall / many) * 1000,
			unit: 'µs',
			bar: 1.15,
			aim: 1.05,
		},
		{ name: `${few} to ${many} files, memory`, floor: costs.small.memory, ours: costs.large.memory, unit: 'MB' },
	];
}
