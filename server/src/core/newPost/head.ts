import { type FrontMatter, fieldOf, isEmpty, type Value } from '../post/frontMatter/frontMatter.ts';
import { writeDay, writeList, writeText } from '../post/frontMatter/literals.ts';
import { insertField } from '../post/frontMatter/write.ts';
import { parsePost } from '../post/parse.ts';
import type { Profile } from '../site/profile.ts';
import { hasAction } from './archetype.ts';

type Format = 'yaml' | 'toml' | 'json';

/** What is known of a new post's head. */
export interface HeadFacts {
	readonly title: string;
	/** Empty where it is not known. */
	readonly description: string;
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** Empty where it is not known. */
	readonly attribution: string;
	/** As they stand in the last post of the kind. */
	readonly keywords: readonly string[];
}

const dates = ['publishdate', 'date'];
const lists = ['keywords', 'tags'];

/**
 * The head of a new post with its fences, in the format and with the fields of the last post of its kind; where there is
 * none, those that the site wants.
 */
export function writeHead(facts: HeadFacts, model: FrontMatter | undefined, profile: Profile): string {
	const format = model?.format === 'toml' || model?.format === 'json' ? model.format : 'yaml';
	const names = fieldsLike(model, profile);
	const lines = names.map((name) => [name, literalOf(name, facts, format) ?? writeText('', format)] as const);
	if (format === 'json') return `{\n${lines.map(([name, value]) => `  "${name}": ${value}`).join(',\n')}\n}\n`;
	const fence = format === 'toml' ? '+++' : '---';
	const sign = format === 'toml' ? ' = ' : ': ';
	return `${fence}\n${lines.map(([name, value]) => `${name}${sign}${value}\n`).join('')}${fence}\n`;
}

/** The names of the fields that a new post begins with, as the site writes them. */
function fieldsLike(model: FrontMatter | undefined, profile: Profile): string[] {
	const known = [...dates, ...lists, 'title', 'description', 'attribution'];
	const required = requiredBy(profile);
	const own = model?.faults.length === 0 ? model.fields.filter(({ name }) => known.includes(name)) : [];
	// A list that stands in brackets can be written; a date only once.
	const names = new Map(own.map(({ name, key }) => [name, key]));
	const wanted = [...required, ...(own.length === 0 ? ['title', 'description'] : ['title'])];
	if (!dates.some((name) => names.has(name) || wanted.includes(name))) wanted.push('date');
	for (const name of wanted) if (!names.has(name) && !isFilled(name, names, profile)) names.set(name, name);
	const order = own.length === 0 ? profile.fieldOrder : [...own.map(({ name }) => name), ...profile.fieldOrder];
	const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
	return [...names].sort(([a], [b]) => rank(a) - rank(b)).map(([, key]) => key);
}

function requiredBy(profile: Profile): string[] {
	return Object.keys(profile.fields).filter((name) => profile.fields[name]?.required !== undefined);
}

function isFilled(name: string, names: ReadonlyMap<string, string>, profile: Profile): boolean {
	return profile.fields[name]?.filledBy?.some((other) => names.has(other)) === true;
}

/** A field's value as it stands in the head; undefined where nothing is known. */
function literalOf(key: string, facts: HeadFacts, format: Format): string | undefined {
	const name = key.toLowerCase();
	if (name === 'title') return writeText(facts.title, format);
	if (name === 'description' && facts.description !== '') return writeText(facts.description, format);
	if (dates.includes(name)) return writeDay(facts.day, format);
	if (name === 'attribution' && facts.attribution !== '') return writeText(facts.attribution, format);
	return lists.includes(name) ? writeList(facts.keywords, format) : undefined;
}

/**
 * The head of an archetype filled with what is known: fields that are empty or wait for an action get their value, and
 * those that the site requires are added.
 *
 * @param text the whole archetype
 */
export function fillHead(text: string, facts: HeadFacts, profile: Profile): string {
	let filled = replaceWaiting(text, facts);
	for (const name of ['title', 'description', ...dates, 'attribution', ...lists]) {
		const post = parsePost(filled);
		const { frontMatter } = post;
		if (frontMatter.format === 'none' || !frontMatter.close || frontMatter.faults.length > 0) return filled;
		const literal = literalOf(name, facts, frontMatter.format);
		const field = fieldOf(frontMatter, name);
		if (literal === undefined) continue;
		if (field && isEmpty(field.value)) {
			filled = withValue(filled, field.value, literal);
		} else if (!field && isWanted(name, frontMatter, profile)) {
			const { span, newText } = insertField(filled, frontMatter, profile.fieldOrder, name, literal);
			filled = filled.slice(0, span.start) + newText + filled.slice(span.end);
		}
	}
	return filled;
}

function isWanted(name: string, frontMatter: FrontMatter, profile: Profile): boolean {
	const spec = profile.fields[name];
	return spec?.required !== undefined && spec.filledBy?.some((other) => fieldOf(frontMatter, other)) !== true;
}

/** Writes whole the values of known fields in which an action stands, because what it gives may need quotes. */
function replaceWaiting(text: string, facts: HeadFacts): string {
	const { frontMatter, body } = parsePost(text);
	const format = frontMatter.format;
	if (format === 'none' || format === 'json') return text;
	const head = text
		.slice(0, body.start)
		.replace(/^([ \t]*)([\w-]+)([ \t]*[:=][ \t]*)(.*)$/gm, (line, indent, key, sign, value) => {
			if (indent !== '' || !hasAction(String(value))) return line;
			// A description is the archetype's own where it says one; the others say what is known anyway.
			const literal = /^(?:title|description|date|publishdate)$/i.test(String(key))
				? literalOf(String(key), facts, format)
				: undefined;
			return literal === undefined ? line : `${key}${sign}${literal}`;
		});
	return head + text.slice(body.start);
}

function withValue(text: string, { span }: Value, literal: string): string {
	const before = text.slice(0, span.start);
	const space = span.start === span.end && /[:=]$/.test(before) ? ' ' : '';
	return before + space + literal + text.slice(span.end);
}
