// `npm run bench`: what a check costs against the least it could cost, in one run. Exits 1 when a bar is not met.
// `--rounds N` sets how often each process runs (7), `--copies N` how often the posts are copied (50), `--own` takes the
// project's own posts even where published ones are at hand, `--recap FILE` measures another build of the command,
// `--no-server` leaves out the language server, `--no-rivals` other checkers of Markdown, `--no-growth` a site of ten times
// the files, `--links N` sets how many links are checked beside linkinator (1,000; 0
// leaves that out), `--write FILE` keeps what is printed as a page.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth } from './bench/growth.mjs';
import { linkMeasures } from './bench/links.mjs';
import { interleaved, runOnce } from './bench/measure.mjs';
import { measurePages } from './bench/render.mjs';
import { measureRivals } from './bench/rivals.mjs';
import { measureServers } from './bench/server.mjs';
import { layOutSite } from './bench/site.mjs';
import { measureSiteServer } from './bench/site-server.mjs';
import { isMet, table } from './bench/table.mjs';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/** What was printed, for `--write`. @type {string[]} */
const said = [];

/** @param {string} text */
function say(text) {
	said.push(text);
	console.log(text);
}

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			rounds: { type: 'string', default: '7' },
			copies: { type: 'string', default: '50' },
			links: { type: 'string', default: '1000' },
			own: { type: 'boolean', default: false },
			recap: { type: 'string' },
			write: { type: 'string' },
			'no-server': { type: 'boolean', default: false },
			'no-rivals': { type: 'boolean', default: false },
			'no-growth': { type: 'boolean', default: false },
		},
	});
	const rounds = countOf('--rounds', values.rounds);
	const recap = values.recap ?? (await buildRelease());
	const folder = temporaryFolder('bench');
	const site = temporaryFolder('bench-site');
	const copies = countOf('--copies', values.copies);
	const { origin, files } = layOutSite(site, copies, values.own);
	const lintAll = [recap, 'lint', '--format', 'json', site];
	const lintOne = [recap, 'lint', '--format', 'json', files[0] ?? ''];
	checkIsWhole(lintAll, files.length, folder);
	say(
		`${files.length / copies} ${origin}, each ${copies === 1 ? 'once' : `${copies} times`}, median of ${rounds} rounds.`,
	);
	say(`Node ${process.versions.node}, ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'unknown'}.\n`);

	const floor = [inProject('scripts/bench/floor.mjs'), site];
	const again = [...lintAll, '--cache', path.join(folder, 'cache.json')];
	runOnce(again, folder);
	const all = interleaved({ floor, ours: lintAll, again }, rounds, folder);
	const help = [recap, 'lint', '--help'];
	const one = interleaved({ floor: ['-e', '0'], ours: lintOne, help }, rounds * 2 + 1, folder);
	/** @type {import('./bench/table.mjs').Measure[]} */
	const measures = [
		{ name: 'all files, wall', floor: all.floor.wall, ours: all.ours.wall, unit: 'ms', bar: 6 },
		{ name: 'all files, memory', floor: all.floor.memory, ours: all.ours.memory, unit: 'MB', bar: 2 },
		{ name: 'second run with --cache, wall', floor: all.floor.wall, ours: all.again.wall, unit: 'ms', bar: 2 },
		{ name: 'one file, wall, over node -e 0', floor: one.floor.wall, ours: one.ours.wall, unit: 'ms', bar: 3 },
		{ name: '--help, wall, over node -e 0', floor: one.floor.wall, ours: one.help.wall, unit: 'ms', bar: 1.6 },
	];
	const posts = files.filter((file) => /[\\/]copy-1[\\/]/.test(file) && /[\\/]blog[\\/]/.test(file));
	measures.push(...(await measurePages(posts, rounds * 3, folder)));
	say(table(measures));
	const servers = !values['no-server'] ? await measureServers(Math.ceil(rounds / 2), folder) : [];
	if (!values['no-server'])
		say(`\nBeside an empty language server; for scale VS Code’s own for Markdown.\n\n${table(servers)}`);
	const inSite = !values['no-server'] ? await measureSiteServer(Math.ceil(rounds / 2), site, folder) : [];
	if (inSite.length > 0) say(`\nA post in that site, beside a server that has nothing to say:\n\n${table(inSite)}`);
	// They take a minute a round.
	const rivals = values['no-rivals'] ? [] : await measureRivals(lintAll, site, Math.min(rounds, 3), folder);
	if (rivals.length > 0)
		say(`\nThe whole site, as a part of what others take for other work:\n\n${table(rivals, 'theirs')}`);
	const growth = values['no-growth'] ? [] : measureGrowth(recap, copies, values.own, Math.min(rounds, 3), folder);
	if (growth.length > 0) say(`\nTen times the files, time per file:\n\n${table(growth, 'a tenth')}`);
	const links = values.links === '0' ? 0 : countOf('--links', values.links);
	// Both wait for the network most of the time, so a few rounds are enough.
	const linked = links === 0 ? [] : await linkMeasures(links, Math.min(rounds, 3), folder);
	if (linked.length > 0) {
		say('\nLinks over 20 hosts that answer after 50 ms, 8 at a time:\n');
		say(table(linked, 'linkinator'));
	}
	if (values.write) fs.writeFileSync(values.write, page(said));
	return [...measures, ...servers, ...inSite, ...rivals, ...growth, ...linked].every(isMet) ? 0 : 1;
});

/**
 * The figures of a run as a page of the documentation.
 * @param {string[]} parts
 */
function page(parts) {
	const day = new Date().toISOString().slice(0, 10);
	return `# What it costs

One run of \`npm run bench\`, ${day}. A time alone means nothing: each row stands beside what was measured in turns with it in
the same run, the least that the work could cost or another tool, and CI has no limit on times. Where the other tool does
other work, the row says what part of its cost ours is, and nothing else.

${parts.join('\n').trim()}
`;
}

/**
 * @param {string[]} args
 * @param {number} files how many files a whole check covers
 * @param {string} folder for temporary files
 */
function checkIsWhole(args, files, folder) {
	runOnce(args, folder);
	const { summary } = JSON.parse(fs.readFileSync(path.join(folder, 'output.txt'), 'utf8'));
	if (summary.errors > 0) throw new Fault(`${summary.errors} errors were found in posts that have none.`);
	if (summary.files !== files) throw new Fault(`Only ${summary.files} of ${files} posts were checked.`);
}

/**
 * @param {string} option
 * @param {string} text
 */
function countOf(option, text) {
	if (!/^[1-9]\d*$/.test(text)) throw new Fault(`${option} takes a whole number from 1, not ${text}.`);
	return Number(text);
}

/** @returns {Promise<string>} the command, built as it is published */
async function buildRelease() {
	if ((await runNode('esbuild.mjs', ['--release'])) !== 0) {
		throw new Fault('The build failed, so there is nothing to measure.');
	}
	return inProject('server/bin/recap.js');
}
