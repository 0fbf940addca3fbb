import * as l10n from '@vscode/l10n';
import { endOfText } from '../../post/frontMatter/jsonText.ts';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { nearFenceIn } from './nearFence.ts';

const fences = { yaml: '---', toml: '+++', json: '}' } as const;

export const frontMatterUnclosed: Rule = {
	name: 'front-matter/unclosed',
	severity: 'error',
	scope: 'pages',
	reads: 'head',
	summary: 'The front matter is opened and never closed.',
	why: 'Hugo reads everything to the end of the file as front matter and refuses to build the site.',
	examples: {
		bad: [
			{
				text: '---\ntitle: "Mesh Day"\n\nWe met in Porto.\n',
				fixed: '---\ntitle: "Mesh Day"\n---\n\nWe met in Porto.\n',
			},
			{
				text: '+++\ntitle = "Mesh Day"\n\nWe met in Porto.\n',
				fixed: '+++\ntitle = "Mesh Day"\n+++\n\nWe met in Porto.\n',
			},
			{
				text: '{\n  "title": "Mesh Day",\n  "keywords": ["mesh"],\n\nWe met in Porto.\n',
				fixed: '{\n  "title": "Mesh Day",\n  "keywords": ["mesh"]\n}\n\nWe met in Porto.\n',
			},
		],
		good: [{ text: '---\ntitle: "Mesh Day"\n---\n' }],
	},
	check({ post, report }) {
		const { format, open, close, content, faults } = post.frontMatter;
		if (format === 'none' || close || faults.some(({ code }) => code === 'after-fence' || code === 'unclosed')) return;
		const fence = fences[format];
		const near = fence === '}' ? undefined : nearFenceIn(post.text, content, fence);
		const written = near && post.text.slice(near.start, near.end).trim();
		report({
			span: open,
			message: messageFor(format, fence, written),
			fixes: near
				? [
						{
							title:
								written === fence
									? l10n.t('Begin it at the margin')
									: l10n.t('Write {0} instead of {1}', fence, written ?? ''),
							safe: false,
							edits: [{ span: near, newText: fence }],
						},
					]
				: [closing(post.text, content, fence)],
		});
	},
};

function messageFor(format: 'yaml' | 'toml' | 'json', fence: string, written: string | undefined): string {
	if (written === fence)
		return l10n.t('This front matter is never closed: {0} has to stand at the beginning of its last line.', fence);
	if (written)
		return l10n.t(
			'This front matter is never closed: {0} is not {1}, which has to stand at the beginning of its last line.',
			written,
			fence,
		);
	return format === 'json'
		? l10n.t('This front matter is never closed. Put a {0} after its last field.', fence)
		: l10n.t('This front matter is never closed. Put a line of {0} after its last field.', fence);
}

/** Closes the front matter where it was meant to end. */
function closing(text: string, content: Span, fence: string): Fix {
	const lineBreak = lineBreakOf(text);
	const at = content.end;
	const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? lineBreak : '';
	const edits =
		fence === '}'
			? closeBraces(text, content, lineBreak)
			: [{ span: { start: at, end: at }, newText: `${lead}${fence}${lineBreak}` }];
	return { title: l10n.t('Close it after the last field'), safe: false, edits };
}

/** Closes every bracket and brace of JSON that is still open; a comma behind the last field goes. */
function closeBraces(text: string, { start, end }: Span, lineBreak: string): Edit[] {
	const source = text.slice(start, end).trimEnd();
	const open: string[] = [];
	const mark = /["{}[\]]/g;
	for (let match = mark.exec(source); match; match = mark.exec(source)) {
		if (match[0] === '"') mark.lastIndex = endOfText(source, match.index).end;
		else if (match[0] === '{') open.unshift('}');
		else if (match[0] === '[') open.unshift(']');
		else open.shift();
	}
	const isEmpty = source.endsWith('{');
	const from = start + (source.endsWith(',') ? source.length - 1 : source.length);
	const gap = isEmpty || !source.includes('\n') ? '' : lineBreak;
	return [{ span: { start: from, end }, newText: `${open.slice(0, -1).join('')}${gap}}${lineBreak}` }];
}
