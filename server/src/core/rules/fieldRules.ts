import type { FieldSpec } from '../site/profile.ts';

/** The rules that speak of one field only, by its name. */
const byName: Readonly<Record<string, readonly string[]>> = {
	publishdate: ['date/invalid', 'date/year', 'date/future'],
	date: ['date/invalid', 'date/year', 'date/future'],
	last_update: ['date/invalid'],
	description: ['description/ending'],
	attribution: ['attribution/format'],
	keywords: ['keywords/duplicate'],
	external_url: ['link-post/fields', 'link-post/body-url'],
	source: ['link-post/fields'],
};

/** The names of the rules that may speak of a field. */
export function rulesOfField(name: string, { required, type, bundleFile }: FieldSpec): string[] {
	return [
		...(required ? ['front-matter/required'] : []),
		...(type === 'any' ? [] : ['front-matter/type']),
		...(Object.hasOwn(byName, name) ? (byName[name] ?? []) : []),
		...(bundleFile ? ['social-image/file'] : []),
		...(type === 'release' ? ['target-release/form'] : []),
	];
}
