import * as l10n from '@vscode/l10n';
import { isWithin } from '../../site/paths.ts';
import type { Place } from '../../site/site.ts';
import type { Rule } from '../rule.ts';
import { postDate, withYear } from './postDate.ts';

export const dateYear: Rule = {
	name: 'date/year',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A post’s date is of another year than the folder it is in.',
	why: 'Posts are filed by year. In the first weeks of January the year before is easily typed, and the post then stands a year too far down in every list.',
	examples: {
		bad: [
			{ text: '---\npublishdate: 2025-03-12\n---\n', fixed: '---\npublishdate: 2026-03-12\n---\n' },
			{
				text: '---\ndate: "2025-03-12T09:30:00Z"\n---\n',
				fixed: '---\ndate: "2026-03-12T09:30:00Z"\n---\n',
			},
		],
		good: [{ text: '---\npublishdate: 2026-03-12\n---\n' }],
	},
	check({ post, place, report }) {
		if (post.frontMatter.faults.length > 0) return;
		const year = yearFolder(place);
		const date = postDate(post.text, post.frontMatter, place.site.profile);
		if (year === undefined || !date || date.day.year === year) return;
		const edit = withYear(date, year);
		report({
			span: date.span,
			message: l10n.t('{0} is of {1}, but the post is in the folder {2}.', date.field.key, date.day.year, year),
			fixes: edit ? [{ title: l10n.t('Set the year to {0}', year), safe: false, edits: [edit] }] : [],
		});
	},
};

const yearPart = /\/(?:19|20)\d\d\/(?=.)/y;

/** The year whose folder a post is in, right below its section; undefined where it is in none. */
function yearFolder({ site, path, language, section }: Place): number | undefined {
	if (site.content === undefined || section === undefined || !isWithin(site.content, path)) return undefined;
	let slash = path.indexOf('/', site.content.length + 1);
	if (language) slash = path.indexOf('/', slash + 1);
	yearPart.lastIndex = slash;
	if (slash === -1 || !yearPart.test(path)) return undefined;
	// A folder with nothing but the post's own text is the post.
	const isPost = path.startsWith('/index.', slash + 5) && !path.includes('/', slash + 6);
	return isPost ? undefined : Number(path.slice(slash + 1, slash + 5));
}
