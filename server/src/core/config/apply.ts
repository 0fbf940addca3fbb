import type { Problem, Severity } from '../problem.ts';
import type { FieldSpec, Profile } from '../site/profile.ts';
import { later } from '../told.ts';
import type { FieldChange } from './config.ts';

/** A profile with what a team says of fields. Fields that a post has to have and the profile does not order come last. */
export function profileWith(profile: Profile, changes: ReadonlyMap<string, FieldChange>): Profile {
	if (changes.size === 0) return profile;
	const changed = [...changes].map(([name, change]): [string, FieldSpec] => {
		const before = Object.hasOwn(profile.fields, name) ? profile.fields[name] : undefined;
		return [name, fieldWith(before, change)];
	});
	const added = changed.filter(([name, { required }]) => required && !profile.fieldOrder.includes(name));
	return {
		...profile,
		fields: { ...profile.fields, ...Object.fromEntries(changed) },
		fieldOrder: [...profile.fieldOrder, ...added.map(([name]) => name)],
	};
}

const ownField: FieldSpec = { type: 'any', about: later('A field of the team’s own.') };

function fieldWith(before: FieldSpec | undefined, change: FieldChange): FieldSpec {
	const { required: known, typeFailsBuild, oneWillDo, ...rest } = before ?? ownField;
	const required = change.required ?? known;
	// What is known of values of one type says nothing about another.
	const sameType = change.type === undefined || change.type === before?.type;
	return {
		...rest,
		...(sameType && typeFailsBuild !== undefined && { typeFailsBuild }),
		...(sameType && oneWillDo !== undefined && { oneWillDo }),
		...(change.type && { type: change.type }),
		...(change.about && { about: change.about }),
		...(required && { required }),
	};
}

/** Problems under the severities that were chosen for their rules. */
export function problemsUnder(
	problems: readonly Problem[],
	severities: ReadonlyMap<string, Severity | 'off'>,
): readonly Problem[] {
	return problems.flatMap((problem) => {
		const severity = severities.get(problem.rule) ?? problem.severity;
		return severity === 'off' ? [] : [{ ...problem, severity }];
	});
}
