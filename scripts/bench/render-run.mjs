// Renders posts with ours and with bare Markdown, in turns, and prints what each took. Bundled before it runs, because it
// takes the renderer from its sources.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { Checker } from './src/core/checker.ts';
import { parsePost } from './src/core/post/parse.ts';
import { renderPost } from './src/core/render/page.ts';
import { SiteDataReader } from './src/core/render/siteData.ts';
import { DiskFiles } from './src/host/disk.ts';

const bare = new MarkdownIt({ html: true, linkify: true, typographer: true }).use(deflist).use(footnote);
const [rounds = '1', list = ''] = process.argv.slice(2);
const paths = JSON.parse(fs.readFileSync(list, 'utf8'));

// What is read from disk is no part of the work that is measured.
const files = new DiskFiles();
const checker = new Checker(files, { today: () => '2026-03-14' });
const siteData = new SiteDataReader(files);
const options = { pictures: 'site', pictureSize: () => ({ width: 1200, height: 800 }) };
const posts = [];
for (const file of paths) {
	const text = fs.readFileSync(file, 'utf8');
	const { post, place, facts } = await checker.check(path.resolve(file), text, { severities: new Map(), include: [] });
	const data = await siteData.read(post, place);
	posts.push({ text, body: text.slice(post.body.start), place, facts, options: { ...options, data } });
}

const jobs = {
	bare: ({ body }) => bare.render(body),
	// From the text to the page, the reading of the post included.
	ours: ({ text, place, facts, options }) => renderPost(parsePost(text), place, facts, options).html,
};

/** Milliseconds that all posts take. */
function timed(job) {
	const start = performance.now();
	let characters = 0;
	for (const post of posts) characters += job(post).length;
	if (characters === 0) throw new Error('nothing was rendered');
	return performance.now() - start;
}

const times = { bare: [], ours: [] };
const warmUp = 5;
for (let round = -warmUp; round < Number(rounds); round++) {
	for (const [name, job] of Object.entries(jobs)) {
		const time = timed(job);
		if (round >= 0) times[name].push(time);
	}
}
console.log(JSON.stringify(times));
