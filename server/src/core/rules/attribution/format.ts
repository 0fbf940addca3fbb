import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';

export const attributionFormat: Rule = {
	name: 'attribution/format',
	severity: 'warning',
	scope: 'posts',
	summary:
		'The attribution has a slip: a space at its end, a bracket without its other half, a name missing between separators.',
	why: 'The byline shows it as it stands, with `(` as a dash and without `)`.',
	examples: {
		bad: [
			{
				text: '---\nattribution: "Ada Lin (Example Corp) "\n---\n',
				fixed: '---\nattribution: "Ada Lin (Example Corp)"\n---\n',
			},
			{ text: '---\nattribution: "Ada Lin (Example Corp"\n---\n' },
			{ text: '---\nattribution: "Ada Lin,, Ben Ruiz"\n---\n' },
		],
		good: [
			{ text: '---\nattribution: "Ada Lin (Example Corp), Ben Ruiz (Sample Ltd), and Cleo Wu (Trial Inc)"\n---\n' },
			{ text: '---\nattribution: "Ada Lin, for the Example Steering Committee"\n---\n' },
		],
	},
	check({ post, report }) {
		const field = fieldOf(post.frontMatter, 'attribution');
		if (field?.value.kind !== 'string' || post.frontMatter.faults.length > 0) return;
		const { text, style, span } = field.value;
		if (text.trim() === '') return;
		if (text !== text.trim() && (style === 'single' || style === 'double')) {
			const inner = post.text.slice(span.start + 1, span.end - 1);
			report({
				span,
				message: 'The attribution begins or ends with a space.',
				fixes: [
					{
						title: 'Remove the space',
						safe: true,
						edits: [{ span: { start: span.start + 1, end: span.end - 1 }, newText: inner.trim() }],
					},
				],
			});
		}
		if (!isBalanced(text)) {
			report({
				span,
				message: 'A bracket in the attribution lacks its other half. Companies are written as Name (Company).',
			});
		}
		if (lacksName(text)) {
			report({
				span,
				message:
					'A name is missing in the attribution: a separator stands at its beginning or end, or two stand side by side.',
			});
		}
	},
};

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if (character === '(' || character === '（') depth++;
		else if ((character === ')' || character === '）') && --depth < 0) return false;
	}
	return depth === 0;
}

function lacksName(text: string): boolean {
	const outside = text.replace(/[(（][^()（）]*[)）]/g, '');
	// A comma before `and` is one separator, in each language of the site.
	const names = outside.split(/\s*[,，、;；](?:\s*(?:and|y|e|та|і|и)\s+|\s*(?:和|与|及))?\s*|\s+and\s+/);
	return names.some((name) => name.trim() === '') || /\band\s+and\b/.test(outside);
}
