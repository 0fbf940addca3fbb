import * as l10n from '@vscode/l10n';
import { pathSuggestions } from './paths.ts';
import { bundlePictures } from './pictures.ts';
import type { Suggestion } from './suggestion.ts';
import type { TagPart } from './tagAt.ts';
import type { Writing } from './writing.ts';

type ValuePart = Extract<TagPart, { kind: 'value' }>;

/** Widths that any picture may have, for a site of which none are known. */
const commonWidths = ['100%', '75%', '50%'];

/** Values of a parameter: of the picture shortcode the files and widths. */
export async function parameterValues(part: ValuePart, writing: Writing): Promise<Suggestion[]> {
	const { site } = writing.place;
	const { shortcode, path, cssWidth } = site.profile.picture;
	if (part.tag.name !== shortcode) return [];
	if (part.parameter === path) return picturePaths(part, writing);
	return part.parameter === cssWidth ? widths(part, writing) : [];
}

async function picturePaths(part: ValuePart, writing: Writing): Promise<Suggestion[]> {
	const { text, offset, place } = writing;
	const { inside } = part;
	const typed = text.slice(inside.start, offset);
	if (/^[a-z]+:/i.test(typed)) return [];
	const write = (value: string) => quoted(value, part, text);
	const { pathIsFile, ownFolderPrefixes } = place.site.profile.picture;
	if (typed.startsWith('/') || typed.replace(/^\.\//, '').includes('/'))
		return (await pathSuggestions(typed, 'picture', writing)).map(({ value, ...rest }) => ({
			...rest,
			span: inside,
			filter: value,
			insert: rest.kind === 'folder' ? opened(value, part) : write(value),
		}));
	const prefix = pathIsFile || typed.startsWith('.') ? (ownFolderPrefixes[0] ?? '') : '';
	return (await bundlePictures(writing, inside)).map(({ name, path, detail }) => ({
		label: name,
		kind: 'picture',
		detail,
		span: inside,
		// Found by its name alone, too.
		filter: typed.startsWith('.') || typed === '' ? `${prefix}${name}` : name,
		insert: write(`${prefix}${name}`),
		picture: path,
	}));
}

function widths(part: ValuePart, { habits, text }: Writing): Suggestion[] {
	const used = habits.widths();
	const known = used.filter(({ value }) => !/["`\\\n]/.test(value));
	const list = known.length > 0 ? known : commonWidths.map((value) => ({ value, count: 0 }));
	return list.slice(0, 20).map(({ value, count }) => ({
		label: value,
		kind: 'value',
		...(count > 0 && { detail: count === 1 ? l10n.t('one picture') : l10n.t('{0} pictures', count) }),
		span: part.inside,
		insert: quoted(value, part, text),
	}));
}

/** A value with the quotes that are not there yet. */
function quoted(value: string, { quote, closed, inside }: ValuePart, text: string): string {
	const safe = quote === '`' ? value : value.replaceAll('"', '\\"');
	if (quote !== 'none') return closed ? safe : `${safe}${quote}`;
	// A quote of its own behind the cursor would end another value.
	return text[inside.end] === '"' ? safe : `"${safe}"`;
}

/** The path of a folder, after which the author goes on writing. */
function opened(value: string, { quote }: ValuePart): string {
	return quote === 'none' ? `"${value}` : value;
}
