import fs from 'node:fs';
import path from 'node:path';
import { configName } from '../../core/config/config.ts';
import { configTemplate } from '../../core/config/template.ts';
import { reasonOf } from '../lint/save.ts';
import type { Terminal } from '../terminal.ts';
import { kindOf } from '../typedPath.ts';
import { UsageError } from '../usage.ts';

/**
 * `recap init`: writes a file for the team's settings that explains everything and sets nothing.
 * @param typed the folder as typed
 * @throws UsageError when there is such a file already, or none can be written
 */
export function init(typed: string, terminal: Terminal): number {
	if (kindOf(typed, terminal.folder) !== 'folder') throw new UsageError(`${typed} is not a folder.`);
	const shown = path.join(typed, configName);
	try {
		// Never in the place of what is there, be it a link that leads nowhere.
		fs.writeFileSync(path.resolve(terminal.folder, shown), configTemplate(), { flag: 'wx' });
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === 'EEXIST') throw new UsageError(`${shown} is there already and was left alone.`);
		throw new UsageError(`${shown} could not be written (${reason}).`);
	}
	terminal.out.line(
		`${shown} is written. Everything in it is commented out; remove the # before what you want to set.`,
	);
	return 0;
}
