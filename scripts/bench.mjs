// `npm run bench`: what a check costs against the least it could cost, in one run. Exits 1 when a bar is not met.
// `--rounds N` sets how often each process runs (7), `--copies N` how often the posts are copied (50), `--own` takes the
// project's own posts even where published ones are at hand, `--recap FILE` measures another build of the command,
// `--no-server` leaves out the language server, `--no-rivals` other checkers of Markdown, `--no-growth` a site of ten times
// the files, `--links N` sets how many links are checked beside linkinator (1,000; 0
// leaves that out), `--whole-site` leaves out all but the measures of a check of the whole site, `--write FILE` keeps what is
// printed as a page.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth } from './bench/growth.mjs';
import { linkMeasures } from './bench/links.mjs';
import { machine } from './bench/machine.mjs';
import { interleaved, runOnce } from './bench/measure.mjs';
import { measurePages } from './bench/render.mjs';
import { measureRivals, rivalVersions } from './bench/rivals.mjs';
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
			'whole-site': { type: 'boolean', default: false },
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
	const times = copies === 1 ? 'once' : `${copies} times`;
	const megabytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 2 ** 20;
	say(
		`${files.length / copies} ${origin}, each ${times}: ${files.length} files with ${megabytes.toFixed(1)} MB of text, ` +
			`median of ${rounds} rounds.`,
	);
	say(`${machine()}\n`);

	const whole = await measureWholeSite({ site, lintAll, recap, copies, own: values.own, rounds, folder, values });
	say(
		'The whole site, beside a process that only reads its files, and as a part of what others take for other work:\n',
	);
	say(table(whole, 'beside'));
	if (!values['no-rivals']) say(`\nThe others: ${rivalVersions()}.`);
	if (values['whole-site']) return finished(whole, values.write);

	const one = interleaved({ floor: ['-e', '0'], ours: lintOne }, rounds * 2 + 1, folder);
	const posts = files.filter((file) => /[\\/]copy-1[\\/]/.test(file) && /[\\/]blog[\\/]/.test(file));
	/** @type {import('./bench/table.mjs').Measure[]} */
	const single = [
		{ name: 'one file, wall, over node -e 0', floor: one.floor.wall, ours: one.ours.wall, unit: 'ms', bar: 3 },
		...(await measurePages(posts, rounds * 3, folder)),
	];
	say(`\nOne post, and pages:\n\n${table(single)}`);
	const servers = !values['no-server'] ? await measureServers(Math.ceil(rounds / 2), folder) : [];
	if (!values['no-server'])
		say(`\nBeside an empty language server; for scale VS Code’s own for Markdown.\n\n${table(servers)}`);
	const inSite = !values['no-server'] ? await measureSiteServer(Math.ceil(rounds / 2), site, folder) : [];
	if (inSite.length > 0) say(`\nA post in that site, beside a server that has nothing to say:\n\n${table(inSite)}`);
	const links = values.links === '0' ? 0 : countOf('--links', values.links);
	// Both wait for the network most of the time, so a few rounds are enough.
	const linked = links === 0 ? [] : await linkMeasures(links, Math.min(rounds, 3), folder);
	if (linked.length > 0) {
		say('\nLinks over 20 hosts that answer after 50 ms, 8 at a time:\n');
		say(table(linked, 'linkinator'));
	}
	return finished([...whole, ...single, ...servers, ...inSite, ...linked], values.write);
});

/**
 * What a check of a whole site costs.
 * @param {object} run
 * @param {string} run.site
 * @param {string[]} run.lintAll the arguments of our check of it
 * @param {string} run.recap the command
 * @param {number} run.copies
 * @param {boolean} run.own
 * @param {number} run.rounds
 * @param {string} run.folder for temporary files
 * @param {{ 'no-rivals': boolean, 'no-growth': boolean }} run.values
 * @returns {Promise<import('./bench/table.mjs').Measure[]>}
 */
async function measureWholeSite({ site, lintAll, recap, copies, own, rounds, folder, values }) {
	const floor = [inProject('scripts/bench/floor.mjs'), site];
	const again = [...lintAll, '--cache', path.join(folder, 'cache.json')];
	runOnce(again, folder);
	const all = interleaved({ floor, ours: lintAll, again }, rounds, folder);
	const start = interleaved({ floor: ['-e', '0'], help: [recap, 'lint', '--help'] }, rounds * 2 + 1, folder);
	const wall = { floor: all.floor.wall, unit: 'ms' };
	return [
		{ name: 'all files, wall', ...wall, ours: all.ours.wall, bar: 6, aim: 4.5 },
		...(values['no-rivals'] ? [] : await measureRivals(lintAll, site, rounds, folder)),
		{ name: 'second run with --cache, wall', ...wall, ours: all.again.wall, bar: 2, aim: 1.5 },
		{ name: 'all files, memory', floor: all.floor.memory, ours: all.ours.memory, unit: 'MB', bar: 2, aim: 1.5 },
		{
			name: '--help, wall, over node -e 0',
			floor: start.floor.wall,
			ours: start.help.wall,
			unit: 'ms',
			bar: 1.6,
			aim: 1.3,
		},
		...(values['no-growth'] ? [] : measureGrowth(recap, copies, own, rounds, folder)),
	];
}

/**
 * Keeps what was printed, where that was asked for.
 * @param {import('./bench/table.mjs').Measure[]} measures
 * @param {string} [file]
 * @returns {number} the exit code
 */
function finished(measures, file) {
	if (file) fs.writeFileSync(file, page(said));
	return measures.every(isMet) ? 0 : 1;
}

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
