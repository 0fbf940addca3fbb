import * as l10n from '@vscode/l10n';
import { isoDay, readings } from '../../dates.ts';
import type { FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { writeText } from '../../post/frontMatter/literals.ts';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Post } from '../../post/post.ts';
import type { Edit, Fix } from '../../problem.ts';
import { fixesOf } from './syntaxFixes.ts';

/** The ways out of a fault of a front matter in TOML or JSON. */
export function strictFixesOf(fault: FrontMatterFault, post: Post): Fix[] {
	const { span } = fault;
	const { text } = post;
	const { format, content } = post.frontMatter;
	const found = text.slice(span.start, span.end);
	const replace = (title: string, newText: string, safe: boolean): Fix[] => [
		{ title, safe, edits: [{ span, newText }] },
	];
	const insert = (title: string, at: number, newText: string, safe: boolean): Fix[] => [
		{ title, safe, edits: [{ span: { start: at, end: at }, newText }] },
	];
	switch (fault.code) {
		case 'bare-text':
			return replace(l10n.t('Put it in quotes'), writeText(found, format), true);
		case 'number':
			return replace(l10n.t('Put it in quotes'), writeText(found, format), false);
		case 'quotes':
			return replace(l10n.t('Use straight double quotes'), writeText(insideOf(found), format), true);
		case 'name':
			return replace(l10n.t('Put it in quotes'), writeText(found, format), format === 'json' || !/[\s.]/.test(found));
		case 'upper-case':
			return replace(l10n.t('Write {0}', found.toLowerCase()), found.toLowerCase(), true);
		case 'date':
			return readings(found).flatMap((day) => replace(l10n.t('Write {0}', isoDay(day)), isoDay(day), false));
		case 'colon-for-equals':
			return [{ title: l10n.t('Write an equals sign'), safe: true, edits: [asTomlField(span.start, span.end, text)] }];
		case 'no-colon':
			return found === '=' ? replace(l10n.t('Write a colon'), ':', true) : [];
		case 'no-value':
			return emptyText(span.end, text);
		case 'escape':
			return found.startsWith('\\u') || found.startsWith('\\U')
				? []
				: insert(l10n.t('Write \\\\ for the backslash'), span.start, '\\', false);
		case 'after-value':
			return [];
		case 'control':
			if (found === '\t' && format === 'json') return replace(l10n.t('Write \\t'), '\\t', true);
			return found === '\r' ? lineBreakFix(content.start, content.end, text) : replace(l10n.t('Remove it'), '', false);
		case 'no-comma':
			return insert(
				l10n.t('Insert the comma'),
				span.end,
				',',
				/^[ \t]*(?:[\r\n]|"[^"]*"\s*:)/.test(text.slice(span.end, span.end + 200)),
			);
		case 'extra-comma':
			return replace(l10n.t('Remove the comma'), '', true);
		case 'note':
			return replace(l10n.t('Remove the comment'), '', false);
		case 'unclosed':
			if (!/^(?:"(?!"")|'(?!''))/.test(found)) return [];
			return insert(l10n.t('Close it at the end of the line'), span.end, found.charAt(0), false);
		default:
			return fixesOf(fault, post);
	}
}

/** The text in quotes of another kind. */
function insideOf(found: string): string {
	return found.slice(1, -1).replace(/\\(['"])/g, '$1');
}

/** A field written with a colon as TOML has it, its text in quotes. */
function asTomlField(start: number, end: number, text: string): Edit {
	let from = start;
	while (/[ \t]/.test(text.charAt(from - 1))) from--;
	const [, value = ''] = /^[ \t]*([^\r\n]*)/.exec(text.slice(end)) ?? [];
	const found = value.trimEnd();
	const written = found === '' || /^(?:["'[{+\d-]|true$|false$)/.test(found) ? found : writeText(found, 'toml');
	const length = (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) + found.length;
	return { span: { start: from, end: end + length }, newText: ` = ${written}` };
}

/** Two quotes behind the sign that follows a name, to write between. */
function emptyText(nameEnd: number, text: string): Fix[] {
	const sign = /[ \t]*[=:]/y;
	sign.lastIndex = nameEnd;
	if (!sign.test(text)) return [];
	const at = sign.lastIndex;
	return [
		{
			title: l10n.t('Write an empty text'),
			safe: false,
			edits: [{ span: { start: at, end: at }, newText: ' ""', cursor: 2 }],
		},
	];
}

function lineBreakFix(from: number, to: number, text: string): Fix[] {
	const edits = [...text.slice(from, to).matchAll(/\r(?!\n)/g)].map(({ index }) => ({
		span: { start: from + index, end: from + index + 1 },
		newText: lineBreakOf(text),
	}));
	return [{ title: l10n.t('Use ordinary line breaks'), safe: true, edits }];
}
