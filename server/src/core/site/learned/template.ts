/** What a shortcode's template tells of the shortcode. */
export interface Learned {
	/** The names of parameters that it reads, in the order in which it reads them. */
	readonly parameters: readonly string[];
	/** How many parameters it reads by their position. */
	readonly positions: number;
	/** Whether it may read parameters that are not among these. */
	readonly mayReadMore: boolean;
	/** Whether it has a closing tag; undefined where that is not certain. */
	readonly form: 'single' | 'paired' | undefined;
	/** What its leading comment says, as plain text. */
	readonly about?: string;
}

/** A template's actions without comments, and whether each of them is closed. */
interface Actions {
	readonly code: readonly string[];
	readonly comment: string | undefined;
	readonly isWhole: boolean;
}

const comment = /\{\{(?:- )?[ \t\r\n]*\/\*([\s\S]*?)\*\/[ \t\r\n]*(?: -)?\}\}/y;
// What an action is made of: texts, in which its end means nothing, and everything else.
const parts = /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|\}\}|["'`]|[^"'`}]+|\}/y;

/**
 * Learns from a template what can be learned. One that does not parse is no fault here: what is certain is told, and
 * nothing is guessed.
 */
export function learnTemplate(text: string): Learned {
	const { code, comment: about, isWhole: isClosed } = actionsOf(text);
	// A template without a word is one that somebody is about to write.
	const isWhole = isClosed && text.trim() !== '';
	const named = new Set<string>();
	let positions = 0;
	let mayReadMore = !isWhole;
	let readsInner = false;
	let maybeInner = !isWhole;
	for (const action of code) {
		for (const [, owner = '', name, raw, position] of action.matchAll(get)) {
			// What the shortcode around it was given is none of its own parameters.
			if (owner.endsWith('.Parent')) continue;
			const read = name ?? raw;
			if (read !== undefined) named.add(read);
			else if (position !== undefined) positions = Math.max(positions, Number(position) + 1);
			else mayReadMore = true;
		}
		const bare = action.replace(texts, '""');
		if (handsOn.test(bare) || ownParams.test(bare)) mayReadMore = true;
		if (inner.test(bare)) readsInner = true;
		else if (/\bInner/.test(bare) || /\b(?:template|block|define)\b/.test(bare)) maybeInner = true;
	}
	return {
		parameters: [...named],
		positions: Math.min(positions, mostPositions),
		mayReadMore,
		form: readsInner && isWhole ? 'paired' : maybeInner || readsInner ? undefined : 'single',
		...(about && { about }),
	};
}

const mostPositions = 20;
const texts = /"(?:\\.|[^"\\\n])*"|`[^`]*`/g;
// `.Get "name"`, `$.Get 0`, `.Get $key`
const get = /([\w.$]*)\.Get\b[ \t\r\n(]*(?:"((?:\\.|[^"\\\n])*)"|`([^`]*)`|(\d+))?/g;
/** `.Params` of the shortcode itself, and not of its page or site. */
const ownParams = /(?:^|[^\w.)])\$?\.Params\b/;
/** What hands the shortcode on to another template. */
const handsOn = /\b(?:partial|partialCached|template|block|inline)\b|(?:^|[\s(])[.$](?=[\s)]|$)/;
/** Hugo takes a shortcode for a paired one where its template has a field of this name in it. */
const inner = /(?:^|[\s(|=,])(?:\$\w*)?(?:\.\w+)*\.Inner(?:Deindent)?\b/;

function actionsOf(text: string): Actions {
	const code: string[] = [];
	let first: string | undefined;
	let isWhole = true;
	let at = text.indexOf('{{');
	const isLeading = at !== -1 && text.slice(0, at).trim() === '';
	for (; at !== -1; at = text.indexOf('{{', at)) {
		comment.lastIndex = at;
		const said = comment.exec(text);
		if (said) {
			if (isLeading && code.length === 0) first ??= plainComment(said[1] ?? '');
			at = comment.lastIndex;
			continue;
		}
		const end = endOfAction(text, at + 2);
		if (end === undefined) {
			isWhole = false;
			break;
		}
		code.push(text.slice(at + 2, end));
		at = end + 2;
	}
	return { code, comment: first, isWhole };
}

/** Where the `}}` of an action stands; undefined where it is never closed, or a text in it is not. */
function endOfAction(text: string, from: number): number | undefined {
	parts.lastIndex = from;
	for (let part = parts.exec(text); part; part = parts.exec(text)) {
		if (part[0] === '}}') return part.index;
		if (part[0] === '"' || part[0] === "'" || part[0] === '`' || part[0].includes('{{')) return undefined;
	}
	return undefined;
}

/** Longer comments are cut. */
const longest = 600;

/** What a comment says, without the stars of a box; undefined where it only says whose the template is. */
function plainComment(source: string): string | undefined {
	const lines = source.split(/\r?\n/).map((line) => line.replace(/^\s*\*+(?=\s|$)/, '').trim());
	const text = lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	if (text === '' || /^(?:copyright|SPDX|licen[cs]ed?\b)/i.test(text)) return undefined;
	return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
