// The link bench: our checker beside linkinator, over many links to many hosts that take their time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { Fault } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { interleaved, runOnce } from './measure.mjs';

/** How many hosts, each with an address of its own, and how many milliseconds each takes to answer. */
const hosts = 20;
const latency = 50;

/**
 * Measures both checkers.
 * @param {number} count how many links, all different
 * @param {number} rounds
 * @param {string} folder for temporary files
 * @returns {Promise<import('./table.mjs').Measure[]>}
 */
export async function linkMeasures(count, rounds, folder) {
	// Below the project, so that the packages are found.
	const scripts = inProject('out/bench');
	await build({
		entryPoints: {
			ours: inProject('scripts/bench/links-ours.ts'),
			theirs: inProject('scripts/bench/links-linkinator.ts'),
		},
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		outdir: scripts,
		outExtension: { '.js': '.mjs' },
		logLevel: 'warning',
	});
	const server = spawn(process.execPath, [inProject('scripts/bench/link-server.mjs'), String(hosts), String(latency)], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	try {
		const [port] = await once(server.stdout, 'data');
		const file = path.join(folder, 'links.md');
		fs.writeFileSync(file, linksText(count, Number(port)));
		const ours = [path.join(scripts, 'ours.mjs'), file];
		const theirs = [path.join(scripts, 'theirs.mjs'), file];
		for (const args of [ours, theirs]) checkIsWhole(args, count, folder);
		const costs = interleaved({ theirs, ours }, rounds, folder);
		return [
			{ name: `${count} links, wall`, floor: costs.theirs.wall, ours: costs.ours.wall, unit: 'ms', bar: 1 },
			{ name: `${count} links, memory`, floor: costs.theirs.memory, ours: costs.ours.memory, unit: 'MB', bar: 1 },
		];
	} finally {
		server.kill();
	}
}

/**
 * @param {number} count
 * @param {number} port
 */
function linksText(count, port) {
	const lines = Array.from(
		{ length: count },
		(_, number) => `* [Page ${number}](http://127.0.0.${(number % hosts) + 1}:${port}/pages/${number})\n`,
	);
	return `# Links\n\n${lines.join('')}`;
}

/**
 * @param {string[]} args
 * @param {number} count how many links must be found alive
 * @param {string} folder
 */
function checkIsWhole(args, count, folder) {
	runOnce(args, folder);
	const found = Number(fs.readFileSync(path.join(folder, 'output.txt'), 'utf8'));
	if (found !== count) throw new Fault(`${path.basename(args[0] ?? '')} found ${found} of ${count} links alive.`);
}
