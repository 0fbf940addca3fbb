import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Post } from '../../post/post.ts';
import type { Decoding } from '../../text/decoding.ts';
import { partingReturn } from '../../text/partingReturn.ts';
import { stretches } from '../../text/stretches.ts';
import type { Finding, Rule } from '../rule.ts';

export const textEncoding: Rule = {
	name: 'text/encoding',
	severity: 'error',
	scope: 'pages',
	reads: 'whole',
	summary: 'The file is not UTF-8, or holds characters that are no text.',
	why: 'Hugo reads UTF-8 only. It shows � for what it cannot read, and takes a lone carriage return for no line break.',
	examples: {
		bad: [
			{ text: 'The hall\0 was full.\n', fixed: 'The hall was full.\n' },
			{ text: '## Talks\r\rWe heard three.\r', fixed: '## Talks\n\nWe heard three.\n' },
		],
		good: [{ text: '## Talks\n\nWe heard three.\n' }, { text: '## Talks\r\n\r\nWe heard three.\r\n' }],
	},
	check({ post, facts, report }) {
		const decoding = decodingFinding(facts.decoding);
		if (decoding) report(decoding);
		const nul = nulFinding(post);
		if (nul) report(nul);
		const line = lineFinding(post);
		if (line) report(line);
	},
};

function decodingFinding(decoding: Decoding | undefined): Finding | undefined {
	if (decoding?.form === 'utf-16') {
		const message = l10n.t('This file is stored as UTF-16, of which Hugo makes garbled text. Save it as UTF-8.');
		return { span: { start: 0, end: 0 }, message };
	}
	return (
		decoding && {
			span: decoding.first,
			message: l10n.t('This file is not UTF-8: what stands here cannot be read. Save the file as UTF-8.'),
		}
	);
}

const nuls = /\0+/g;

/** In YAML a NUL is told as one of the characters that stop its parser. */
function nulFinding({ text, frontMatter, body, unusual }: Post): Finding | undefined {
	if (!unusual) return undefined;
	const from = frontMatter.format === 'yaml' ? body.start : 0;
	const found = text.includes('\0', from) ? stretches(text, nuls, from) : undefined;
	return (
		found && {
			span: found.first,
			message: l10n.t('There is a NUL character here, which readers see as �. Remove it, or save the file as UTF-8.'),
			// Not a safe fix: a text in another encoding is full of them.
			fixes: [{ title: l10n.t('Remove all NUL characters'), safe: false, edits: found.replaced('') }],
		}
	);
}

/** A carriage return that no line feed follows. */
const loneReturn = /\r(?!\n)/g;

/** Markdown as Hugo reads it takes no lone carriage return for a line break; of the head's the parsers have their say. */
function lineFinding({ original: text, body }: Post): Finding | undefined {
	const at = partingReturn(text, body.start);
	if (at === undefined) return undefined;
	const all = stretches(text, loneReturn, 0);
	const only = !text.includes('\n');
	return {
		span: { start: at, end: at },
		message: l10n.t(
			'This line ends in a lone carriage return. Hugo takes it for no line break, and runs the lines together.',
		),
		// Among other line breaks it may stand where none was meant.
		severity: only ? 'error' : 'warning',
		fixes: [{ title: l10n.t('End all lines alike'), safe: only, edits: all?.replaced(lineBreakOf(text)) ?? [] }],
	};
}
