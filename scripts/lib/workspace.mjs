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
