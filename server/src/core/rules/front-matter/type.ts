import * as l10n from '@vscode/l10n';
import { type Field, type FrontMatter, fieldOf, isEmpty, type Value } from '../../post/frontMatter/frontMatter.ts';
import { writeList, writeText } from '../../post/frontMatter/literals.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import type { FieldSpec } from '../../site/profile.ts';
import { later, told } from '../../told.ts';
import type { Rule } from '../rule.ts';

const wanted: Readonly<Record<Exclude<FieldSpec['type'], 'any' | 'date' | 'release'>, string>> = {
	string: later('one text'),
	strings: later('a list'),
	boolean: later('true or false, without quotes'),
	number: later('a number'),
};

const found: Readonly<Record<Exclude<Value['kind'], 'boolean'>, string>> = {
	string: later('a text'),
	list: later('a list'),
	number: later('a number'),
	map: later('a group of fields'),
	null: later('nothing'),
};

export const frontMatterType: Rule = {
	name: 'front-matter/type',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A field has another type of value than the site expects.',
	why: 'A list as attribution stops the build. Other types are turned into something else silently: keywords in one text become words with commas.',
	examples: {
		bad: [
			{ text: '---\nkeywords: mesh, gateway\n---\n', fixed: '---\nkeywords: [mesh, gateway]\n---\n' },
			{ text: '---\ndraft: "true"\n---\n', fixed: '---\ndraft: true\n---\n' },
			{
				text: '---\nattribution: [Ada Lin, Ben Ruiz]\n---\n',
				fixed: '---\nattribution: "Ada Lin and Ben Ruiz"\n---\n',
			},
		],
		good: [{ text: '---\nkeywords: [mesh, gateway]\ndraft: true\nattribution: "Ada Lin and Ben Ruiz"\n---\n' }],
	},
	check({ post, place, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		const { fields } = place.site.profile;
		for (const field of frontMatter.fields) {
			const spec = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
			if (!spec || isEmpty(field.value) || fits(field.value, spec)) continue;
			if (fieldOf(frontMatter, field.name) !== field) continue;
			const type = spec.type as keyof typeof wanted;
			report({
				span: field.value.span,
				severity: spec.typeFailsBuild && isCollection(field.value) ? 'error' : 'warning',
				message: l10n.t(
					'{0} should be {1}, but {2}.',
					field.key,
					wantedWords(type, frontMatter.format),
					foundWords(field.value),
				),
				fixes: fixFor(field, spec, post, place.language),
			});
		}
	},
};

function fits(value: Value, spec: FieldSpec): boolean {
	switch (spec.type) {
		case 'string':
			// Hugo shows a number as it is.
			return value.kind === 'string' || value.kind === 'number';
		case 'strings':
			// One text is one entry to Hugo, which is a slip where it was meant as several.
			return value.kind === 'list' || (spec.oneWillDo === true && value.kind === 'string' && !comma.test(value.text));
		case 'boolean':
			return value.kind === 'boolean';
		case 'number':
			// Hugo makes a number of digits in quotes.
			return value.kind === 'number' || (value.kind === 'string' && /^-?\d{1,9}$/.test(value.text.trim()));
		default:
			return true;
	}
}

function wantedWords(type: keyof typeof wanted, format: FrontMatter['format']): string {
	return type === 'strings'
		? l10n.t('a list, such as {0}', writeList(['mesh', 'conference'], format))
		: told(wanted[type]);
}

/** What stands there. `yes` and its like are not what their author sees. */
function foundWords(value: Value): string {
	if (value.kind !== 'boolean') return l10n.t('it is {0}', told(found[value.kind]));
	const { source } = value;
	return source === String(value.value)
		? l10n.t('it is {0}', source)
		: l10n.t('{0} reads as {1} there', source, value.value);
}

function isCollection({ kind }: Value): boolean {
	return kind === 'list' || kind === 'map';
}

function fixFor({ keySpan, value }: Field, { type, oneWillDo }: FieldSpec, post: Post, language?: string): Fix[] {
	const { format } = post.frontMatter;
	const fix = (title: string, newText: string, safe: boolean): Fix[] => [
		{ title, safe, edits: [{ span: value.span, newText }] },
	];
	if (type === 'strings' && (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean')) {
		const items = (value.kind === 'string' ? value.text : value.source)
			.split(comma)
			.map((item) => item.trim())
			.filter((item) => item !== '');
		const block = value.kind === 'string' && (value.style === 'block' || value.style.startsWith('three'));
		// Where a single text is as good as a list, a comma may be a part of it: `Porto, Portugal`.
		const isOne = oneWillDo === true && items.length > 1;
		return items.length === 0 ? [] : fix(l10n.t('Turn it into a list'), writeList(items, format), !block && !isOne);
	}
	if (type === 'string' && value.kind === 'boolean')
		return fix(l10n.t('Put it in quotes'), writeText(value.source, format), true);
	if (type === 'string' && value.kind === 'list') {
		const names = value.items.map((item) => (item.kind === 'string' ? item.text.trim() : ''));
		if (names.includes('')) return [];
		const joined = inOneSentence(names, language);
		// A list on lines of its own begins below the key, the text behind it.
		const start = value.flow ? value.span.start : post.text.indexOf(':', keySpan.end) + 1;
		const newText = (value.flow ? '' : ' ') + writeText(joined, format);
		const edits = [{ span: { start, end: value.span.end }, newText }];
		return [{ title: l10n.t('Write it as one text: {0}', joined), safe: false, edits }];
	}
	if (type === 'boolean' && value.kind === 'string' && /^(?:true|false)$/i.test(value.text.trim())) {
		const newText = value.text.trim().toLowerCase();
		return fix(l10n.t('Write {0} without quotes', newText), newText, true);
	}
	return [];
}

/** Names as a byline has them: with an `and` before the last in English, with commas where that word is not known. */
function inOneSentence(names: readonly string[], language = 'en'): string {
	return language === 'en' && names.length > 1
		? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
		: names.join(', ');
}

const comma = /[,，、]/;
