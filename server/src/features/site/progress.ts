import type { Connection } from 'vscode-languageserver';

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
	progress.begin('Checking the site', 0, undefined, true);
	let told = 0;
	return {
		report(done, total) {
			if (total === 0 || Date.now() - told < calm) return;
			told = Date.now();
			progress.report(Math.floor((100 * done) / total), `${number(done)} of ${number(total)}`);
		},
		done: () => progress.done(),
	};
}

function number(count: number): string {
	return count.toLocaleString('en');
}
