import * as l10n from '@vscode/l10n';
import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import type { FieldSpec, Profile } from '../site/profile.ts';
import { literal } from '../templates/snippetText.ts';
import { told } from '../told.ts';
import type { HeadPart } from './headAt.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

type Format = FrontMatter['format'];

/** What stands around a field's name, and between it and its value. */
const signs: Readonly<Record<Format, readonly [quote: string, sign: string]>> = {
	none: ['', ': '],
	yaml: ['', ': '],
	toml: ['', ' = '],
	json: ['"', ': '],
};

/** The fields that a post does not have yet, those of the site first and in its order. */
export function frontMatterKeys(
	{ word, hasSign, opened }: Extract<HeadPart, { kind: 'key' }>,
	{ frontMatter, place, text, today }: Writing,
): Suggestion[] {
	const { profile } = place.site;
	const typed = text.slice(word.start, word.end).replace(/"$/, '').toLowerCase();
	const { format } = frontMatter;
	const given = namesIn(text, frontMatter.open.end, frontMatter.close?.start ?? frontMatter.content.end, format);
	const [quote, sign] = signs[format];
	return fieldNames(profile).flatMap((name): Suggestion[] => {
		const spec = profile.fields[name];
		if (!spec || (given.has(name) && name !== typed)) return [];
		const [before, value, behind] = gapFor(spec, format, today);
		const end = opened && hasSign ? '' : quote;
		const field = `${opened ? '' : quote}${name}${end}`;
		return [
			{
				label: name,
				kind: 'field',
				...(spec.required && { detail: l10n.t('every post has it') }),
				about: told(spec.about),
				span: word,
				insert: hasSign ? field : `${field}${sign}`,
				...(!hasSign && { snippet: `${field}${sign}${before}\${1:${literal(value)}}${behind}` }),
			},
		];
	});
}

/** The names of a profile's fields, those that its posts have first. */
function fieldNames({ fieldOrder, fields }: Profile): string[] {
	return [...new Set([...fieldOrder, ...Object.keys(fields)])];
}

/** What stands at the beginning of the head's lines, which need not parse. */
function namesIn(text: string, from: number, to: number, format: Format): ReadonlySet<string> {
	const field = format === 'json' ? /"([A-Za-z_][\w-]*)"\s*:/g : /^["']?([A-Za-z_][\w-]*)["']?[ \t]*[:=]/gm;
	const names = text.slice(from, to).matchAll(field);
	return new Set([...names].map(([, name = '']) => name.toLowerCase()));
}

/** A value of the field's type to write over, and what stands around it. */
function gapFor({ type }: FieldSpec, format: Format, today: string): readonly [string, string, string] {
	const isJson = format === 'json';
	switch (type) {
		case 'string':
		case 'release':
			return ['"', '', '"'];
		case 'strings':
			return isJson ? ['["', '', '"]'] : ['[', '', ']'];
		case 'date':
			return isJson ? ['"', today, '"'] : ['', today, ''];
		case 'boolean':
			return ['', 'true', ''];
		default:
			return isJson || format === 'toml' ? ['"', '', '"'] : ['', '', ''];
	}
}
