import * as l10n from '@vscode/l10n';
import { weekdayOf } from '../days.ts';
import { writeText } from '../post/frontMatter/literals.ts';
import type { HeadPart } from './headAt.ts';
import { bundlePictures } from './pictures.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

type ValuePart = Extract<HeadPart, { kind: 'value' }>;

/** A value before it is written as its head wants it. */
interface Candidate {
	readonly value: string;
	readonly kind: Suggestion['kind'];
	readonly detail?: string;
	/** Whether it stands without quotes in every format. */
	readonly bare?: true;
	readonly picture?: string;
}

/** Lists of values are for choosing from. Longer ones are cut, the rarest first. */
const most = 500;

/** Values of a field as this site has them. */
export async function frontMatterValues(part: ValuePart, writing: Writing): Promise<Suggestion[]> {
	const candidates = await candidatesFor(part, writing);
	return candidates.slice(0, most).map((candidate) => written(candidate, part, writing));
}

async function candidatesFor(part: ValuePart, writing: Writing): Promise<Candidate[]> {
	const { profile } = writing.place.site;
	const { key, list } = part;
	const spec = Object.hasOwn(profile.fields, key) ? profile.fields[key] : undefined;
	if (key === 'keywords' || key === 'tags') {
		// A single value is no list; what is offered has to be an item.
		return list === undefined ? [] : keywords(part, writing);
	}
	if (list !== undefined || !spec) return [];
	if (key === 'attribution') {
		return writing.habits.attributions().map(({ value, count }) => ({ value, kind: 'value', detail: inPosts(count) }));
	}
	if (key === 'post_kind') return [{ value: 'link', kind: 'value' }];
	if (spec.bundleFile) return pictures(part, writing);
	if (spec.type === 'date') {
		const { today } = writing;
		return [{ value: today, kind: 'date', detail: l10n.t('today, {0}', weekdayOf(today)), bare: true }];
	}
	if (spec.type === 'boolean') {
		return ['true', 'false'].map((value) => ({ value, kind: 'value', bare: true }));
	}
	return [];
}

async function pictures({ inside }: ValuePart, writing: Writing): Promise<Candidate[]> {
	const found = await bundlePictures(writing, inside);
	return found.map(({ name, path, detail }) => ({ value: name, kind: 'picture', detail, picture: path }));
}

/** The keywords of the site that the list does not have yet. */
function keywords({ inside }: ValuePart, { habits, frontMatter, text }: Writing): Candidate[] {
	const end = frontMatter.close?.start ?? frontMatter.content.end;
	const given = new Set(listAround(text, frontMatter.open.end, end, inside));
	return habits
		.keywords()
		.filter(({ value }) => !given.has(value.toLowerCase()))
		.map(({ value, count }) => ({ value, kind: 'value', detail: inPosts(count) }));
}

/** The other items of the list around a place, in lower case. */
function listAround(text: string, from: number, to: number, inside: { start: number; end: number }): string[] {
	const head = `${text.slice(from, inside.start)}\0${text.slice(inside.end, to)}`;
	const field = /^[ \t]*["']?(?:keywords|tags)["']?[ \t]*[:=]/gim;
	let start = -1;
	for (const { index, 0: name } of head.matchAll(field)) if (index < head.indexOf('\0')) start = index + name.length;
	if (start === -1) return [];
	const next = head.slice(start).search(/\n[ \t]*[A-Za-z_"'][\w"'-]*[ \t]*[:=]/);
	const list = next === -1 ? head.slice(start) : head.slice(start, start + next);
	return list
		.split(/[[\],]|\n[ \t]*-[ \t]/)
		.map((item) =>
			item
				.trim()
				.replace(/^(["'])(.*)\1$/s, '$2')
				.toLowerCase(),
		)
		.filter((item) => item !== '' && !item.includes('\0'));
}

function inPosts(count: number): string {
	return count === 1 ? l10n.t('in one post') : l10n.t('in {0} posts', count);
}

/** A candidate as it is written at its place: with the quotes that it needs and are not there yet. */
function written({ value, kind, detail, bare, picture }: Candidate, part: ValuePart, writing: Writing): Suggestion {
	const { inside, quote, closed, needsSpace, list } = part;
	const { format } = writing.frontMatter;
	const quoted = quote !== 'none';
	const literal =
		bare && (format === 'yaml' || (kind === 'date' && format === 'toml') || value === 'true' || value === 'false');
	const plain = literal || (format === 'yaml' && isPlain(value, list));
	const text = quoted
		? `${escaped(value, quote, format)}${closed ? '' : quote}`
		: plain
			? value
			: writeText(value, format);
	return {
		label: value,
		kind,
		...(detail && { detail }),
		span: inside,
		insert: needsSpace && !quoted ? ` ${text}` : text,
		...(picture !== undefined && { picture }),
	};
}

/** Whether YAML reads a text without quotes as that text. */
function isPlain(value: string, list: ValuePart['list']): boolean {
	const safe = list === undefined ? /^[\p{L}][\p{L}\p{N} ._/()+,&’-]*$/u : /^[\p{L}][\p{L}\p{N} ._/()+&’-]*$/u;
	return safe.test(value) && value === value.trim() && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
}

/** A text between quotes that stand already. */
function escaped(value: string, quote: '"' | "'" | 'none', format: Writing['frontMatter']['format']): string {
	if (quote === '"') return value.replace(/[\\"]/g, '\\$&');
	return format === 'yaml' ? value.replaceAll("'", "''") : value;
}
