// Packages the extension in a folder of its own and weighs what is in it.
import fs from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { Fault } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { runNode } from '../lib/run.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { entriesOf } from '../lib/zip.mjs';

/**
 * A bundle and what it is made of.
 * @typedef {object} Bundle
 * @property {string} name such as `dist/client.js`
 * @property {Map<string, number>} parts bytes of the minified bundle by package; what is ours by its folder
 */

/**
 * @typedef {object} Weight
 * @property {number} vsix bytes of the package
 * @property {import('../lib/zip.mjs').Packed[]} files its files, by their names in the extension
 * @property {Bundle[]} bundles those that are in it
 */

/** @returns {Promise<Weight>} */
export async function weigh() {
	const folder = temporaryFolder('weight');
	const meta = path.join(folder, 'meta.json');
	if ((await runNode('esbuild.mjs', ['--release', '--into', folder, '--meta', meta])) !== 0)
		throw new Fault('The extension could not be built.');
	const metafiles = JSON.parse(fs.readFileSync(meta, 'utf8'));
	for (const built of [meta, path.join(folder, 'server')]) fs.rmSync(built, { recursive: true });
	for (const name of besideBundles()) fs.cpSync(inProject(name), path.join(folder, name), { recursive: true });
	const vsix = path.join(temporaryFolder('package'), 'extension.vsix');
	await quietly(() => createVSIX({ cwd: folder, dependencies: false, packagePath: vsix }));
	const files = entriesOf(vsix).map((entry) => ({ ...entry, name: entry.name.replace(/^extension\//, '') }));
	const packed = new Set(files.map(({ name }) => name));
	const outputs = metafiles.flatMap(({ outputs: all }) => Object.entries(all));
	const bundles = outputs
		.map(([file, { inputs }]) => ({
			name: path.relative(folder, path.resolve(inProject(), file)),
			parts: partsOf(inputs),
		}))
		.filter(({ name }) => packed.has(name))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return { vsix: fs.statSync(vsix).size, files, bundles };
}

/** What .vscodeignore may take into the package besides the bundles, as paths below the project that are there. */
function besideBundles() {
	const lines = fs.readFileSync(inProject('.vscodeignore'), 'utf8').split('\n');
	const taken = lines.filter((line) => line.startsWith('!')).flatMap((line) => namesOf(line.slice(1)));
	const wanted = ['.vscodeignore', ...taken].filter((name) => !name.startsWith('dist/'));
	return [...new Set(wanted)].filter((name) => fs.existsSync(inProject(name)));
}

/** What a pattern may mean: a file, the folder that it begins with, or the files beside the manifest that begin as it does. */
function namesOf(pattern) {
	if (!pattern.includes('*')) return [pattern];
	if (pattern.includes('/')) return [pattern.slice(0, pattern.indexOf('/'))];
	return fs.readdirSync(inProject()).filter((name) => name.startsWith(pattern.slice(0, pattern.indexOf('*'))));
}

/** @param {Record<string, { bytesInOutput: number }>} inputs */
function partsOf(inputs) {
	const parts = new Map();
	for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
		const part = partOf(file);
		parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
	}
	return parts;
}

/** @param {string} file a path as esbuild has it */
function partOf(file) {
	const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
	if (name !== undefined) return name;
	return /^(?:client\/src|server\/src\/core|server\/src)(?=\/)/.exec(file)?.[0] ?? 'the rest';
}

/** The packager tells on the screen what it packs, which is for who packages. */
async function quietly(run) {
	const { log } = console;
	console.log = () => {};
	try {
		return await run();
	} finally {
		console.log = log;
	}
}
