import type { FieldSpec, Profile } from '../site/profile.ts';
import { literal } from '../templates/snippetText.ts';
import type { HeadPart } from './headAt.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

/** The fields that a post does not have yet, those of the site first and in its order. */
export function frontMatterKeys(
	{ word, hasSign }: Extract<HeadPart, { kind: 'key' }>,
	{ frontMatter, place, text, today }: Writing,
): Suggestion[] {
	const { profile } = place.site;
	const typed = text.slice(word.start, word.end).toLowerCase();
	const given = namesIn(text, frontMatter.open.end, frontMatter.close?.start ?? frontMatter.content.end);
	const toml = frontMatter.format === 'toml';
	return fieldNames(profile).flatMap((name): Suggestion[] => {
		const spec = profile.fields[name];
		if (!spec || (given.has(name) && name !== typed)) return [];
		const sign = toml ? ' = ' : ': ';
		const [before, value, behind] = gapFor(spec, toml, today);
		return [
			{
				label: name,
				kind: 'field',
				...(spec.required && { detail: 'every post has it' }),
				about: spec.about,
				span: word,
				insert: hasSign ? name : `${name}${sign}`,
				...(!hasSign && { snippet: `${name}${sign}${before}\${1:${literal(value)}}${behind}` }),
			},
		];
	});
}

/** The names of a profile's fields, those that its posts have first. */
function fieldNames({ fieldOrder, fields }: Profile): string[] {
	return [...new Set([...fieldOrder, ...Object.keys(fields)])];
}

/** What stands at the beginning of the head's lines, which need not parse. */
function namesIn(text: string, from: number, to: number): ReadonlySet<string> {
	const names = text.slice(from, to).matchAll(/^["']?([A-Za-z_][\w-]*)["']?[ \t]*[:=]/gm);
	return new Set([...names].map(([, name = '']) => name.toLowerCase()));
}

/** A value of the field's type to write over, and what stands around it. */
function gapFor({ type }: FieldSpec, toml: boolean, today: string): readonly [string, string, string] {
	switch (type) {
		case 'string':
		case 'release':
			return ['"', '', '"'];
		case 'strings':
			return ['[', '', ']'];
		case 'date':
			return ['', today, ''];
		case 'boolean':
			return ['', 'true', ''];
		default:
			return toml ? ['"', '', '"'] : ['', '', ''];
	}
}
