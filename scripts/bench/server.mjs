// What our language server costs beside an empty one, and beside VS Code's own for Markdown where it is installed.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/paths.mjs';
import { bundleScript } from './bundle.mjs';
import { median } from './measure.mjs';
import { picture } from './posts.mjs';
import { MeasuredServer } from './server-client.mjs';

/** The checks that VS Code's server for Markdown makes of links, which are off unless asked for. */
const validate = {
	enabled: 'warning',
	referenceLinks: { enabled: 'warning' },
	fragmentLinks: { enabled: 'warning' },
	fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
	ignoredLinks: [],
	unusedLinkDefinitions: { enabled: 'hint' },
	duplicateLinkDefinitions: { enabled: 'warning' },
};

const edits = { small: 200, large: 40 };

const completions = { small: 60, large: 20 };

/**
 * Measures the servers in turns.
 * @param {number} rounds how often each is started
 * @param {string} folder for temporary files
 * @returns {Promise<import('./table.mjs').Measure[]>}
 */
export async function measureServers(rounds, folder) {
	const empty = await bundleScript('scripts/bench/empty-server.mjs', path.join(folder, 'empty-server.cjs'));
	const site = layOut(folder);
	const servers = {
		empty: [empty, '--stdio'],
		ours: [inProject('dist/server.js'), '--stdio'],
		markdown: [inProject('node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
	};
	/** @type {Record<string, Session[]>} */
	const sessions = { empty: [], ours: [], markdown: [] };
	for (let round = 0; round <= rounds; round++) {
		for (const [name, args] of Object.entries(servers)) {
			const session = await runSession(args, site, name !== 'markdown');
			// The first round warms the disk's caches.
			if (round > 0) sessions[name].push(session);
		}
	}
	/** @type {(name: string, key: keyof Session) => number} */
	const of = (name, key) => median(sessions[name].map((session) => session[key]));
	/** @type {(key: keyof Session) => { floor: number, ours: number, rival: number }} */
	const both = (key) => ({ floor: of('empty', key), ours: of('ours', key), rival: of('markdown', key) });
	/** @type {(key: keyof Session) => { floor: number, ours: number }} */
	const asked = (key) => ({ floor: of('empty', key), ours: of('ours', key) });
	return [
		{ name: 'server: spawn to first problems', ...both('first'), unit: 'ms', bar: 1.4 },
		{ name: 'server: edit to problems, 8 KB, p95', ...both('small'), unit: 'ms', bar: 4 },
		{ name: 'server: edit to problems, 1 MB, p95', ...both('large'), unit: 'ms', bar: 3 },
		{ name: 'server: completion, 8 KB, p95', ...asked('complete'), unit: 'ms', bar: 2 },
		{ name: 'server: hover, 8 KB, p95', ...asked('hover'), unit: 'ms', bar: 2 },
		{ name: 'server: completion, 1 MB, p95', ...asked('completeLarge'), unit: 'ms', bar: 1.3 },
		{ name: 'server: memory on the 8 KB post', ...both('memory'), unit: 'MB', bar: 1.25 },
	];
}

/**
 * @typedef {object} Session
 * @property {number} first milliseconds from spawning to the first problems
 * @property {number} small p95 of an edit of the small post, in milliseconds
 * @property {number} memory megabytes after that
 * @property {number} complete p95 of a text typed in the small post and what completes it, in milliseconds
 * @property {number} hover p95 of what is told of a place of the small post, in milliseconds
 * @property {number} completeLarge like `complete`, of the large post
 * @property {number} large p95 of an edit of the large post, in milliseconds
 */

/**
 * @param {string[]} args
 * @param {ReturnType<typeof layOut>} site
 * @param {boolean} isAsked whether completions and hovers are measured: VS Code's own server knows nothing of what is asked
 * @returns {Promise<Session>}
 */
async function runSession(args, { root, small, large }, isAsked) {
	const server = new MeasuredServer(args);
	await server.initialize(root, { markdownFileExtensions: ['md'] }, { markdown: { validate } });
	const first = await server.open(small.uri, small.text);
	const times = [];
	for (let i = 0; i < edits.small; i++) times.push(await server.type(small.uri, 20));
	const memory = server.memory();
	const asked = isAsked ? await ask(server, small, completions.small) : notAsked;
	await server.open(large.uri, large.text);
	const largeTimes = [];
	for (let i = 0; i < edits.large; i++) largeTimes.push(await server.type(large.uri, 20));
	const askedLarge = isAsked ? await ask(server, large, completions.large) : notAsked;
	await server.stop();
	return {
		first,
		small: p95(times),
		memory,
		large: p95(largeTimes),
		complete: asked.complete,
		hover: asked.hover,
		completeLarge: askedLarge.complete,
	};
}

const notAsked = { complete: Number.NaN, hover: Number.NaN };

/** What is typed at the beginning of an empty line, and in the head. */
const typed = ['{{< ', '{{< image ', '{{< image link="./', '{{< image width="', '[a](./', 'Some words '];

/**
 * Asks for completions of each kind in turn, and for hovers of what a block is made of.
 * @param {MeasuredServer} server
 * @param {{ uri: string, text: string }} post
 * @param {number} rounds
 */
async function ask(server, { uri, text }, rounds) {
	const lines = text.split('\n');
	const empty = lines.findIndex((line, index) => line === '' && index > lines.length / 2);
	const block = lines.findIndex((line, index) => line.startsWith('{{< image') && index > empty);
	const complete = [];
	const hover = [];
	for (let round = 0; round < rounds; round++) {
		for (const part of typed) complete.push(await server.complete(uri, { line: empty, character: 0 }, part));
		complete.push(await server.complete(uri, { line: 1, character: 0 }, 'ke'));
	}
	// The versions that were typed are checked by whoever asks for problems, which an editor does.
	await server.pull(uri);
	for (let round = 0; round < rounds; round++) {
		for (const at of [
			{ line: block, character: 6 },
			{ line: block, character: 12 },
			{ line: block + 1, character: 14 },
			{ line: 3, character: 4 },
			{ line: 3, character: 16 },
		])
			hover.push(await server.hover(uri, at));
	}
	return { complete: p95(complete), hover: p95(hover) };
}

/** @param {number[]} times */
function p95(times) {
	return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
}

/** @param {string} folder a site with two posts, one of 8 KB and one of 1 MB, is made below it */
function layOut(folder) {
	const root = path.join(folder, 'server-site');
	const head =
		'---\ntitle: "Mesh Days: a recap"\ndescription: Three days of talks.\npublishdate: 2026-04-01\nattribution: "Ada Lin (Example Corp)"\nkeywords: [mesh,conference]\n---\n\n';
	const paragraph =
		'The second day began with [a talk on gateways](https://youtu.be/abcDEF12345) by Ben Ruiz, and went on with\nquestions about `ztunnel` and its neighbours until the hall closed.\n\n{{< image width="75%"\n    link="./welcome.jpg"\n    caption="The hall on the second day"\n    >}}\n\n* [Panel: what is next](https://sched.co/1AbCd)\n* [Lightning talk: **ten** minutes](https://sched.co/1AbCe)\n\n';
	const post = (/** @type {string} */ name, /** @type {number} */ bytes) => {
		const bundle = path.join(root, 'content/en/blog/2026', name);
		fs.mkdirSync(bundle, { recursive: true });
		fs.writeFileSync(path.join(bundle, 'welcome.jpg'), picture);
		const file = path.join(bundle, 'index.md');
		const text =
			head +
			Array.from({ length: Math.ceil((bytes - head.length) / paragraph.length) }, (_, part) =>
				paragraph.replace('12345', String(10_000 + part)),
			).join('');
		fs.writeFileSync(file, text);
		return { uri: pathToFileURL(file).href, text };
	};
	return { root: pathToFileURL(root).href, small: post('small', 8 * 1024), large: post('large', 1024 * 1024) };
}
