import type { LinkCounts, LinkState } from '../../core/links/verdict.ts';
import type { Problem, Severity } from '../../core/problem.ts';

/** One file of a run: its text and what was found in it. */
export interface FileReport {
	/** As it is shown: relative to the working folder, with `/`. */
	readonly path: string;
	/** What the problems' offsets count in. */
	readonly text: string;
	/** In the order in which they stand. */
	readonly problems: readonly Problem[];
	/** What is known of its links; absent where the network was not asked. */
	readonly links?: readonly { readonly url: string; readonly state: LinkState }[];
}

/** What a run counted. */
export interface Summary {
	readonly files: number;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	/** Problems with a fix that may run without the author's choice. */
	readonly fixable: number;
	/** How many addresses have each verdict; absent where the network was not asked. */
	readonly links?: LinkCounts;
}

/** How often a rule had something to say. */
export interface RuleCount {
	readonly rule: string;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	/** How many files have a problem of it. */
	readonly files: number;
}

/** What a report may say of a rule itself. */
export interface RuleText {
	readonly name: string;
	readonly severity: Severity;
	readonly summary: string;
	readonly why: string;
}

/** Writes a run's result file by file, so that a large site is never held in memory. */
export interface Reporter {
	file(report: FileReport): void;
	/**
	 * Called once, after the last file.
	 * @param mended how many files `--fix` changed
	 * @param rules those that found something
	 * @param faults why the report is not about everything that it was to be about, a line each; none where it is
	 */
	end(summary: Summary, mended: number, rules: readonly RuleCount[], faults: readonly string[]): void;
}
