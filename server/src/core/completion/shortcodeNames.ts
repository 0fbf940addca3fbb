import * as l10n from '@vscode/l10n';
import { pairTags } from '../post/shortcodes/pairs.ts';
import { readShortcodes } from '../post/shortcodes/read.ts';
import { shortcodeSpec } from '../site/known.ts';
import type { PictureSpec } from '../site/profile.ts';
import { learnableNames, type ShortcodeDocs } from '../site/shortcodeDocs.ts';
import type { Site } from '../site/site.ts';
import { literal, stop } from '../templates/snippetText.ts';
import type { Span } from '../text/span.ts';
import type { ShortcodeOffer, WrittenShortcode } from './shortcodeOffers.ts';
import type { Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';
import type { TagPart } from './tagAt.ts';
import type { Writing } from './writing.ts';

type NamePart = Extract<TagPart, { kind: 'name' }>;

/** How far behind a tag its closing one is looked for. */
const reach = 4_000;

/** The names that a tag may have: of a closing one those that are open, else all of the site with their parameters. */
export async function shortcodeNames(part: NamePart, writing: Writing, around: Surroundings): Promise<Suggestion[]> {
	if (part.tag.closing) return closingNames(part, writing, around);
	if (around.isCode || around.verbatim) return [];
	const { site } = writing.place;
	await site.learned?.learn(learnableNames(site));
	const closings = closingsBehind(part, writing);
	const frame = frameOf(part, writing);
	return writing.offers.of(site).map((offer) => nameSuggestion(offer, closings.has(offer.docs.name), frame));
}

/** What is the same for all names that may be written at a place. */
interface Frame {
	/** Set where nothing but the name is replaced: what stands in the tag already stays. */
	readonly nameOnly?: true;
	readonly span: Span;
	/** What the editor finds the names by, before the name itself. */
	readonly filter: string;
	/** What is written before the name: the rest of the delimiter. */
	readonly lead: string;
	readonly delimiter: '<' | '%';
	readonly close: string;
	readonly picture: PictureSpec;
}

function frameOf({ tag, word }: NamePart, { text, place }: Writing): Frame {
	const delimiter = tag.delimiter ?? '<';
	const base = { delimiter, close: delimiter === '<' ? '>}}' : '%}}', picture: place.site.profile.picture };
	if (tag.hasMore && tag.delimiter) return { ...base, nameOnly: true, span: word, filter: '', lead: '' };
	const start = tag.delimiter ? word.start : tag.start + 2;
	const parts = tag.delimiter ? (/\s/.test(text[word.start - 1] ?? '') ? '' : ' ') : `${delimiter} `;
	const span = { start, end: endOfAutoClosed(text, word.end) };
	return { ...base, span, filter: text.slice(start, word.start), lead: parts };
}

function nameSuggestion({ docs, about, written }: ShortcodeOffer, isClosed: boolean, frame: Frame): Suggestion {
	const { name } = docs;
	const { span, filter, lead, delimiter } = frame;
	const found = filter === '' ? undefined : { filter: filter + name };
	if (frame.nameOnly) return { label: name, kind: 'shortcode', about, span, ...found, insert: name };
	const key = isClosed ? `${lead}${delimiter}closed` : lead + delimiter;
	const texts = written.get(key) ?? textsOf(docs, isClosed, frame);
	written.set(key, texts);
	const { insert, snippet } = texts;
	if (docs.form !== 'paired') return { label: name, kind: 'shortcode', about, span, ...found, insert, snippet };
	return { label: name, kind: 'shortcode', detail: `… {{< /${name} >}}`, about, span, ...found, insert, snippet };
}

/** A shortcode as it is written at a place, with a closing tag where it needs one that is not there. */
function textsOf({ name, form, parameters }: ShortcodeDocs, isClosed: boolean, frame: Frame): WrittenShortcode {
	const { lead, delimiter, close, picture } = frame;
	const needed = neededParameters(name, parameters, picture);
	const plain = needed.map(({ key, value }) => ` ${key}="${value}"`).join('');
	const gaps = needed.map(({ key, value }, index) => ` ${key}="${value}$${index + 1}"`).join('');
	const opening = `${lead}${name}`;
	const end = ` ${close}`;
	const safeEnd = ` ${literal(close)}`;
	if (form !== 'paired' || isClosed)
		return { insert: `${opening}${plain}${end}`, snippet: `${opening}${gaps}${safeEnd}` };
	const between = (gap: string) => (inline.has(name) ? gap : `\n${gap}\n`);
	const closing = `{{${delimiter} /${name}`;
	return {
		insert: `${opening}${plain}${end}${between('')}${closing}${end}`,
		snippet: `${opening}${gaps}${safeEnd}${between(stop(needed.length + 1, 'text'))}${closing}${safeEnd}`,
	};
}

/** Paired shortcodes that stand in a sentence. */
const inline: ReadonlySet<string> = new Set(['gloss']);

/** What a shortcode is not built without, and what a reader of a picture misses: its caption. */
function neededParameters(
	name: string,
	parameters: ShortcodeDocs['parameters'],
	picture: PictureSpec,
): { key: string; value: string }[] {
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

const closingTag = /\{\{[<%]\s*\//;

const none: ReadonlySet<string> = new Set();

/** The closing tags behind a tag that nothing opens yet. */
function closingsBehind({ tag, word }: NamePart, { text, place }: Writing): ReadonlySet<string> {
	const from = tag.end?.end ?? word.end;
	const behind = text.slice(from, from + reach);
	if (!closingTag.test(behind)) return none;
	const tags = readShortcodes(behind, 0);
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
		detail: l10n.t('closes {0}', name),
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
