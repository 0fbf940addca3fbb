import { pairTags } from '../post/shortcodes/pairs.ts';
import { readShortcodes } from '../post/shortcodes/read.ts';
import { shortcodeSpec } from '../site/known.ts';
import type { PictureSpec } from '../site/profile.ts';
import { learnableNames, type ShortcodeDocs } from '../site/shortcodeDocs.ts';
import type { Site } from '../site/site.ts';
import { stop } from '../templates/snippetText.ts';
import type { ShortcodeOffer } from './shortcodeOffers.ts';
import type { Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';
import type { TagPart } from './tagAt.ts';
import type { Writing } from './writing.ts';

type NamePart = Extract<TagPart, { kind: 'name' }>;

/** How far behind a tag its closing one is looked for. */
const reach = 20_000;

/** The names that a tag may have: of a closing one those that are open, else all of the site with their parameters. */
export async function shortcodeNames(part: NamePart, writing: Writing, around: Surroundings): Promise<Suggestion[]> {
	if (part.tag.closing) return closingNames(part, writing, around);
	if (around.isCode || around.verbatim) return [];
	const { site } = writing.place;
	await site.learned?.learn(learnableNames(site));
	const closings = closingsBehind(part, writing);
	return writing.offers
		.of(site)
		.map((offer) => nameSuggestion(offer, part, writing.text, closings.has(offer.docs.name), writing));
}

function nameSuggestion(
	{ docs, about }: ShortcodeOffer,
	{ tag, word }: NamePart,
	text: string,
	isClosed: boolean,
	{ place }: Writing,
): Suggestion {
	const { name } = docs;
	const detail = docs.form === 'paired' ? `{{< ${name} >}} … {{< /${name} >}}` : `{{< ${name} >}}`;
	const base = { label: name, kind: 'shortcode', detail, about } as const;
	// What stands in the tag already stays.
	if (tag.hasMore && tag.delimiter) return { ...base, span: word, insert: name };
	const delimiter = tag.delimiter ?? '<';
	const lead = tag.delimiter ? (/\s/.test(text[word.start - 1] ?? '') ? '' : ' ') : `${delimiter} `;
	const start = tag.delimiter ? word.start : tag.start + 2;
	const span = { start, end: endOfAutoClosed(text, word.end) };
	const close = delimiter === '<' ? '>}}' : '%}}';
	const parameters = neededParameters(docs, place.site.profile.picture);
	const plain = parameters.map(({ key, value }) => ` ${key}="${value}"`).join('');
	let next = 0;
	const gaps = parameters.map(({ key, value }) => ` ${key}="${value}${`$${++next}`}"`).join('');
	const lines = docs.mustSpanLines || docs.form === 'paired';
	const ends = docs.form === 'paired' && !isClosed;
	const between = (gap: string) => (lines && !inline.has(name) ? `\n${gap}\n` : gap);
	const closing = `{{${delimiter} /${name} ${close}`;
	const opening = `${lead}${name}`;
	return {
		...base,
		span,
		...(start !== word.start && { filter: `${text.slice(start, word.start)}${name}` }),
		insert: ends ? `${opening}${plain} ${close}${between('')}${closing}` : `${opening}${plain} ${close}`,
		snippet: ends
			? `${opening}${gaps} ${close.replaceAll('}', '\\}')}${between(stop(next + 1, 'text'))}${closing.replaceAll('}', '\\}')}`
			: `${opening}${gaps} ${close.replaceAll('}', '\\}')}`,
	};
}

/** Paired shortcodes that stand in a sentence. */
const inline: ReadonlySet<string> = new Set(['gloss']);

/** What a shortcode is not built without, and what a reader of a picture misses: its caption. */
function neededParameters({ name, parameters }: ShortcodeDocs, picture: PictureSpec): { key: string; value: string }[] {
	const isPicture = name === picture.shortcode;
	const needed = Object.entries(parameters).filter(
		([key, { required }]) => required || (isPicture && key === picture.words[0]),
	);
	return needed.map(([key]) => ({ key, value: isPicture && picture.pathIsFile && key === picture.path ? './' : '' }));
}

/** The end of what an editor closes by itself behind the cursor: `}}`, `>}}`, or a part of it. */
function endOfAutoClosed(text: string, from: number): number {
	const found = /^[ \t]*(?:[>%]\}{0,2}|\}{1,2})/.exec(text.slice(from, from + 20));
	return from + (found?.[0].length ?? 0);
}

/** The closing tags behind a tag that nothing opens yet. */
function closingsBehind({ tag, word }: NamePart, { text, place }: Writing): ReadonlySet<string> {
	const from = tag.end?.end ?? word.end;
	const tags = readShortcodes(text.slice(from, from + reach), 0);
	const { faults } = pairTags(tags, ({ name }) => shortcodeSpec(name, place.site)?.form);
	return new Set(faults.flatMap(({ code, tag: { name } }) => (code === 'never-opened' ? [name] : [])));
}

/** The open shortcodes, the innermost first. */
function closingNames({ tag, word }: NamePart, { text, place }: Writing, around: Surroundings): Suggestion[] {
	if (around.isCode) return [];
	const open = around.verbatim ? [around.verbatim.name] : openNames(around, place.site);
	const end = endOfAutoClosed(text, word.end);
	const lead = /\s/.test(text[word.start - 1] ?? '') || text[word.start - 1] === '/' ? '' : ' ';
	const close = tag.delimiter === '%' ? '%}}' : '>}}';
	return [...new Set(open)].map((name) => ({
		label: `/${name}`,
		kind: 'shortcode',
		detail: `closes ${name}`,
		span: { start: word.start, end },
		filter: name,
		insert: `${lead}${name} ${close}`,
	}));
}

function openNames({ tags }: Surroundings, site: Site): string[] {
	const form = (name: string) => shortcodeSpec(name, site)?.form;
	const { pairs } = pairTags(tags, ({ name }) => form(name));
	const closed = new Set(pairs.map(({ opening }) => opening));
	return tags
		.filter((tag) => tag.kind === 'opening' && tag.notation === 'run' && !closed.has(tag))
		.filter(({ name }) => form(name) === 'paired' || form(name) === 'either')
		.map(({ name }) => name)
		.reverse();
}
