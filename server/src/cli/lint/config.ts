import fs from 'node:fs';
import path from 'node:path';
import { toPortable } from '../../host/paths.ts';
import { kindOf } from '../typedPath.ts';
import { UsageError } from '../usage.ts';
import { reasonOf } from './save.ts';

/**
 * The core's path of the file that `--config` names.
 * @param typed as typed
 * @throws UsageError when it is no file that can be read
 */
export function configPath(typed: string, folder: string): string {
	const kind = kindOf(typed, folder);
	if (kind === 'link') throw new UsageError(`${typed} is a symbolic link; name the file it leads to.`);
	if (kind !== 'file') throw new UsageError(`${typed} is not a file.`);
	const full = path.resolve(folder, typed);
	try {
		fs.accessSync(full, fs.constants.R_OK);
	} catch (error) {
		throw new UsageError(`${typed} could not be read (${reasonOf(error)}).`);
	}
	return toPortable(full);
}
