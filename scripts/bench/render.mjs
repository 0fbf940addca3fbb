// What a page costs beside bare Markdown, and for scale beside Hugo where it is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { Fault } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { median } from './measure.mjs';
import { writeOwnPosts } from './posts.mjs';

/**
 * Measures pages.
 * @param {string[]} files the posts
 * @param {number} rounds
 * @param {string} folder for temporary files
 * @returns {Promise<import('./table.mjs').Measure[]>}
 */
export async function measurePages(files, rounds, folder) {
	const script = await bundle(folder);
	const all = run(script, files, rounds, folder);
	const name = `pages of ${files.length} posts, over bare Markdown`;
	const measures = [{ name, floor: all.bare, ours: all.ours, unit: 'ms', bar: 2 }];
	const site = hugoSite(folder);
	const hugo = timeOfHugo(site.root, rounds);
	if (hugo === undefined) return measures;
	const one = run(script, [site.post], rounds * 5, folder);
	return [
		...measures,
		{ name: 'one page, over a Hugo process (not the same job)', floor: hugo, ours: one.ours, unit: 'ms' },
	];
}

/** @param {string} folder */
async function bundle(folder) {
	const outfile = path.join(folder, 'render-run.mjs');
	await build({
		// The packages are those of the server, which a script beside it would not find.
		stdin: {
			contents: fs.readFileSync(inProject('scripts/bench/render-run.mjs'), 'utf8'),
			resolveDir: inProject('server'),
			loader: 'js',
		},
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		target: 'node20.19',
		mainFields: ['module', 'main'],
		alias: { 'js-yaml': inProject('server/stand-ins/js-yaml.cjs') },
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		logLevel: 'error',
	});
	return outfile;
}

/**
 * @param {string} script
 * @param {string[]} files
 * @param {number} rounds
 * @param {string} folder
 * @returns {{ bare: number, ours: number }} the median of each in milliseconds
 */
function run(script, files, rounds, folder) {
	const list = path.join(folder, 'posts.json');
	fs.writeFileSync(list, JSON.stringify(files));
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, String(rounds), list], { encoding: 'utf8' });
	if (status !== 0) throw new Fault(`The pages could not be rendered: ${stderr}`);
	const { bare, ours } = JSON.parse(stdout);
	return { bare: median(bare), ours: median(ours) };
}

/**
 * The least that Hugo builds a post with: one layout, and a template for its pictures.
 * @param {string} folder
 */
function hugoSite(folder) {
	const root = path.join(folder, 'hugo-site');
	const write = (/** @type {string} */ name, /** @type {string} */ text) => {
		const file = path.join(root, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, text);
	};
	writeOwnPosts(path.join(folder, 'own-posts'));
	const [year] = fs.readdirSync(path.join(folder, 'own-posts/en/blog'));
	const source = path.join(
		folder,
		'own-posts/en/blog',
		year,
		fs.readdirSync(path.join(folder, 'own-posts/en/blog', year))[0],
	);
	const target = path.join(root, 'content/blog/post');
	fs.cpSync(source, target, { recursive: true });
	write(
		'config.toml',
		'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "home", "section"]\n',
	);
	write('layouts/_default/single.html', '<h1>{{ .Title }}</h1>{{ .Content }}');
	write(
		'layouts/shortcodes/image.html',
		'<figure><img src="{{ .Get "link" }}"><figcaption>{{ .Get "caption" }}</figcaption></figure>',
	);
	return { root, post: path.join(target, 'index.md') };
}

/**
 * @param {string} root of a site
 * @param {number} rounds
 * @returns {number | undefined} the median in milliseconds of a process that builds it; undefined where there is no Hugo
 */
function timeOfHugo(root, rounds) {
	const times = [];
	for (let round = 0; round <= rounds; round++) {
		const start = performance.now();
		const { error, status, stderr } = spawnSync('hugo', ['--quiet', '--source', root], { encoding: 'utf8' });
		if (error) return undefined;
		if (status !== 0) throw new Fault(`Hugo could not build the site of the bench: ${stderr}`);
		if (round > 0) times.push(performance.now() - start);
	}
	return median(times);
}
