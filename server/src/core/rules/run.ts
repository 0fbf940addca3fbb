import * as l10n from '@vscode/l10n';
import { applyDirectives } from '../directives/apply.ts';
import { readDirectives } from '../directives/read.ts';
import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import type { Problem } from '../problem.ts';
import type { Place } from '../site/site.ts';
import type { DirectiveFacts, Rule, RuleContext } from './rule.ts';
import type { RuleSet } from './ruleSet.ts';

/** Of one rule no more problems are told: nobody reads on, and no editor would bear them. */
const most = 10_000;

/** What rules that are not about directives know of these. */
const none: DirectiveFacts = { uses: [], known: new Set(), ran: new Set() };

/**
 * Runs rules over a post, and hides what the post's directives turn off.
 *
 * @param set a severity that is set stands for all problems of its rule
 * @returns problems in the order in which they stand
 */
export function runRules(set: RuleSet, post: Post, place: Place, facts: Facts): Problem[] {
	if (place.kind === 'other') return [];
	const { rules, severities } = set;
	const chosenRules = set.over(place.kind);
	const found: Problem[] = [];
	const run = (about: Rule['about'], directives: DirectiveFacts) => {
		let rule: Rule | undefined;
		let count = 0;
		// One context serves all rules: they run one after the other, over many posts.
		const context: RuleContext = {
			post,
			place,
			facts,
			directives,
			report: ({ span, message, fixes = [], severity, related }) => {
				if (!rule || ++count > most) return;
				const told = count < most ? message : l10n.t('{0} Further problems of {1} are not told.', message, rule.name);
				const chosen = severities.get(rule.name);
				const weight = chosen === undefined || chosen === 'off' ? (severity ?? rule.severity) : chosen;
				found.push({
					rule: rule.name,
					severity: weight,
					message: told,
					span,
					fixes,
					...(related && { related }),
				});
			},
		};
		for (const chosen of chosenRules) {
			if (chosen.about !== about) continue;
			rule = chosen.rule;
			count = 0;
			chosen.check(context);
		}
	};
	run(undefined, none);
	const directives = readDirectives(post);
	if (directives.length === 0) return inOrder(found);
	const { problems, uses } = applyDirectives(directives, inOrder(found), post, place);
	found.length = 0;
	run('directives', {
		uses,
		known: new Set(rules.map(({ name }) => name)),
		ran: new Set(chosenRules.filter(({ rule }) => !rule.needsSiteLint || facts.siteLint).map(({ rule }) => rule.name)),
	});
	return inOrder([...problems, ...found]);
}

function inOrder(problems: readonly Problem[]): Problem[] {
	return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
