import * as l10n from '@vscode/l10n';
import { type Field, fieldOf, isEmpty } from '../../post/frontMatter/frontMatter.ts';
import { writeDay, writeList, writeText } from '../../post/frontMatter/literals.ts';
import { insertField } from '../../post/frontMatter/write.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { FieldSpec } from '../../site/profile.ts';
import { told } from '../../told.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const frontMatterRequired: Rule = {
	name: 'front-matter/required',
	severity: 'error',
	scope: 'posts',
	reads: 'head',
	summary: 'A field that every post needs is absent or empty.',
	why: 'Without a title the heading is empty, without a date or an author the byline is; the site is built all the same and nobody is told. Without a description or keywords the post is hard to find. News on istio.io do with a title and a description.',
	examples: {
		bad: [
			{
				text: '---\ntitle: "Mesh Day"\ndescription: A day in Porto.\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
				fixed:
					'---\ntitle: "Mesh Day"\ndescription: A day in Porto.\npublishdate: 2026-03-14\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
			{
				text: '{\n  "title": "Mesh Day",\n  "description": "A day in Porto.",\n  "attribution": "Ada Lin",\n  "keywords": ["mesh"]\n}\n',
				fixed:
					'{\n  "title": "Mesh Day",\n  "description": "A day in Porto.",\n  "publishdate": "2026-03-14",\n  "attribution": "Ada Lin",\n  "keywords": ["mesh"]\n}\n',
			},
			{
				text: '---\ntitle:\ndescription: A day in Porto.\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
		],
		good: [
			{
				text: '+++\ntitle = "Mesh Day"\ndescription = "A day in Porto."\ndate = 2026-03-12\nattribution = "Ada Lin"\nkeywords = ["mesh"]\n+++\n',
			},
			{
				text: '---\ntitle: "Mesh Day"\ndescription: A day in Porto.\ndate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
		],
	},
	check(context) {
		const { post, place, report } = context;
		const { frontMatter } = post;
		if (place.kind === 'page' || !frontMatter.close || frontMatter.faults.length > 0) return;
		const { fields, fieldOrder } = place.site.profile;
		for (const name of fieldOrder) {
			const spec = fields[name];
			if (!spec?.required || (place.section && spec.optionalIn?.includes(place.section))) continue;
			const field = fieldOf(frontMatter, name);
			const filled = [name, ...(spec.filledBy ?? [])].some((other) => {
				const value = fieldOf(frontMatter, other)?.value;
				return value !== undefined && !isEmpty(value);
			});
			if (filled) continue;
			const what = told(spec.about);
			const about = what.charAt(0).toLowerCase() + what.slice(1);
			report({
				span: field ? field.keySpan : frontMatter.open,
				severity: spec.required,
				message: field
					? l10n.t('{0} is empty. Fill it in: {1}', field.key, about)
					: l10n.t('This post has no {0}. Add it: {1}', name, about),
				fixes: fixesFor(name, spec, field, context),
			});
		}
	},
};

function fixesFor(name: string, spec: FieldSpec, field: Field | undefined, context: RuleContext): Fix[] {
	const { post, place, facts } = context;
	const author = name === 'attribution' ? (facts.author ?? '') : '';
	const { content, format } = post.frontMatter;
	const value =
		spec.type === 'date'
			? writeDay(facts.today, format)
			: spec.type === 'strings'
				? writeList([], format)
				: writeText(author, format);
	const known = spec.type === 'date' || author !== '';
	const cursor = known ? value.length : 1;
	// YAML's fields between braces stand on no lines of their own.
	const inBraces = format === 'yaml' && post.text.slice(content.start, content.end).trimStart().startsWith('{');
	if (!field && inBraces) return [];
	const edit = field
		? fillIn(field, value, cursor, post.text)
		: insertField(post.text, post.frontMatter, place.site.profile.fieldOrder, name, value, cursor);
	const title = field ? l10n.t('Fill in {0}', field.key) : l10n.t('Add {0}', name);
	return edit
		? [
				{
					title: known ? `${title}: ${spec.type === 'date' ? facts.today : author}` : title,
					safe: false,
					edits: [edit],
				},
			]
		: [];
}

/** An edit that gives an empty field a value; undefined where what stands behind its colon cannot stay there. */
function fillIn({ keySpan, value }: Field, newText: string, cursor: number, text: string): Edit | undefined {
	const { span } = value;
	// Only YAML has fields with nothing behind their colon, and lists on lines of their own.
	const colon = text.indexOf(':', keySpan.end) + 1;
	const start = value.kind === 'list' && !value.flow ? colon : span.start;
	const gap = start === colon ? ' ' : '';
	const behind = /[^\r\n]*/.exec(text.slice(span.end))?.[0].trim() ?? '';
	const isNothing = span.start === span.end;
	const isBare = behind === '' || behind.startsWith('#');
	if (isNothing && !(isBare && text.slice(colon, span.start).trim() === '')) return undefined;
	// A comment needs a space before it.
	const comment = isNothing && behind !== '' ? ' ' : '';
	return { span: { start, end: span.end }, newText: gap + newText + comment, cursor: gap.length + cursor };
}
