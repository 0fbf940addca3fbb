import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';

export const descriptionEnding: Rule = {
	name: 'description/ending',
	severity: 'error',
	scope: 'posts',
	summary: 'The description does not end in a full stop.',
	why: 'The site’s build stops at a description that does not end in `.` or `。`.',
	examples: {
		bad: [
			{ text: '---\ndescription: A day in Porto\n---\n', fixed: '---\ndescription: A day in Porto.\n---\n' },
			{ text: '---\ndescription: "What a day!"\n---\n', fixed: '---\ndescription: "What a day."\n---\n' },
		],
		good: [{ text: '---\ndescription: A day in Porto.\n---\n' }, { text: '---\ndescription: 在波尔图的一天。\n---\n' }],
	},
	check({ post, place, report }) {
		const endings = place.site.profile.descriptionEndings;
		const field = fieldOf(post.frontMatter, 'description');
		if (endings.length === 0 || field?.value.kind !== 'string' || post.frontMatter.faults.length > 0) return;
		const { text, style, span } = field.value;
		if (text.trim() === '' || endings.some((ending) => text.endsWith(ending))) return;
		const stop = endings.length > 1 && /[\u3040-\u30ff\u3400-\u9fff]\W*$/u.test(text) ? '。' : '.';
		const quoted = style === 'single' || style === 'double' ? 1 : 0;
		const inner = post.text.slice(span.start, span.end - quoted);
		// What comes after the last word: spaces, and a mark that a full stop would stand beside.
		const tail = /[\s!?,;:…！？，；：]*$/u.exec(inner)?.[0] ?? '';
		const marks = /[!?！？…]/u.test(tail);
		const end = span.end - quoted;
		report({
			span: { start: Math.max(end - 1, span.start), end },
			message: `The description has to end in ${endings.join(' or ')}, or the site is not built.`,
			fixes: [
				{
					title: `End it in ${stop}`,
					// A question or an exclamation is what its author meant: whether to give it up is theirs to say.
					safe: !marks,
					edits: [{ span: { start: end - tail.length, end }, newText: stop }],
				},
			],
		});
	},
};
