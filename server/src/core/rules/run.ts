import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Place } from '../site/site.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * Runs rules over a post.
 *
 * @param severities by rule name, where they differ from the rule's own; a set one stands for all problems of the rule
 * @returns problems in the order in which they stand
 */
export function runRules(
	rules: readonly Rule[],
	post: Post,
	place: Place,
	facts: Facts,
	severities: ReadonlyMap<string, Severity | 'off'>,
): Problem[] {
	if (place.kind === 'other') return [];
	const problems: Problem[] = [];
	let rule: Rule | undefined;
	let chosen: Severity | 'off' | undefined;
	// One context serves all rules: they run one after the other, over many posts.
	const context: RuleContext = {
		post,
		place,
		facts,
		report: ({ span, message, fixes = [], severity, related }) => {
			if (!rule || chosen === 'off') return;
			problems.push({
				rule: rule.name,
				severity: chosen ?? severity ?? rule.severity,
				message,
				span,
				fixes,
				...(related && { related }),
			});
		},
	};
	for (rule of rules) {
		chosen = severities.get(rule.name) ?? (rule.offByDefault ? 'off' : undefined);
		if (chosen === 'off' || (rule.scope === 'posts' && place.kind === 'page')) continue;
		rule.check(context);
	}
	return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
