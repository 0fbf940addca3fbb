import { type Field, fieldOf, type Value } from '../../post/frontMatter/frontMatter.ts';
import { insertField, quoteYaml } from '../../post/frontMatter/write.ts';
import type { Fix } from '../../problem.ts';
import type { FieldSpec } from '../../site/profile.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const frontMatterRequired: Rule = {
	name: 'front-matter/required',
	severity: 'error',
	scope: 'posts',
	summary: 'A field that every post needs is absent or empty.',
	why: 'Without a title the heading is empty, without a date or an author the byline is; the site is built all the same and nobody is told. Without a description or keywords the post is hard to find.',
	examples: {
		bad: [
			{
				text: '---\ntitle: "Mesh Day"\ndescription: A day in Porto.\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
				fixed:
					'---\ntitle: "Mesh Day"\ndescription: A day in Porto.\npublishdate: 2026-03-14\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
			{
				text: '---\ntitle:\ndescription: A day in Porto.\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
		],
		good: [
			{
				text: '---\ntitle: "Mesh Day"\ndescription: A day in Porto.\ndate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n',
			},
		],
	},
	check(context) {
		const { post, place, report } = context;
		const { frontMatter } = post;
		if (place.kind !== 'post' || frontMatter.format !== 'yaml' || !frontMatter.close || frontMatter.faults.length > 0)
			return;
		const { fields, fieldOrder } = place.site.profile;
		for (const name of fieldOrder) {
			const spec = fields[name];
			if (!spec?.required) continue;
			const field = fieldOf(frontMatter, name);
			const filled = [name, ...(spec.filledBy ?? [])].some((other) => {
				const value = fieldOf(frontMatter, other)?.value;
				return value !== undefined && !isEmpty(value);
			});
			if (filled) continue;
			report({
				span: field ? field.keySpan : frontMatter.open,
				severity: spec.required,
				message: `${field ? `${field.key} is empty` : `This post has no ${name}`}. ${spec.about}`,
				fixes: [fixFor(name, spec, field, context)],
			});
		}
	},
};

function isEmpty(value: Value): boolean {
	if (value.kind === 'string') return value.text.trim() === '';
	if (value.kind === 'list') return value.items.length === 0;
	return value.kind === 'null';
}

function fixFor(name: string, spec: FieldSpec, field: Field | undefined, context: RuleContext): Fix {
	const { post, place, facts } = context;
	const author = name === 'attribution' ? (facts.author ?? '') : '';
	const value = spec.type === 'date' ? facts.today : spec.type === 'strings' ? '[]' : quoteYaml(author);
	const known = spec.type === 'date' || author !== '';
	const cursor = known ? value.length : 1;
	const edit = field
		? {
				span: field.value.span,
				newText: gapBefore(field, post.text) + value,
				cursor: gapBefore(field, post.text).length + cursor,
			}
		: insertField(post.text, post.frontMatter, place.site.profile.fieldOrder, name, value, cursor);
	const title = field ? `Fill in ${field.key}` : `Add ${name}`;
	return { title: known ? `${title}: ${spec.type === 'date' ? value : author}` : title, safe: false, edits: [edit] };
}

/** The space that a value needs after the colon of its key, where there is none yet. */
function gapBefore(field: Field, text: string): string {
	return text[field.value.span.start - 1] === ':' ? ' ' : '';
}
