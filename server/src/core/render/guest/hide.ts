import type { Facts } from '../../facts.ts';
import { parsePost } from '../../post/parse.ts';
import { istio } from '../../site/profiles/istio.ts';
import type { Place } from '../../site/site.ts';
import { shownPieces } from '../body.ts';
import { noSiteData } from '../siteData.ts';
import { freeWord } from '../slots.ts';

/** A text in which words stand for its shortcodes, line by line as long as before. */
export interface Hidden {
	readonly text: string;
	/** The HTML of the shortcode that is all of a text; undefined where it is not. */
	alone(text: string): string | undefined;
	/** Whether there is a shortcode in a text. */
	isIn(text: string): boolean;
	/** HTML with the shortcodes in it shown; those in its tags as they were written. */
	show(html: string): string;
	/** A text with the shortcodes in it as they were written. */
	restore(text: string): string;
}

/** The folder that a post counts as being in; a path is shown as seen from there. */
const folder = '/post';

/** No site is at hand: shortcodes of any name may be its own. */
const place: Place = {
	path: `${folder}/index.md`,
	folder,
	name: 'index.md',
	kind: 'page',
	site: { profile: { ...istio, shortcodesComplete: false }, templates: new Set(), templatesMissing: true },
};

/** Hides the shortcodes of a post from Markdown; undefined for a text that has none or no front matter, and is no post. */
export function hideShortcodes(text: string): Hidden | undefined {
	if (!/\{\{[<%]/.test(text) || !/^(?:---|\+\+\+|\{)/.test(text)) return undefined;
	const post = parsePost(text);
	if (post.frontMatter.format === 'none') return undefined;
	const pieces = shownPieces({ post, place, facts, options, data: noSiteData });
	const word = freeWord(text);
	const shown: { readonly block: string; readonly inline: string; readonly source: string }[] = [];
	const parts: string[] = [];
	let at = 0;
	for (const piece of pieces) {
		const source = text.slice(piece.span.start, piece.span.end);
		parts.push(text.slice(at, piece.span.start));
		const taken = 'markdown' in piece ? piece.markdown : `${word}s${shown.length}HBHB`;
		if (!('markdown' in piece)) shown.push({ block: piece.html.block, inline: piece.html.inline, source });
		// What follows stands on the line on which it stood.
		parts.push(taken, '\n'.repeat(Math.max(0, breaksIn(source) - breaksIn(taken))));
		at = piece.span.end;
	}
	parts.push(text.slice(at));
	const each = new RegExp(`${word}s(\\d+)HBHB`, 'g');
	const whole = new RegExp(`^\\s*${word}s(\\d+)HBHB\\s*$`);
	const places = new RegExp(`<[^<>]*${word}s\\d+HBHB[^<>]*>|${word}s(\\d+)HBHB`, 'g');
	const restore = (masked: string) =>
		masked.replace(each, (_word, number: string) => shown[Number(number)]?.source ?? '');
	return {
		text: parts.join(''),
		alone: (masked) => {
			const number = whole.exec(masked)?.[1];
			return number === undefined ? undefined : shown[Number(number)]?.block;
		},
		isIn: (masked) => masked.includes(word),
		show: (html) =>
			html.replace(places, (match, number: string | undefined) =>
				number === undefined ? restore(match) : (shown[Number(number)]?.inline ?? ''),
			),
		restore,
	};
}

function breaksIn(text: string): number {
	return text.split('\n').length - 1;
}

const options = {
	pictures: 'site',
	unmeasured: true,
	pictureSize: () => undefined,
	pictureAddress: (path: string) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path),
} as const;

/** Nothing of the disk is known: a picture is where the post says that it is. */
const facts: Facts = {
	pictures: [],
	pictureTarget: ({ path }) =>
		/^(?:https?:)?\/\//i.test(path)
			? { kind: 'external' }
			: { kind: 'found', path: path.startsWith('/') ? path : `${folder}/${path.replace(/^(?:\.{1,2}\/)/, '')}` },
	pictureHeader: () => undefined,
	bundlePictures: () => [],
	bundlePicturesIn: () => new Set(),
	today: '',
	author: undefined,
	talkLinks: [],
};
