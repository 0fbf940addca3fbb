import * as l10n from '@vscode/l10n';
import { compileGlob, longestGlob, mostChoices } from '../text/glob.ts';
import type { Complaint } from './shapes.ts';

/** What is wrong with a glob of the team's settings; undefined where it can match something. */
export function globComplaint(glob: string): Complaint | undefined {
	if (glob.startsWith('!'))
		return { message: l10n.t('A glob cannot begin with !. Put what is to be left alone under exclude.') };
	if (glob.includes('\\')) {
		return { message: l10n.t('Folders are parted by /, not by a backslash.'), instead: glob.replace(/\\+/g, '/') };
	}
	if (glob.startsWith('/')) {
		return {
			message: l10n.t('A glob begins in the folder of this file, without /.'),
			instead: glob.replace(/^\/+/, ''),
		};
	}
	if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) {
		return { message: l10n.t('A glob cannot lead out of the folder of this file. Put the file further up.') };
	}
	if (glob.endsWith('/'))
		return { message: l10n.t('This names a folder. For what is in it, add **.'), instead: `${glob}**` };
	if (compileGlob(glob)) return undefined;
	return {
		message: l10n.t(
			'This glob is too long or has too many choices in braces ({0} characters and {1} choices at most).',
			longestGlob,
			mostChoices,
		),
	};
}
