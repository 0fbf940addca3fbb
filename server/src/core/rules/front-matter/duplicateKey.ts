import * as l10n from '@vscode/l10n';
import type { Field } from '../../post/frontMatter/frontMatter.ts';
import type { Fix } from '../../problem.ts';
import { contains } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const frontMatterDuplicateKey: Rule = {
	name: 'front-matter/duplicate-key',
	severity: 'warning',
	scope: 'pages',
	reads: 'head',
	summary: 'A field stands twice.',
	why: 'Hugo takes the last one without a word; the one before it has no effect. It does not tell upper and lower case apart.',
	examples: {
		bad: [
			{
				text: '---\ntitle: "Mesh Day"\ndraft: true\ntitle: "Mesh Days"\n---\n',
				fixed: '---\ndraft: true\ntitle: "Mesh Days"\n---\n',
			},
			{
				text: '---\nkeywords:\n- mesh\nKeywords: [mesh, gateway]\n---\n',
				fixed: '---\nKeywords: [mesh, gateway]\n---\n',
			},
		],
		good: [{ text: '---\ntitle: "Mesh Day"\nlinktitle: "Mesh Day"\n---\n' }],
	},
	check({ post, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		const names = new Map(frontMatter.fields.map((field) => [field.name, field]));
		if (names.size === frontMatter.fields.length) return;
		for (const [index, field] of frontMatter.fields.entries()) {
			const last = names.get(field.name);
			if (!last || last === field) continue;
			report({
				span: field.keySpan,
				message:
					last.key === field.key
						? l10n.t('{0} stands again further down, and only the last one counts.', field.key)
						: l10n.t('{0} stands again further down as {1}, and only the last one counts.', field.key, last.key),
				fixes: removal(index, frontMatter.fields),
			});
		}
	},
};

/** The fix that removes an entry, where it has its lines to itself: fields stand in order, so its neighbours tell. */
function removal(index: number, fields: readonly Field[]): Fix[] {
	const field = fields[index];
	if (!field) return [];
	const alone = [fields[index - 1], fields[index + 1]].every((other) => !other || !contains(field.span, other.keySpan));
	return alone ? [{ title: l10n.t('Remove this one'), safe: false, edits: [{ span: field.span, newText: '' }] }] : [];
}
