import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { spoken } from '../../core/spoken.ts';

/** Nobody reads numbers that change faster, in milliseconds. */
const calm = 100;

/** Tells a client how far a check of many files has got. */
export interface SiteProgress {
	report(done: number, total: number): void;
	done(): void;
}

/** The progress that a client has a token for. */
export function progressOf(connection: Connection, token: string | number): SiteProgress {
	const progress = connection.window.attachWorkDoneProgress(token);
	progress.begin(l10n.t('Checking the site'), 0, undefined, true);
	let told = 0;
	return {
		report(done, total) {
			if (total === 0 || Date.now() - told < calm) return;
			told = Date.now();
			progress.report(Math.floor((100 * done) / total), l10n.t('{0} of {1}', number(done), number(total)));
		},
		done: () => progress.done(),
	};
}

function number(count: number): string {
	return count.toLocaleString(spoken());
}
