import * as l10n from '@vscode/l10n';
import type { Facts } from '../../facts.ts';
import { lineBreakOf, quoteYaml } from '../../post/frontMatter/write.ts';
import type { Place } from '../../site/site.ts';
import type { Finding, Rule } from '../rule.ts';
import { isFieldAt, nearFenceAt } from './nearFence.ts';

export const frontMatterMissing: Rule = {
	name: 'front-matter/missing',
	severity: 'error',
	scope: 'posts',
	reads: 'head',
	summary: 'A post has no front matter.',
	why: 'Without the lines between two `---` at its top a post has no title, no date and no author on the site.',
	examples: {
		bad: [
			{ text: 'We met in Porto.\n' },
			{ text: '—\ntitle: "Mesh Day"\n---\n', fixed: '---\ntitle: "Mesh Day"\n---\n' },
		],
		good: [{ text: '---\ntitle: "Mesh Day"\n---\n\nWe met in Porto.\n' }],
	},
	check({ post, place, facts, report }) {
		if (post.frontMatter.format !== 'none' || place.kind !== 'post') return;
		const start = post.frontMatter.open.start;
		const end = start + (/^[^\r\n]*/.exec(post.text.slice(start))?.[0].length ?? 0);
		report({ span: { start, end }, ...(misplaced(post.text, start) ?? absent(post.text, start, place, facts)) });
	},
};

type Told = Pick<Finding, 'message' | 'fixes'>;

/** What to say where the front matter is there and only its first line is not. */
function misplaced(text: string, start: number): Told | undefined {
	const fence = nearFenceAt(text, start);
	if (fence && isFieldAt(text, fence.end + (text[fence.end] === '\r' ? 2 : 1))) {
		const written = text.slice(fence.start, fence.end).trim();
		return {
			message: l10n.t('Front matter begins with a line of three hyphens, ---, and this one is {0}.', written),
			fixes: [{ title: l10n.t('Write ---'), safe: false, edits: [{ span: fence, newText: '---' }] }],
		};
	}
	if (/^(?:title|description|publishdate|date|attribution)[ \t]*:[ \t]/i.test(text.slice(start))) {
		const newText = `---${lineBreakOf(text)}`;
		return {
			message: l10n.t('This front matter lacks its first line, ---, and so is shown as text.'),
			fixes: [{ title: l10n.t('Insert ---'), safe: false, edits: [{ span: { start, end: start }, newText }] }],
		};
	}
	return /\n---[ \t]*\r?\n(?:title|description|publishdate|date|attribution)[ \t]*:/i.test(text)
		? {
				message: l10n.t(
					'The front matter has to begin on the first line. Move what stands above it into the text below.',
				),
			}
		: undefined;
}

function absent(text: string, start: number, { site }: Place, { today, author = '' }: Facts): Told {
	const lineBreak = lineBreakOf(text);
	const { order, cursor } = skeleton(site.profile.name, today, author);
	const newText = [...order, ''].join(lineBreak) + (text.trim() === '' ? '' : lineBreak);
	const edit = { span: { start, end: start }, newText, cursor: newText.indexOf(cursor) + cursor.length - 1 };
	return {
		message:
			site.profile.name === 'istio'
				? l10n.t('This post has no front matter. It needs a title, a date and an author between two lines of ---.')
				: l10n.t('This post has no front matter. It needs a title and a date between two lines of ---.'),
		fixes: [{ title: l10n.t('Insert front matter with today’s date'), safe: false, edits: [edit] }],
	};
}

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
