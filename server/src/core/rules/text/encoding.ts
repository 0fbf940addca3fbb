import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Post } from '../../post/post.ts';
import type { Decoding } from '../../text/decoding.ts';
import { findMojibake } from '../../text/mojibake.ts';
import { partingReturn } from '../../text/partingReturn.ts';
import { stretches } from '../../text/stretches.ts';
import type { Finding, Rule } from '../rule.ts';

export const textEncoding: Rule = {
	name: 'text/encoding',
	severity: 'error',
	scope: 'pages',
	summary: 'The file is not UTF-8, or holds characters that are no text.',
	why: 'Hugo reads UTF-8 only. It refuses control characters in front matter, shows � for what it cannot read, and takes a lone carriage return for no line break.',
	examples: {
		bad: [
			{ text: 'The hall\0 was full.\n', fixed: 'The hall was full.\n' },
			{ text: '---\ntitle: "Mesh\u0008 Day"\n---\n', fixed: '---\ntitle: "Mesh Day"\n---\n' },
			{ text: '## Talks\r\rWe heard three.\r', fixed: '## Talks\n\nWe heard three.\n' },
		],
		good: [{ text: '## Talks\n\nWe heard three.\n' }, { text: '## Talks\r\n\r\nWe heard three.\r\n' }],
	},
	check({ post, facts, report }) {
		for (const finding of [decodingFinding(facts.decoding), nulFinding(post), headFinding(post), lineFinding(post)]) {
			if (finding) report(finding);
		}
	},
};

function decodingFinding(decoding: Decoding | undefined): Finding | undefined {
	if (decoding?.form === 'utf-16') {
		const message = 'This file is stored as UTF-16, of which Hugo makes garbled text. Save it as UTF-8.';
		return { span: { start: 0, end: 0 }, message };
	}
	return (
		decoding && {
			span: decoding.first,
			message: 'This file is not UTF-8: what stands here cannot be read. Save the file as UTF-8.',
		}
	);
}

const nuls = /\0+/g;

function nulFinding({ text }: Post): Finding | undefined {
	const found = text.includes('\0') ? stretches(text, nuls, 0) : undefined;
	return (
		found && {
			span: found.first,
			message: 'There is a NUL character here, which readers see as �. Remove it, or save the file as UTF-8.',
			// Not a safe fix: a text in another encoding is full of them.
			fixes: [{ title: 'Remove all NUL characters', safe: false, edits: found.replaced('') }],
		}
	);
}

/** The control characters that the parsers of Hugo refuse. */
const refused = {
	yaml: /(?:(?![\t\n\r\x85])\p{Cc}|[\uFFFE\uFFFF])+/gu,
	toml: /(?:(?![\t\n\r\x80-\x9F])\p{Cc})+/gu,
	json: /(?:(?![\t\n\r\x7F-\x9F])\p{Cc})+/gu,
} as const;

function headFinding({ text, frontMatter }: Post): Finding | undefined {
	const { format, content } = frontMatter;
	if (format === 'none') return undefined;
	const found = stretches(text, refused[format], content.start, content.end);
	if (!found || text[found.first.start] === '\0') return undefined;
	// Garbled text has some too, and what it was meant to be is told by its own rule.
	if (findMojibake(text.slice(content.start, content.end)).length > 0) return undefined;
	const code = text.charCodeAt(found.first.start).toString(16).toUpperCase().padStart(4, '0');
	return {
		span: found.first,
		message: `There is a control character (U+${code}) here, which Hugo refuses in front matter. Remove it.`,
		fixes: [{ title: 'Remove the control characters', safe: false, edits: found.replaced('') }],
	};
}

/** A carriage return that no line feed follows. */
const loneReturn = /\r(?!\n)/g;

/** YAML and JSON take a lone carriage return for a line break, TOML and Markdown as Hugo reads them do not. */
function lineFinding({ original: text, frontMatter, body }: Post): Finding | undefined {
	const from = frontMatter.format === 'toml' ? frontMatter.content.start : body.start;
	const at = partingReturn(text, from);
	if (at === undefined) return undefined;
	const all = stretches(text, loneReturn, 0);
	const only = !text.includes('\n');
	return {
		span: { start: at, end: at + 1 },
		message: 'This line ends in a lone carriage return. Hugo takes it for no line break, and runs the lines together.',
		// Among other line breaks it may stand where none was meant.
		severity: only ? 'error' : 'warning',
		fixes: [{ title: 'End all lines alike', safe: only, edits: all?.replaced(lineBreakOf(text)) ?? [] }],
	};
}
