import type { Problem, Severity } from '../../core/problem.ts';
import type { RuleCount, Summary } from './report.ts';

/** Counts a run. */
export class Tally {
	private files = 0;
	private fixable = 0;
	private readonly severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
	private readonly byRule = new Map<string, RuleTally>();

	add(problems: readonly Problem[]): void {
		this.files++;
		for (const problem of problems) {
			this.severities[problem.severity]++;
			if (problem.fixes.some((fix) => fix.safe)) this.fixable++;
			this.ofRule(problem.rule).add(problem.severity, this.files);
		}
	}

	get summary(): Summary {
		const { error, warning, info } = this.severities;
		return { files: this.files, errors: error, warnings: warning, infos: info, fixable: this.fixable };
	}

	/** The rules that found something, those with the most errors first, then by how often, then by name. */
	get rules(): RuleCount[] {
		const counts = [...this.byRule].map(([rule, tally]) => tally.countOf(rule));
		const all = ({ errors, warnings, infos }: RuleCount) => errors + warnings + infos;
		return counts.sort((a, b) => b.errors - a.errors || all(b) - all(a) || (a.rule < b.rule ? -1 : 1));
	}

	private ofRule(rule: string): RuleTally {
		let tally = this.byRule.get(rule);
		if (!tally) {
			tally = new RuleTally();
			this.byRule.set(rule, tally);
		}
		return tally;
	}
}

class RuleTally {
	private readonly severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
	private files = 0;
	private last = 0;

	/** @param file the number of the file that the problem is in */
	add(severity: Severity, file: number): void {
		this.severities[severity]++;
		if (file !== this.last) this.files++;
		this.last = file;
	}

	countOf(rule: string): RuleCount {
		const { error, warning, info } = this.severities;
		return { rule, errors: error, warnings: warning, infos: info, files: this.files };
	}
}
