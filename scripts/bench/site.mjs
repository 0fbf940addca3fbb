// Lays out the many posts that the bench checks.
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { writeOwnPosts } from './posts.mjs';

/** What makes them posts of the site whose rules are the most. */
const config = 'baseURL: https://istio.io/\nlanguages: { en: {}, es: {}, uk: {}, zh: {} }\n';

/** Published posts beside the project, where a checkout has them. */
const corpus = inProject('../shared/corpus/content');

/**
 * Lays out a Hugo site that holds the same posts many times, each time in a folder of its own below their section, with
 * another title and a line more, so that nothing learned of one copy serves the next.
 * @param {string} folder an empty one
 * @param {number} copies
 * @param {boolean} own whether to take the project's own posts in any case
 * @returns {{ origin: string, files: string[] }} what kind of posts they are, and their paths
 */
export function layOutSite(folder, copies, own) {
	const fromCorpus = !own && fs.existsSync(corpus);
	const original = fromCorpus ? corpus : path.join(folder, 'original');
	if (!fromCorpus) writeOwnPosts(original);
	fs.writeFileSync(path.join(folder, 'hugo.yaml'), config);
	/** @type {string[]} */
	const files = [];
	for (let copy = 1; copy <= copies; copy++) {
		for (const section of sectionsOf(original)) {
			const target = path.join(folder, 'content', section, `copy-${copy}`);
			fs.cpSync(path.join(original, section), target, { recursive: true });
			files.push(...tellApart(target, copy));
		}
	}
	if (!fromCorpus) fs.rmSync(original, { recursive: true });
	return { origin: fromCorpus ? 'published posts' : 'generated posts', files };
}

/**
 * @param {string} content
 * @returns {string[]} the sections below it, such as `en/blog`
 */
function sectionsOf(content) {
	return fs
		.readdirSync(content)
		.flatMap((language) => fs.readdirSync(path.join(content, language)).map((section) => path.join(language, section)));
}

/**
 * @param {string} folder
 * @param {number} copy
 * @returns {string[]} the posts below the folder
 */
function tellApart(folder, copy) {
	/** @type {string[]} */
	const files = [];
	fs.chmodSync(folder, 0o755);
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) files.push(...tellApart(file, copy));
		else if (entry.name.endsWith('.md')) {
			files.push(file);
			const text = fs.readFileSync(file, 'utf8').replace(/^(title:\s*["']?)/m, `$1${copy} `);
			fs.chmodSync(file, 0o644);
			fs.writeFileSync(file, `${text}\n<!-- copy ${copy} of the bench -->\n`);
		}
	}
	return files;
}
