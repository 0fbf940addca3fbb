// A site to write on in tests, so that no test changes a file of the project.
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { temporaryFolder } from './temporary.mjs';

/** Copies the fixture site to a fresh folder that goes away with this process. Gives the folder, links resolved. */
export function copyOfSite() {
	const folder = path.join(fs.realpathSync(temporaryFolder('workspace')), 'site');
	fs.cpSync(inProject('test/fixtures/site'), folder, { recursive: true });
	return folder;
}

/**
 * Puts a copy of the site back as it was: what was added goes, what was changed or deleted is written anew, and what is as it
 * was is not touched.
 * @param {string} folder
 */
export function putBack(folder) {
	const original = inProject('test/fixtures/site');
	for (const name of fs.readdirSync(folder, { recursive: true })) {
		if (!fs.existsSync(path.join(original, name))) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
	}
	for (const name of fs.readdirSync(original, { recursive: true })) {
		const [from, to] = [path.join(original, name), path.join(folder, name)];
		if (fs.statSync(from).isDirectory()) fs.mkdirSync(to, { recursive: true });
		else if (!fs.existsSync(to) || !fs.readFileSync(from).equals(fs.readFileSync(to))) fs.copyFileSync(from, to);
	}
}
