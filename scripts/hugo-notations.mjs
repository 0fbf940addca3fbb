// Asks Hugo what it makes of each notation in test/core/post/hugo-notations.json, and writes its answers there.
// To add one, add an entry with its `body` or `text` alone and run this. It needs a `hugo` on the PATH; the tests do not.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/** The table: shortcodes below one head, and whole texts for front matter. */
const table = inProject('test/core/post/hugo-notations.json');

/** Where the post stands, as in most tests: `test/support/check.ts`. */
const folder = 'content/en/blog/2026/example';

/** Tells how Hugo calls a shortcode. Hugo says nothing twice, so the call's number and its parent's are told too. */
const tell =
	'{{ $in := -1 }}{{ with .Parent }}{{ $in = .Ordinal }}{{ end }}' +
	'{{ warnf "TAG %s" (jsonify (slice .Name .Params .Ordinal $in)) }}';

/** The shortcodes of the site: a picture that must be there, two words, and blocks with an inner text. */
const templates = {
	image: `{{ $file := strings.TrimPrefix "./" (.Get "link" | default "") }}
		{{ if not (where .Page.Resources "Name" $file) }}{{ errorf "image %q is not there" $file }}{{ end }}
		{{ if strings.HasSuffix (.Get "caption") "." }}{{ errorf "the caption ends in a period" }}{{ end }}`,
	istio_version: '1.0',
	...Object.fromEntries(['tip', 'warning', 'quote', 'text', 'tabset', 'tab'].map((name) => [name, '{{ .Inner }}'])),
};

await runMain(async () => {
	if (spawnSync('hugo', ['version']).error)
		throw new Fault('There is no hugo on the PATH. Debian has it as a package.');
	const { head, shortcodes, frontMatter } = JSON.parse(fs.readFileSync(table, 'utf8'));
	const site = makeSite();
	const answered = {
		head,
		shortcodes: shortcodes.map(({ body, silent }) => {
			const { calls, fields, ...answer } = ask(site, head + body);
			return { body, ...(silent && { silent }), ...answer, ...(answer.builds && { calls }) };
		}),
		frontMatter: frontMatter.map(({ text, silent }) => {
			const { calls, fields, ...answer } = ask(site, text);
			return { text, ...(silent && { silent }), ...answer, ...(answer.builds && { fields }) };
		}),
	};
	fs.writeFileSync(table, lines(answered));
	return run('npx', ['biome', 'format', '--write', table]);
});

/** One entry a line, for whoever reads the changes. */
function lines({ head, shortcodes, frontMatter }) {
	const list = (/** @type {object[]} */ entries) =>
		`[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
	return `{\n"head": ${JSON.stringify(head)},\n"shortcodes": ${list(shortcodes)},\n"frontMatter": ${list(frontMatter)}\n}`;
}

function makeSite() {
	const site = temporaryFolder('hugo');
	const write = (/** @type {string} */ file, /** @type {string} */ text) => {
		fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
		fs.writeFileSync(path.join(site, file), text);
	};
	const pagesOnly = ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404', 'home', 'section'];
	const markup = { goldmark: { renderer: { unsafe: true } } };
	write('config.json', JSON.stringify({ contentDir: 'content/en', disableKinds: pagesOnly, markup }));
	write('layouts/_default/single.html', '{{ warnf "FIELDS %s" (jsonify .Params) }}{{ .Content }}');
	for (const [name, template] of Object.entries(templates)) write(`layouts/shortcodes/${name}.html`, tell + template);
	for (const picture of ['welcome.jpg', 'booth.png']) write(`${folder}/${picture}`, '');
	return site;
}

/**
 * @param {string} site its folder
 * @param {string} post
 * @returns {{ builds: boolean, hugo?: string, calls: object[], fields: object }}
 */
function ask(site, post) {
	fs.writeFileSync(path.join(site, folder, 'index.md'), post);
	const { status, stdout, stderr } = spawnSync('hugo', ['--renderToMemory'], { cwd: site, encoding: 'utf8' });
	const lines = `${stdout}\n${stderr}`.split('\n');
	const told = (/** @type {string} */ word) =>
		lines
			.filter((line) => line.includes(` ${word} `))
			.map((line) => JSON.parse(line.slice(line.indexOf(word) + word.length)));
	if (status === 0)
		return { builds: true, calls: told('TAG').map(([name, given]) => [name, given]), fields: told('FIELDS')[0] ?? {} };
	const message = lines.find((line) => line.startsWith('Error:'))?.slice('Error: '.length) ?? '';
	const logged = lines.find((line) => line.startsWith('ERROR'))?.replace(/^ERROR [\d/]+ [\d:]+ /, '');
	return { builds: false, hugo: reason(/logged/.test(message) ? (logged ?? message) : message), calls: [], fields: {} };
}

/** The message without the folder and the place, which name this machine. */
function reason(message) {
	return message.replace(/^.*index\.md:\d+:\d+": /, '').replace(/^Error building site: /, '');
}
