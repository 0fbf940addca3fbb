import { lineBreakOf, quoteYaml } from '../../post/frontMatter/write.ts';
import type { Rule } from '../rule.ts';

export const frontMatterMissing: Rule = {
	name: 'front-matter/missing',
	severity: 'error',
	scope: 'posts',
	summary: 'A post has no front matter.',
	why: 'Without the lines between two `---` at its top a post has no title, no date and no author on the site.',
	examples: {
		bad: [{ text: 'We met in Porto.\n' }],
		good: [{ text: '---\ntitle: "Mesh Day"\n---\n\nWe met in Porto.\n' }],
	},
	check({ post, place, facts, report }) {
		if (post.frontMatter.format !== 'none' || place.kind !== 'post') return;
		const lineBreak = lineBreakOf(post.text);
		const { order, cursor } = skeleton(place.site.profile.name, facts.today, facts.author ?? '');
		const at = post.frontMatter.open.start;
		const newText = [...order, ''].join(lineBreak) + (post.text.trim() === '' ? '' : lineBreak);
		const firstLine = /[^\r\n]*/.exec(post.text.slice(at))?.[0].length ?? 0;
		report({
			span: { start: at, end: at + firstLine },
			message: 'This post has no front matter. It needs a title, a date and an author between two lines of ---.',
			fixes: [
				{
					title: 'Insert front matter with today’s date',
					safe: false,
					edits: [{ span: { start: at, end: at }, newText, cursor: newText.indexOf(cursor) + cursor.length - 1 }],
				},
			],
		});
	},
};

function skeleton(profile: 'istio' | 'hugo', today: string, author: string): { order: string[]; cursor: string } {
	const cursor = 'title: ""';
	const order =
		profile === 'istio'
			? [
					'---',
					cursor,
					'description: ""',
					`publishdate: ${today}`,
					`attribution: ${quoteYaml(author)}`,
					'keywords: []',
					'---',
				]
			: ['---', cursor, `date: ${today}`, '---'];
	return { order, cursor };
}
