// Runs Node processes and says what they cost.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Fault } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';

/**
 * What one run of a process cost.
 * @typedef {object} Cost
 * @property {number} wall milliseconds from start to end, as the caller sees them
 * @property {number} cpu milliseconds of processor time on all cores
 * @property {number} memory most resident memory in megabytes (of 2^20 bytes)
 */

/**
 * Runs Node once; its output goes to files.
 * @param {string[]} args what follows `node`
 * @param {string} folder for temporary files
 * @returns {Cost}
 */
export function runOnce(args, folder) {
	const usageFile = path.join(folder, 'usage.json');
	const output = fs.openSync(path.join(folder, 'output.txt'), 'w');
	const errorsFile = path.join(folder, 'errors.txt');
	const errors = fs.openSync(errorsFile, 'w');
	fs.rmSync(usageFile, { force: true });
	const start = performance.now();
	const { status } = spawnSync(process.execPath, ['--require', inProject('scripts/bench/usage.cjs'), ...args], {
		stdio: ['ignore', output, errors],
		env: { ...process.env, RECAP_BENCH_USAGE: usageFile },
	});
	const wall = performance.now() - start;
	fs.closeSync(output);
	fs.closeSync(errors);
	// 1 is a check that found something.
	if (status !== 0 && status !== 1)
		throw new Fault(`node ${args.join(' ')} ended with ${status}.\n${fs.readFileSync(errorsFile, 'utf8')}`);
	const usage = JSON.parse(fs.readFileSync(usageFile, 'utf8'));
	return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

/**
 * Runs several processes in turns, so that whatever else the machine does meets them all alike.
 * @param {Record<string, string[]>} runs the arguments of each by its name
 * @param {number} rounds
 * @param {string} folder for temporary files
 * @returns {Record<string, Cost>} the median of each
 */
export function interleaved(runs, rounds, folder) {
	/** @type {Map<string, Cost[]>} */
	const costs = new Map(Object.keys(runs).map((name) => [name, []]));
	for (const args of Object.values(runs)) runOnce(args, folder);
	for (let round = 0; round < rounds; round++) {
		for (const [name, args] of Object.entries(runs)) costs.get(name)?.push(runOnce(args, folder));
	}
	return Object.fromEntries([...costs].map(([name, list]) => [name, medianCost(list)]));
}

/** @param {Cost[]} list */
function medianCost(list) {
	const of = (/** @type {keyof Cost} */ key) => median(list.map((cost) => cost[key]));
	return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** @param {number[]} numbers at least one */
export function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
