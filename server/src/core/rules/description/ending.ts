import * as l10n from '@vscode/l10n';
import { type FrontMatter, fieldOf, withinQuotes } from '../../post/frontMatter/frontMatter.ts';
import { writeText } from '../../post/frontMatter/literals.ts';
import type { Edit } from '../../problem.ts';
import type { Place } from '../../site/site.ts';
import type { Span } from '../../text/span.ts';
import { later, told } from '../../told.ts';
import type { Finding, Rule } from '../rule.ts';

const mustEnd = later('The description has to end in a full stop, or the site is not built.');

export const descriptionEnding: Rule = {
	name: 'description/ending',
	severity: 'error',
	scope: 'posts',
	reads: 'head',
	summary: 'The description does not end in a full stop.',
	why: 'The site’s build stops at a description that does not end in `.` or `。`.',
	examples: {
		bad: [
			{ text: '---\ndescription: A day in Porto\n---\n', fixed: '---\ndescription: A day in Porto.\n---\n' },
			{ text: '---\ndescription: "What a day!"\n---\n', fixed: '---\ndescription: "What a day."\n---\n' },
			{ text: '{ "description": "A day in Porto" }\n', fixed: '{ "description": "A day in Porto." }\n' },
			{
				text: '+++\ndescription = """\nA day in Porto.\n"""\n+++\n',
				fixed: '+++\ndescription = """\nA day in Porto."""\n+++\n',
			},
			{
				text: '---\ndescription: >\n  A day in Porto.\n---\n',
				fixed: '---\ndescription: >-\n  A day in Porto.\n---\n',
			},
		],
		good: [
			{ text: '+++\ndescription = """\nA day in Porto."""\n+++\n' },
			{ text: '---\ndescription: A day in Porto.\n---\n' },
			{ text: '---\ndescription: 在波尔图的一天。\n---\n' },
		],
	},
	check({ post, place, report }) {
		const { descriptionEndings: endings } = place.site.profile;
		const value = fieldOf(post.frontMatter, 'description')?.value;
		if (endings.length === 0 || post.frontMatter.faults.length > 0) return;
		const { format } = post.frontMatter;
		if (value?.kind === 'number' || value?.kind === 'boolean') report(lacksWords(value.source, value.span, format));
		if (value?.kind !== 'string') return;
		const { text, style } = value;
		// Plain in TOML is a date.
		if (style === 'plain' && format === 'toml') return report(lacksWords(text, value.span, format));
		const endsWell = (words: string) => endings.some((ending) => words.endsWith(ending));
		if (text.trim() === '' || endsWell(text)) return;
		const inner = withinQuotes(value);
		const source = post.text.slice(inner.start, inner.end);
		// YAML keeps the line break behind a text under `>` or `|`, unless a `-` stands there too.
		const keepsBreak = style === 'block' && text.endsWith('\n') ? cutBreak(source, inner.start) : undefined;
		if (!endsWell(text.trimEnd())) report(lacksStop(source, inner, stopFor(text, place), endsWell, keepsBreak));
		else if (keepsBreak) report(breakBehind(keepsBreak));
		else report(spaceBehind(source, inner));
	},
};

function lacksStop(
	source: string,
	inner: Span,
	stop: string,
	endsWell: (words: string) => boolean,
	keepsBreak: Edit | undefined,
): Finding {
	// What comes after the last word: spaces, a mark that a full stop would stand beside, and the backslash that hides a
	// line break inside quotes.
	const words = source.slice(0, endOfWords(source));
	const tail = source.slice(words.length);
	const last = /.$/su.exec(source)?.[0].length ?? 0;
	// An exclamation is what its author meant, and a sentence may have ended inside its quotes: theirs to decide.
	const clear = !/[!?！？…]/u.test(tail) && !/[.。]["'”’»)\]）」』》\\]+$|\\[a-z]$/u.test(words);
	const mend = { span: { start: inner.end - tail.length, end: inner.end }, newText: endsWell(words) ? '' : stop };
	return {
		span: { start: inner.end - last, end: inner.end },
		message: told(mustEnd),
		fixes:
			words === ''
				? []
				: [{ title: l10n.t('End it in {0}', stop), safe: clear, edits: [...(keepsBreak ? [keepsBreak] : []), mend] }],
	};
}

/** The offset behind the last word: before the spaces, marks and backslashes at a line's end that stand at the end. */
function endOfWords(source: string): number {
	let end = source.length;
	while (end > 0 && isTail(source, end - 1)) end--;
	return end;
}

function isTail(source: string, at: number): boolean {
	const unit = source[at] ?? '';
	if (unit !== '\\') return /[\s!?,;:…！？，；：]/u.test(unit);
	lineEnd.lastIndex = at + 1;
	return lineEnd.test(source);
}

const lineEnd = /\s*\n/y;

/** A number, or `true`: shown as it is written, and so without a full stop. */
function lacksWords(source: string, span: Span, format: FrontMatter['format']): Finding {
	const newText = writeText(`${source}.`, format);
	return {
		span,
		message: told(mustEnd),
		fixes: [{ title: l10n.t('Write {0}', newText), safe: false, edits: [{ span, newText }] }],
	};
}

function breakBehind(edit: Edit): Finding {
	return {
		span: edit.span,
		message: l10n.t(
			'The description ends in a line break behind its full stop, and the site is not built. Write {0} and no line break is kept.',
			edit.newText,
		),
		fixes: [{ title: l10n.t('Write {0}', edit.newText), safe: true, edits: [edit] }],
	};
}

function spaceBehind(source: string, inner: Span): Finding {
	const span = { start: inner.start + source.trimEnd().length, end: inner.end };
	const breaks = source.slice(source.trimEnd().length).includes('\n');
	return {
		span,
		message: breaks
			? l10n.t('A line break stands behind the description’s full stop, and the site is not built.')
			: l10n.t('A space stands behind the description’s full stop, and the site is not built.'),
		// White space written as an escape, such as \n, is not there to be cut.
		fixes:
			span.end > span.start
				? [
						{
							title: breaks ? l10n.t('Remove the line break') : l10n.t('Remove the space'),
							safe: true,
							edits: [{ span, newText: '' }],
						},
					]
				: [],
	};
}

/** The edit of a block's header after which YAML keeps no line break at its end. */
function cutBreak(source: string, start: number): Edit {
	const header = /^[|>][+-]?\d?[+-]?/.exec(source)?.[0] ?? '';
	return { span: { start, end: start + header.length }, newText: `${header.replace(/[+-]/, '')}-` };
}

function stopFor(text: string, { language }: Place): string {
	return language !== 'en' && /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? '。' : '.';
}
