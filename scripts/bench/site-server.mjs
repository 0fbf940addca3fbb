// What the server costs in a large site: answers about one post beside those of an empty server, and about all of them.
// `node scripts/bench/site-server.mjs` runs it alone, after `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runMain } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { bundleScript } from './bundle.mjs';
import { median } from './measure.mjs';
import { MeasuredServer } from './server-client.mjs';
import { layOutSite } from './site.mjs';
import { isMet, table } from './table.mjs';

/** How often each answer is asked for, each time after an edit. */
const asks = 300;

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
	const empty = await bundleScript('scripts/bench/empty-site-server.mjs', path.join(folder, 'empty-site-server.cjs'));
	const ours = inProject('dist/server.js');
	const inSite = layOutPost(path.join(site, 'content'), site);
	const alone = path.join(folder, 'alone');
	const onItsOwn = layOutPost(path.join(alone, 'content'), alone);
	fs.copyFileSync(path.join(site, 'hugo.yaml'), path.join(alone, 'hugo.yaml'));
	const outline = path.join(folder, 'outline.json');
	fs.writeFileSync(outline, JSON.stringify(await outlineOf([ours, '--stdio'], inSite)));
	/** @type {Record<'empty' | 'readyMade' | 'ours' | 'unindexed', Session[]>} */
	const sessions = { empty: [], readyMade: [], ours: [], unindexed: [] };
	for (let round = 0; round <= rounds; round++) {
		const running = {
			empty: await SiteSession.start([empty, '--stdio'], inSite),
			readyMade: await SiteSession.start([empty, '--stdio', '--outline', outline], inSite),
			ours: await SiteSession.start([ours, '--stdio'], inSite),
			unindexed: await SiteSession.start([ours, '--stdio'], onItsOwn),
		};
		await running.ours.waitForIndex();
		await running.unindexed.waitForIndex();
		// In turns, so that whatever else the machine does meets them all alike.
		for (let i = 0; i < asks; i++) for (const session of Object.values(running)) await session.askAboutPost();
		for (const session of Object.values(running)) session.weigh();
		for (let i = 0; i < searches; i++) await running.ours.askAboutSite();
		for (const session of Object.values(running)) await session.stop();
		// The first round warms the disk's caches.
		if (round === 0) continue;
		for (const name of /** @type {const} */ (['empty', 'readyMade', 'ours', 'unindexed']))
			sessions[name].push(running[name].result());
	}
	/** @type {(name: keyof typeof sessions, key: keyof Session) => number} */
	const of = (name, key) => median(sessions[name].map((session) => session[key]));
	/** @type {(key: keyof Session) => { floor: number, ours: number }} */
	const both = (key) => ({ floor: of('empty', key), ours: of('ours', key) });
	return [
		{ name: 'site: links of a post, 8 KB, p95', ...both('links'), unit: 'ms', bar: 2 },
		{ name: 'site: outline of a post, 8 KB, p95', ...both('outline'), unit: 'ms', bar: 2 },
		{
			name: 'the same, over a server that sends it ready-made',
			floor: of('readyMade', 'outline'),
			ours: of('ours', 'outline'),
			unit: 'ms',
		},
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
 * @param {string[]} args what follows `node`
 * @param {ReturnType<typeof layOutPost>} post
 * @returns {Promise<unknown>} its outline
 */
async function outlineOf(args, { root, uri, text }) {
	const server = new MeasuredServer(args);
	await server.initialize(root, {});
	await server.open(uri, text);
	const outline = await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
	await server.stop();
	return outline;
}

/**
 * @typedef {object} Session
 * @property {number} links p95 of the links of the post after an edit, in milliseconds
 * @property {number} outline the same of its outline
 * @property {number} ready milliseconds from the first question about the site to its answer
 * @property {number} references p95 of the places of the most used shortcode
 * @property {number} picture p95 of the places of a picture
 * @property {number} rename p95 of what renaming a picture changes
 * @property {number} memory megabytes once it is indexed and asked about the post
 */

/** One server with a post open. */
class SiteSession {
	/**
	 * @param {MeasuredServer} server
	 * @param {ReturnType<typeof layOutPost>} post
	 */
	constructor(server, { uri, text }) {
		this.server = server;
		this.uri = uri;
		const lines = text.split('\n');
		// The first line of words, which stands above the first block: what is typed there moves no line.
		this.edited = lines.findIndex((line) => line.startsWith('The second day'));
		const block = lines.findIndex((line) => line.startsWith('{{< image'));
		const context = { includeDeclaration: false };
		this.shortcode = { position: { line: block, character: 5 }, context };
		this.picture = { position: { line: block + 1, character: 14 }, context };
		this.ready = 0;
		this.memory = 0;
		/** @type {Record<'links' | 'outline' | 'references' | 'picture' | 'rename', number[]>} */
		this.times = { links: [], outline: [], references: [], picture: [], rename: [] };
	}

	/**
	 * @param {string[]} args what follows `node`
	 * @param {ReturnType<typeof layOutPost>} post
	 */
	static async start(args, post) {
		const server = new MeasuredServer(args);
		await server.initialize(post.root, {});
		await server.open(post.uri, post.text);
		return new SiteSession(server, post);
	}

	async waitForIndex() {
		this.ready = await this.time('references', this.picture);
	}

	async askAboutPost() {
		await this.server.type(this.uri, this.edited);
		this.times.links.push(await this.time('documentLink', {}));
		this.times.outline.push(await this.time('documentSymbol', {}));
	}

	/** Before thousands of places are told at once, which is what such an answer takes and not the index. */
	weigh() {
		this.memory = this.server.memory();
	}

	async askAboutSite() {
		await this.server.type(this.uri, this.edited);
		this.times.references.push(await this.time('references', this.shortcode));
		this.times.picture.push(await this.time('references', this.picture));
		const newName = `hall-${this.times.rename.length}.jpg`;
		this.times.rename.push(await this.time('rename', { ...this.picture, newName }));
	}

	/** @returns {Session} */
	result() {
		const { links, outline, references, picture, rename } = this.times;
		return {
			links: p95(links),
			outline: p95(outline),
			ready: this.ready,
			references: p95(references),
			picture: p95(picture),
			rename: p95(rename),
			memory: this.memory,
		};
	}

	stop() {
		return this.server.stop();
	}

	/**
	 * @param {string} method
	 * @param {object} params
	 * @returns {Promise<number>} milliseconds
	 */
	async time(method, params) {
		const begin = performance.now();
		await this.server.connection.sendRequest(`textDocument/${method}`, {
			textDocument: { uri: this.uri },
			...params,
		});
		return performance.now() - begin;
	}
}

/** @param {number[]} times */
function p95(times) {
	return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

const prose =
	'The second day began with [a talk on gateways](https://youtu.be/abcDEF12345) by Ben Ruiz, and went on with\nquestions about `ztunnel` and [its setup](/blog/2026/measured/) until the hall closed. Whoever had stayed for the\nevening before came late, and whoever came early had the coffee to themselves, which is how the first questions of\nthe day were asked in a queue, and answered in one.\n\n';

/**
 * Writes the post of 8 KB that is asked about, with a picture that three languages show.
 * @param {string} content the content folder of a site
 * @param {string} root the site's folder
 */
function layOutPost(content, root) {
	const head = (/** @type {string} */ title) =>
		`---\ntitle: "${title}"\ndescription: Three days of talks.\npublishdate: 2026-04-01\nattribution: "Ada Lin (Example Corp)"\nkeywords: [mesh,conference]\n---\n\n`;
	// As many figures, talks and words as a recap of the site has: 14, 20 and 1,000.
	const parts = Array.from({ length: 14 }, (_, part) => {
		const heading = part % 3 === 0 ? `## Day ${part}\n\n` : '';
		const talk = part % 2 === 0 ? '* [Panel: what is next](https://sched.co/1AbCd)\n\n' : '';
		return `${heading}${prose}${talk}{{< image width="75%"\n    link="./welcome-to-the-bench.jpg"\n    caption="The hall on the second day"\n    >}}\n\n`;
	});
	const text = head('Mesh Days: a recap') + parts.join('');
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
