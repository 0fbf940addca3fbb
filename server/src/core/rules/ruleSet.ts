import type { Severity } from '../problem.ts';
import type { Place } from '../site/site.ts';
import type { Rule } from './rule.ts';

/** A rule that runs. All have one shape, by which V8 finds what it looks for at once; rules as written have many. */
export interface Chosen {
	readonly rule: Rule;
	readonly about: Rule['about'];
	readonly check: Rule['check'];
}

/** Rules with the severities that hold for them. Which of them run over a sort of document is worked out once. */
export class RuleSet {
	private readonly chosen = new Map<Place['kind'], readonly Chosen[]>();

	private names: ReadonlySet<string> | undefined;

	/** @param severities by rule name, where they differ from the rule's own */
	constructor(
		readonly rules: readonly Rule[],
		readonly severities: ReadonlyMap<string, Severity | 'off'>,
	) {}

	/** The rules that run over a document of a kind: no setting turns them off, and they are meant for it. */
	over(kind: Place['kind']): readonly Chosen[] {
		let chosen = this.chosen.get(kind);
		if (!chosen) {
			chosen = this.rules
				.filter((rule) => this.isOn(rule) && (rule.scope === 'pages' || kind !== 'page'))
				.map((rule) => ({ rule, about: rule.about, check: rule.check }));
			this.chosen.set(kind, chosen);
		}
		return chosen;
	}

	/** Whether a rule of that name runs over some documents. */
	has(name: string): boolean {
		this.names ??= new Set(this.rules.filter((rule) => this.isOn(rule)).map((rule) => rule.name));
		return this.names.has(name);
	}

	private isOn({ name, offByDefault }: Rule): boolean {
		const severity = this.severities.get(name);
		return severity === undefined ? !offByDefault : severity !== 'off';
	}
}
