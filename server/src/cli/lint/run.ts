import { countVerdicts, type LinkState } from '../../core/links/verdict.ts';
import type { Problem } from '../../core/problem.ts';
import { printable } from '../colours.ts';
import type { Output } from '../output.ts';
import type { Reporter } from '../report/report.ts';
import { type AboutRun, reporterFor } from '../report/reporters.ts';
import { Tally } from '../report/tally.ts';
import type { Baseline } from './baseline.ts';
import type { Outcome } from './check.ts';
import type { LintOptions } from './options.ts';
import type { Target } from './targets.ts';

/** The report of one run, from its first file to its exit code. */
export class Run {
	private readonly all = new Tally();
	private readonly shown = new Tally();
	private readonly reporter: Reporter;
	private mended = 0;
	/** What is known of each address of the run; absent where the network was not asked. */
	private readonly links: Map<string, LinkState> | undefined;
	/** What could not be checked, a line each. */
	private readonly faults: string[] = [];

	/**
	 * @param report where the report goes
	 * @param aside where it is said what could not be done
	 * @param about what the report says of the tool itself
	 * @param baseline the problems that are adopted; absent where none are
	 */
	constructor(
		private readonly options: LintOptions,
		private readonly report: Output,
		private readonly aside: Output,
		about: AboutRun,
		private readonly baseline: Baseline | undefined,
	) {
		this.reporter = reporterFor(options, report, about);
		this.links = options.online ? new Map() : undefined;
	}

	/** Reports what was found in a file. A file that is not of a site is passed over, unless it was named. */
	add(target: Target, outcome: Outcome): void {
		if (!outcome.ours) {
			if (!target.named) return;
			this.note(
				outcome.excluded
					? `${target.shown} is excluded by the team's settings: nothing to check.`
					: `${target.shown} is not a post or page of a site: nothing to check.`,
			);
		}
		if (outcome.leftAlone !== undefined) this.note(`${target.shown} ${outcome.leftAlone}`);
		if (outcome.mended) this.mended++;
		const { text, links } = outcome;
		const problems = this.baseline ? this.baseline.remaining(target.path, text, outcome.problems) : outcome.problems;
		for (const { url, state } of links ?? []) this.links?.set(url, state);
		const shown = this.options.quiet ? problems.filter(isError) : problems;
		this.all.add(problems);
		this.shown.add(shown);
		this.reporter.file({ path: target.shown, text, problems: shown, ...(links && { links }) });
	}

	/** Says what was left alone on purpose. */
	note(line: string): void {
		this.aside.line(printable(line));
	}

	/** Says what could not be checked, which fails the run. */
	fail(line: string): void {
		this.faults.push(line);
		this.note(line);
	}

	/**
	 * Ends the report before all was checked: what is found by then stands in it, and nothing is adopted.
	 * @param line what is to be said of it
	 */
	stop(line: string): void {
		this.fail(line);
		this.close();
	}

	/**
	 * Ends the report.
	 * @returns the exit code: 0, 1 for problems of severity error or too many warnings (those that `--quiet` hides
	 * count as well), 2 when something could not be checked
	 */
	end(): number {
		this.close();
		for (const line of this.baseline?.end() ?? []) this.note(line);
		if (this.faults.length > 0) return 2;
		const { errors, warnings } = this.all.summary;
		return errors > 0 || warnings > this.options.maxWarnings ? 1 : 0;
	}

	private close(): void {
		const { shown, mended, faults } = this;
		const links = this.links && { links: countVerdicts(this.links.values()) };
		this.reporter.end({ ...shown.summary, ...links }, mended, shown.rules, faults);
		this.report.flush();
	}
}

function isError(problem: Problem): boolean {
	return problem.severity === 'error';
}
