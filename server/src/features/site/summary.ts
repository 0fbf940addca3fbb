import type { Problem } from '../../core/problem.ts';
import type { CheckSiteResult } from '../../protocol.ts';

/** How many problems of each severity a document has. */
export interface Severities {
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
}

/** Counts the problems of a document. */
export function severitiesOf(problems: readonly Problem[]): Severities {
	if (problems.length === 0) return clean;
	const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
	return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

const clean: Severities = { errors: 0, warnings: 0, infos: 0 };

/** Adds up what was found in many documents. */
export function summaryOf(found: Iterable<Severities>, unread: number): CheckSiteResult {
	const sum = { files: 0, faulty: 0, errors: 0, warnings: 0, infos: 0 };
	for (const { errors, warnings, infos } of found) {
		sum.files++;
		if (errors + warnings + infos > 0) sum.faulty++;
		sum.errors += errors;
		sum.warnings += warnings;
		sum.infos += infos;
	}
	return { ...sum, unread };
}
