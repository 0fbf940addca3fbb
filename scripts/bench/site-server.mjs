// What the server costs in a large site: answers about one post beside those of an empty server, and about all of them.
// `node scripts/bench/site-server.mjs` runs it alone, after `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { runMain } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { median } from './measure.mjs';
import { MeasuredServer } from './server-client.mjs';
import { layOutSite } from './site.mjs';
import { isMet, table } from './table.mjs';

/** How often each answer is asked for, each time after an edit. */
const asks = 150;

/** How often something is looked for over the whole site. */
const searches = 20;

/** How long an answer about all of a site may take, in milliseconds. */
const patience = 300;

/**
 * Measures our server on a post in a large site, and beside it an empty server and ours on the same post alone.
 * @param {number} rounds how often each is started
 * @param {string} site the folder of a large site
 * @param {string} folder for temporary files
 * @returns {Promise<import('./table.mjs').Measure[]>}
 */
export async function measureSiteServer(rounds, site, folder) {
	const empty = path.join(folder, 'empty-site-server.cjs');
	await build({
		entryPoints: [inProject('scripts/bench/empty-site-server.mjs')],
		outfile: empty,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		mainFields: ['module', 'main'],
		logLevel: 'error',
	});
	const ours = inProject('dist/server.js');
	const inSite = layOutPost(path.join(site, 'content'), site);
	const alone = path.join(folder, 'alone');
	const onItsOwn = layOutPost(path.join(alone, 'content'), alone);
	fs.copyFileSync(path.join(site, 'hugo.yaml'), path.join(alone, 'hugo.yaml'));
	/** @type {Record<'empty' | 'ours' | 'unindexed', Session[]>} */
	const sessions = { empty: [], ours: [], unindexed: [] };
	for (let round = 0; round <= rounds; round++) {
		const one = {
			empty: await runSession([empty, '--stdio'], inSite, false),
			ours: await runSession([ours, '--stdio'], inSite, true),
			unindexed: await runSession([ours, '--stdio'], onItsOwn, true),
		};
		// The first round warms the disk's caches.
		if (round === 0) continue;
		for (const name of /** @type {const} */ (['empty', 'ours', 'unindexed'])) sessions[name].push(one[name]);
	}
	/** @type {(name: keyof typeof sessions, key: keyof Session) => number} */
	const of = (name, key) => median(sessions[name].map((session) => session[key]));
	/** @type {(key: keyof Session) => { floor: number, ours: number }} */
	const both = (key) => ({ floor: of('empty', key), ours: of('ours', key) });
	return [
		{ name: 'site: links of a post, 8 KB, p95', ...both('links'), unit: 'ms', bar: 2 },
		{ name: 'site: outline of a post, 8 KB, p95', ...both('outline'), unit: 'ms', bar: 2 },
		{ name: 'site: references of a shortcode', floor: patience, ours: of('ours', 'references'), unit: 'ms', bar: 1 },
		{ name: 'site: references of a picture', floor: patience, ours: of('ours', 'picture'), unit: 'ms', bar: 1 },
		{ name: 'site: rename of a picture', floor: patience, ours: of('ours', 'rename'), unit: 'ms', bar: 1 },
		{ name: 'site: until it is indexed', floor: of('unindexed', 'ready'), ours: of('ours', 'ready'), unit: 'ms' },
		{
			name: 'site: memory once indexed, over a site of one post',
			floor: of('unindexed', 'memory'),
			ours: of('ours', 'memory'),
			unit: 'MB',
			bar: 1.5,
		},
	];
}

/**
 * @typedef {object} Session
 * @property {number} links p95 of the links of the post after an edit, in milliseconds
 * @property {number} outline the same of its outline
 * @property {number} ready milliseconds from the first question about the site to its answer
 * @property {number} references p95 of the places of the most used shortcode
 * @property {number} picture p95 of the places of a picture
 * @property {number} rename p95 of what renaming a picture changes
 * @property {number} memory megabytes after that
 */

/**
 * @param {string[]} args
 * @param {ReturnType<typeof layOutPost>} post
 * @param {boolean} isAsked whether it knows of a site
 * @returns {Promise<Session>}
 */
async function runSession(args, { root, uri, text }, isAsked) {
	const server = new MeasuredServer(args);
	await server.initialize(root, {});
	await server.open(uri, text);
	const textDocument = { uri };
	/** @type {(method: string, params: object) => Promise<number>} */
	const timed = async (method, params) => {
		const begin = performance.now();
		await server.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });
		return performance.now() - begin;
	};
	const lines = text.split('\n');
	const line = lines.findIndex((one) => one.startsWith('{{< image'));
	const name = { position: { line, character: 5 }, context: { includeDeclaration: false } };
	const picture = { position: { line: line + 1, character: 14 }, context: { includeDeclaration: false } };
	// An edit stands above the block, so that its line stays the same.
	const edit = lines.findIndex((one) => one.startsWith('The second day'));
	const links = [];
	const outline = [];
	const measure = async () => {
		await server.type(uri, edit);
		links.push(await timed('documentLink', {}));
		outline.push(await timed('documentSymbol', {}));
	};
	let ready = 0;
	if (isAsked) ready = await timed('references', name);
	for (let i = 0; i < asks; i++) await measure();
	/** @type {Record<'references' | 'picture' | 'rename', number[]>} */
	const found = { references: [], picture: [], rename: [] };
	for (let i = 0; isAsked && i < searches; i++) {
		await server.type(uri, edit);
		found.references.push(await timed('references', name));
		found.picture.push(await timed('references', picture));
		found.rename.push(await timed('rename', { ...picture, newName: `hall-${i}.jpg` }));
	}
	const memory = server.memory();
	await server.stop();
	const p = (/** @type {number[]} */ times) => (times.length === 0 ? 0 : p95(times));
	return {
		links: p95(links),
		outline: p95(outline),
		ready,
		references: p(found.references),
		picture: p(found.picture),
		rename: p(found.rename),
		memory,
	};
}

/** @param {number[]} times */
function p95(times) {
	return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
}

/**
 * Writes the post of 8 KB that is asked about, with a picture that three languages show.
 * @param {string} content the content folder of a site
 * @param {string} root the site's folder
 */
function layOutPost(content, root) {
	const head = (/** @type {string} */ title) =>
		`---\ntitle: "${title}"\ndescription: Three days of talks.\npublishdate: 2026-04-01\nattribution: "Ada Lin (Example Corp)"\nkeywords: [mesh,conference]\n---\n\n`;
	const paragraph =
		'## A day\n\nThe second day began with [a talk on gateways](https://youtu.be/abcDEF12345) by Ben Ruiz, and went on with\nquestions about `ztunnel` and [its setup](/blog/2026/measured/) until the hall closed.\n\n{{< image width="75%"\n    link="./welcome-to-the-bench.jpg"\n    caption="The hall on the second day"\n    >}}\n\n* [Panel: what is next](https://sched.co/1AbCd)\n* [Lightning talk: **ten** minutes](https://sched.co/1AbCe)\n\n';
	const text = head('Mesh Days: a recap') + paragraph.repeat(Math.ceil((8 * 1024) / paragraph.length));
	const bundle = path.join(content, 'en/blog/2026/measured');
	fs.mkdirSync(bundle, { recursive: true });
	fs.writeFileSync(path.join(bundle, 'index.md'), text);
	fs.writeFileSync(path.join(bundle, 'welcome-to-the-bench.jpg'), '');
	for (const language of ['es', 'zh']) {
		const other = path.join(content, language, 'blog/2026/measured');
		fs.mkdirSync(other, { recursive: true });
		fs.writeFileSync(
			path.join(other, 'index.md'),
			`${head('A translation')}{{< image link="/en/blog/2026/measured/welcome-to-the-bench.jpg" caption="A" >}}\n`,
		);
	}
	const file = path.join(bundle, 'index.md');
	return { root: pathToFileURL(root).href, uri: pathToFileURL(file).href, text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await runMain(async () => {
		const site = temporaryFolder('bench-site');
		const { files, origin } = layOutSite(site, 50, process.argv.includes('--own'));
		const measures = await measureSiteServer(3, site, temporaryFolder('bench'));
		console.log(`A post in a site of ${files.length} ${origin}:\n\n${table(measures)}`);
		return measures.every(isMet) ? 0 : 1;
	});
}
