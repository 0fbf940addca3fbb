// What a check of a whole site costs beside other checkers of Markdown. They do other work, so a row says what part of
// their cost ours is, and never that one is faster at the same job.
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { bundleScript } from './bundle.mjs';
import { interleaved } from './measure.mjs';

/** @returns {string} the others with their versions */
export function rivalVersions() {
	const names = [
		'markdownlint-cli2',
		'vscode-markdown-languageservice',
		'remark-cli',
		'remark-lint-frontmatter-schema',
	];
	return names
		.map((name) => {
			const manifest = fs.readFileSync(inProject('node_modules', name, 'package.json'), 'utf8');
			return `${name} ${JSON.parse(manifest).version}`;
		})
		.join(', ');
}

/**
 * Measures ours and the others in turns.
 * @param {string[]} ours the arguments of our check of the site
 * @param {string} site
 * @param {number} rounds
 * @param {string} folder for temporary files
 * @returns {Promise<import('./table.mjs').Measure[]>}
 */
export async function measureRivals(ours, site, rounds, folder) {
	// Below the project, so that the packages are found.
	const service = await bundleScript('scripts/bench/rival-markdown.mjs', inProject('out/bench/rival-markdown.cjs'));
	const posts = path.join(site, 'content');
	const costs = interleaved(
		{
			markdownlint: [
				inProject('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
				`${posts.replaceAll('\\', '/')}/**/*.md`,
			],
			service: [service, posts],
			remark: [
				inProject('node_modules/remark-cli/cli.js'),
				...['--no-config', '--no-ignore', '--no-stdout', '--quiet'],
				...['--rc-path', inProject('scripts/bench/rival-remark.mjs'), posts],
			],
			ours,
		},
		rounds,
		folder,
	);
	const { markdownlint, service: links, remark, ours: own } = costs;
	return [
		{ name: 'markdownlint-cli2, CPU', floor: markdownlint.cpu, ours: own.cpu, unit: 'ms', bar: 1 / 12, aim: 1 / 18 },
		{
			name: 'vscode-markdown-languageservice, wall',
			floor: links.wall,
			ours: own.wall,
			unit: 'ms',
			bar: 1 / 4,
			aim: 1 / 6,
		},
		{
			name: 'remark with a front matter schema, wall',
			floor: remark.wall,
			ours: own.wall,
			unit: 'ms',
			bar: 1 / 15,
			aim: 1 / 25,
		},
	];
}
