import type { Fix } from '../../problem.ts';
import { spanAt } from '../../text/span.ts';
import { later, told } from '../../told.ts';
import type { Rule } from '../rule.ts';

export const textInvisible: Rule = {
	name: 'text/invisible',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'Characters that nobody sees, or one that stands for what could not be read.',
	why: 'They come along when text is copied from slides, chats and web pages. Words with one in them are not found by search, lines break where they should not, and readers see � as it is.',
	examples: {
		bad: [
			{ text: 'The\u200b mesh was quiet.\n', fixed: 'The mesh was quiet.\n' },
			{ text: 'At Harbour\u00a0Mesh Day.\n', fixed: 'At Harbour Mesh Day.\n' },
			{ text: 'The caf� was full.\n' },
		],
		good: [{ text: 'Two cooks, 👩‍🍳👨‍🍳, at 10\u00a0o’clock.\n' }, { text: 'می‌خواهم\n' }],
	},
	check({ post, facts, report }) {
		const { text, code, frontMatter, body } = post;
		if (!post.unusual || !any.test(text)) return;
		const from = frontMatter.faults.length > 0 ? body.start : 0;
		for (const { 0: found, index: start } of text.matchAll(all)) {
			// At the very beginning it is a byte order mark.
			if ((start === 0 && found === '\ufeff') || start < from || spanAt(code, start)) continue;
			const span = { start, end: start + found.length };
			const before = text.slice(Math.max(0, start - 8), start);
			const after = text.slice(span.end, span.end + 8);
			const kind = kindOf(found, before, after);
			if (kind === undefined || (kind === 'replacement' && facts.decoding)) continue;
			if (post.shortcodes.some(({ faults }) => faults.some((fault) => overlaps(fault.span, span)))) continue;
			report({
				span,
				message: told(messages[kind]),
				fixes: fixes[kind].map(({ title, safe, edits }) => ({ title: told(title), safe, edits: edits(span) })),
			});
		}
	},
};

const hidden = '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const any = new RegExp(`[${hidden}\\u00a0\\ufffd]`);
const all = new RegExp(`[${hidden}]+|\\u00a0|\\ufffd+`, 'g');

type Kind = 'hidden' | 'replacement' | 'no-break';

const messages: Readonly<Record<Kind, string>> = {
	hidden: later('There is a character here that nobody sees. Remove it.'),
	replacement: later('� stands where a character could not be read. Write what it was.'),
	'no-break': later('This space keeps two words on one line. Write a plain space, unless that is meant.'),
};

interface Mending extends Omit<Fix, 'edits'> {
	edits(span: { start: number; end: number }): Fix['edits'];
}

const fixes: Readonly<Record<Kind, readonly Mending[]>> = {
	hidden: [{ title: later('Remove what nobody sees'), safe: false, edits: (span) => [{ span, newText: '' }] }],
	replacement: [],
	'no-break': [{ title: later('Write a plain space'), safe: false, edits: (span) => [{ span, newText: ' ' }] }],
};

/** Scripts whose words need joiners, marks of direction or places to break that have no width. */
const needing =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}]/u;

// Parts of an emoji: pictures, skins, variations, keys, flags.
const emoji =
	/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{20e3}|[\u{1f1e6}-\u{1f1ff}]|[\u{e0020}-\u{e007f}]/u;

/** What a character is in its place; undefined where it may be meant. */
function kindOf(found: string, before: string, after: string): Kind | undefined {
	if (found.startsWith('\ufffd')) return 'replacement';
	// Between a word of one letter, a number or a sign and its neighbour it is good setting.
	if (found === '\u00a0') return /\p{L}{3}$/u.test(before) && /^\p{L}{3}/u.test(after) ? 'no-break' : undefined;
	if (needing.test(before) || needing.test(after)) return undefined;
	if (found === '\u200d' && (emoji.test(before) || emoji.test(after))) return undefined;
	// Beside a mark of Markdown it makes emphasis begin or end where letters stand on both sides.
	return /[*_~`]$/.test(before) || /^[*_~`]/.test(after) ? undefined : 'hidden';
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start < b.end && b.start < a.end;
}
