import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Fix } from '../../problem.ts';
import type { Rule } from '../rule.ts';
import { nearFenceIn } from './nearFence.ts';

const fences = { yaml: '---', toml: '+++', json: '}', none: '' } as const;

export const frontMatterUnclosed: Rule = {
	name: 'front-matter/unclosed',
	severity: 'error',
	scope: 'pages',
	summary: 'The front matter is opened and never closed.',
	why: 'Hugo reads everything to the end of the file as front matter and refuses to build the site.',
	examples: {
		bad: [
			{
				text: '---\ntitle: "Mesh Day"\n\nWe met in Porto.\n',
				fixed: '---\ntitle: "Mesh Day"\n---\n\nWe met in Porto.\n',
			},
		],
		good: [{ text: '---\ntitle: "Mesh Day"\n---\n' }],
	},
	check({ post, report }) {
		const { format, open, close, content, faults } = post.frontMatter;
		if (format === 'none' || close || faults.some((fault) => fault.code === 'after-fence')) return;
		const fence = fences[format];
		const span = format === 'json' ? { start: open.start, end: open.start + 1 } : open;
		const near = format === 'yaml' ? nearFenceIn(post.text, content) : undefined;
		const written = near && post.text.slice(near.start, near.end).trim();
		report({
			span,
			message: written
				? `This front matter is never closed: ${written === fence ? '--- has to stand' : `${written} is not ---, which has to stand`} at the beginning of its last line.`
				: `This front matter is never closed. Put a line of ${fence} after its last field.`,
			fixes: near
				? [
						{
							title: written === fence ? 'Begin it at the margin' : `Write --- instead of ${written}`,
							safe: false,
							edits: [{ span: near, newText: fence }],
						},
					]
				: format === 'yaml'
					? [closing(post.text, content.end)]
					: [],
		});
	},
};

/** Closes the front matter at an offset. */
function closing(text: string, at: number): Fix {
	const lineBreak = lineBreakOf(text);
	const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? lineBreak : '';
	const edit = { span: { start: at, end: at }, newText: `${lead}---${lineBreak}` };
	return { title: 'Close it after the last field', safe: false, edits: [edit] };
}
