import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Rule } from '../rule.ts';

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
		const lineBreak = lineBreakOf(post.text);
		const at = content.end;
		const lead = at > 0 && !/[\r\n]/.test(post.text[at - 1] ?? '') ? lineBreak : '';
		report({
			span: format === 'json' ? { start: open.start, end: open.start + 1 } : open,
			message: `This front matter is never closed. Put a line of ${fence} after its last field.`,
			fixes:
				format === 'yaml'
					? [
							{
								title: 'Close it after the last field',
								safe: false,
								edits: [{ span: { start: at, end: at }, newText: `${lead}---${lineBreak}` }],
							},
						]
					: [],
		});
	},
};
