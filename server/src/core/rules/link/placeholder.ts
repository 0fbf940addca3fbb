import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import type { Post } from '../../post/post.ts';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Place } from '../../site/site.ts';
import { readSched } from '../../talks/sched.ts';
import { parseUrl } from '../../talks/url.ts';
import { readYouTube } from '../../talks/youtube.ts';
import { talkStandIn, videoStandIn } from '../../templates/standIns.ts';
import { Opaque } from '../../text/opaque.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const linkPlaceholder: Rule = {
	name: 'link/placeholder',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'Text or an address that was to be replaced before publishing.',
	why: 'Drafts hold places for links that come later, and snippets begin with an address to type over. Readers should not meet either.',
	examples: {
		bad: [
			{ text: 'The recording is here (link to be added).\n' },
			{ text: '* [Mesh in the small](TODO)\n' },
			{ text: 'See [the keynote](https://youtu.be/VIDEOIDHERE).\n' },
			{ text: 'TODO: name the speakers.\n' },
		],
		good: [
			{ text: 'See [the keynote](https://youtu.be/abcDEF12345). Hablamos de todo.\n' },
			{ text: 'The code says `// TODO`, and the TODO Group had a booth.\n' },
		],
	},
	check({ post, place, report }) {
		const { text } = post;
		// One search of the text settles for nearly all of its links that they hold none of these.
		const mayStandIn =
			text.includes(videoStandIn) || text.includes(talkStandIn) || text.includes('xample') || text.includes('XAMPLE');
		for (const link of post.links) {
			if (!mayStandIn && link.url.length > mostOfWord) continue;
			const message = isButton(link, text) ? undefined : messageFor(link);
			if (message) report({ span: link.urlSpan, message });
		}
		const words = findWords(post, place);
		for (const span of words) {
			const found = post.text.slice(span.start, span.end).replace(/\s+/g, ' ');
			report({
				span,
				message: l10n.t('{0} stands for something that is still to come. Write it, or take this out.', found),
			});
		}
	},
};

/** Whether a link of HTML to `#` is one that a script or a style gives a meaning. */
function isButton({ kind, url, span }: Link, text: string): boolean {
	if (kind !== 'html' || url !== '#') return false;
	return /\s(?:on[a-z]+|role|id|class|data-[\w-]+)\s*=/i.test(text.slice(span.start, span.end).split('>', 1)[0] ?? '');
}

/** No word that stands alone for an address is longer. */
const mostOfWord = 5;

/** What is wrong with a link's address, if it is one that only holds a place. */
function messageFor({ kind, url, text }: Link): string | undefined {
	if (kind === 'reference') return undefined;
	if (url.includes(videoStandIn) && readYouTube(url)?.kind === 'video')
		return l10n.t('{0} is what the snippet begins with. Put the address of the video here.', videoStandIn);
	const talk = url.includes(talkStandIn) ? readSched(url) : undefined;
	if (talk?.kind === 'talk' && talk.id === talkStandIn)
		return l10n.t('{0} is what the snippet begins with. Put the address of the talk here.', talkStandIn);
	// An address that readers see is an example as often as a place to be filled.
	if (kind !== 'inline' && kind !== 'definition' && kind !== 'html') return undefined;
	// Where readers see the host it is what is spoken of.
	if (isExample(url) && !/example\.com/i.test(text))
		return l10n.t('{0} is an address for examples. Put the real one here.', shortened(url));
	if (url.length <= mostOfWord && /^(?:TODO|TBD|FIXME)$/.test(url))
		return l10n.t('{0} is no address yet. Put it here.', url);
	// A link to the top of the page is written so.
	return url === '#' && kind !== 'definition' && !toTop.test(text)
		? l10n.t('A link to # leads to the top of this page. Put the address here.')
		: undefined;
}

/** What leads to the top of a page is called, in the languages of the site. */
const toTop =
	/(?<!\p{L})(?:top|start|arriba|inicio|principio|subir|вгору|нагору|догори|початок|початку)(?!\p{L})|顶部|页首|开头|↑/iu;

function isExample(url: string): boolean {
	if (!url.includes('xample') && !url.includes('XAMPLE')) return false;
	const host = parseUrl(url)?.hostname;
	return host === 'example.com' || host === 'www.example.com';
}

/** Whether a text may hold one of the words: one of these is in every text that does. */
export function mayHold(text: string): boolean {
	// A search for letters as they stand is much faster than one in any case.
	return (
		text.includes('TODO') ||
		text.includes('TBD') ||
		saysAdded(text, 'dded') ||
		saysAdded(text, 'DDED') ||
		['por añadir', 'por agregar', 'буде додано', '链接待', '链接稍后'].some((words) => text.includes(words))
	);
}

/** Whether a text may say `be added`, by the end of the second word: `be` stands before the gap in front of it. */
function saysAdded(text: string, ending: string): boolean {
	for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, at + 1)) {
		const gap = text.charCodeAt(at - 2);
		// Anything above a blank is no white space but for that of Unicode.
		if (gap > 0x20 && gap < 0x85) continue;
		if (/be\s+a$/i.test(text.slice(Math.max(0, at - 40), at))) return true;
	}
	return false;
}

/** A link that is still to come, in the languages of the site; Chinese parts no words. */
const marked =
	/(?<![\p{L}\p{N}_/#@.-])(?:links?\s+(?:is\s+|are\s+)?to\s+be\s+added|enlaces?\s+por\s+(?:añadir|agregar)|посилання\s+буде\s+додано|TBD|TODO)(?![\p{L}\p{N}_/-])|链接(?:待|稍后)(?:补充|添加)/giu;

/** Words behind which a name, a place or a link is due. */
const opensName = /(?<![\p{L}\p{N}])(?:is|are|was|were|be|by|from|with|at|in|on|to|about|see|and|or|for|here)[ \t]+$/iu;

/** Languages in which the word is one of their own. */
const ownWord: ReadonlySet<string> = new Set(['es', 'pt', 'gl', 'ast']);

/** Where prose, the text of a link, or the words of a picture hold a place. */
function findWords(post: Post, place: Place): Span[] {
	const { text, body } = post;
	const found: Span[] = [];
	let hidden: Opaque | undefined;
	// Most posts have none of the words, which is found out sooner than where they are.
	if (!mayHold(text)) return found;
	marked.lastIndex = body.start;
	for (let match = marked.exec(text); match; match = marked.exec(text)) {
		const word = match[0];
		// In lower case `todo` is a word of Spanish and `tbd` a name.
		if (/^t(?:odo|bd)$/i.test(word) && word !== word.toUpperCase()) continue;
		const span = { start: match.index, end: marked.lastIndex };
		if ((word === 'TODO' && isWord(text, span, place)) || isQuoted(text, span)) continue;
		hidden ??= new Opaque(unseen(post, place));
		if (hidden.endAt(span.start) === undefined) found.push(span);
	}
	return found;
}

/** Whether a place stands in quotes by itself, and so is what is spoken of. */
function isQuoted(text: string, { start, end }: Span): boolean {
	// Behind an equals sign quotes only hold the value of a parameter.
	return text[start - 2] !== '=' && /["“'‘«„]/.test(text[start - 1] ?? '') && /["”'’»“]/.test(text[end] ?? '');
}

/** Whether `TODO` is itself what is spoken of, or a word of the language, shouted. */
function isWord(text: string, { start, end }: Span, { language }: Place): boolean {
	const before = text.slice(Math.max(0, start - 40), start);
	const after = text.slice(end, end + 40);
	if (/^[\s-]+(?:group|lists?|apps?|applications?|items?|comments?)\b/i.test(after)) return true;
	if (/^\s*[:(（：]/.test(after)) return false;
	// Within a sentence it is spoken of, as in `they removed a TODO`, unless it stands where a name would.
	if (/[\p{L}\p{N}][ \t]+$/u.test(before) && !opensName.test(before)) return true;
	const shouted = /^[ \t]+\p{Lu}{2}/u.test(after) || /\p{Lu}{2}[ \t]+$/u.test(before);
	const base = language?.toLowerCase().split(/[-_]/)[0] ?? '';
	const isAlone = /[[(（*_]$/.test(before) && /^[\])）*_]/.test(after);
	return shouted || (ownWord.has(base) && !isAlone);
}

/** What readers do not see as text: code, addresses, tags; of a picture's shortcode all but its words. */
function unseen({ code, links, shortcodes, text }: Post, place: Place): Span[] {
	const { shortcode: name, words } = place.site.profile.picture;
	const spans: Span[] = [...code];
	for (const { urlSpan, kind } of links) if (kind !== 'reference') spans.push(urlSpan);
	for (const tag of shortcodes) {
		let at = tag.span.start;
		const seen = tag.name === name && tag.notation !== 'inert' ? words : [];
		const values = seen.flatMap((word) => parameterOf(tag, word)?.valueSpan ?? []);
		for (const value of values.sort((a, b) => a.start - b.start)) {
			spans.push({ start: at, end: value.start });
			at = value.end;
		}
		spans.push({ start: at, end: tag.span.end });
	}
	for (const tag of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
		spans.push({ start: tag.index, end: tag.index + tag[0].length });
	}
	return spans;
}
