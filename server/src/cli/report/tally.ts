import type { Problem, Severity } from '../../core/problem.ts';
import type { Summary } from './report.ts';

/** Counts a run. */
export class Tally {
	private files = 0;
	private fixable = 0;
	private readonly severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

	add(problems: readonly Problem[]): void {
		this.files++;
		for (const problem of problems) {
			this.severities[problem.severity]++;
			if (problem.fixes.some((fix) => fix.safe)) this.fixable++;
		}
	}

	get summary(): Summary {
		const { error, warning, info } = this.severities;
		return { files: this.files, errors: error, warnings: warning, infos: info, fixable: this.fixable };
	}
}
