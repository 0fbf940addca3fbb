import * as l10n from '@vscode/l10n';
import { type Field, fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { FieldSpec } from '../../site/profile.ts';
import { Distances } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const frontMatterUnknownKey: Rule = {
	name: 'front-matter/unknown-key',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A field’s name is a slip of the pen away from one that the site knows.',
	why: 'A field that no template asks for has no effect, and nobody is told. Sites have fields of their own, so nothing is said of a name that resembles no known one.',
	examples: {
		bad: [
			{ text: '---\nattribtion: "Ada Lin"\n---\n', fixed: '---\nattribution: "Ada Lin"\n---\n' },
			{ text: '---\npublish_date: 2026-03-12\n---\n', fixed: '---\npublishdate: 2026-03-12\n---\n' },
		],
		good: [
			{ text: '---\ntitle: "Mesh Day"\nvenue: Porto\nlayout: wide\n---\n' },
			{ text: '---\npublishDate: 2026-03-12\n---\n' },
		],
	},
	check({ post, place, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		const { fields: known } = place.site.profile;
		const meant = new Map<string, string | undefined>();
		for (const field of frontMatter.fields) {
			if (Object.hasOwn(known, field.name)) continue;
			if (!meant.has(field.name)) meant.set(field.name, nearKey(field.name, known));
			const near = meant.get(field.name);
			// Beside the known field one that resembles it was given another name on purpose.
			if (near === undefined || fieldOf(frontMatter, near)) continue;
			report({
				span: field.keySpan,
				message: l10n.t('The site knows no field {0}. Did you mean {1}?', field.key, near),
				fixes: [
					{
						title: l10n.t('Rename it to {0}', near),
						safe: false,
						edits: [{ span: within(field, post.text), newText: near }],
					},
				],
			});
		}
	},
};

/** Where a field's name stands, without the quotes around it, which JSON cannot do without. */
function within({ keySpan: { start, end } }: Field, text: string): Span {
	return /["']/.test(text[start] ?? '') ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The known field that a name was certainly meant as; undefined where that is not certain. */
function nearKey(name: string, known: Readonly<Record<string, FieldSpec>>): string | undefined {
	const word = bare(name);
	// Fields without a type are Hugo's rare ones, of which other sites have many that resemble them: `image`, `video`.
	const names = Object.keys(known).filter((key) => known[key]?.type !== 'any');
	const same = names.find((key) => bare(key) === word);
	if (same) return same;
	const distances = new Distances();
	const near = names.filter((key) => {
		const most = reach(key);
		return word[0] === key[0] && distances.within(word, bare(key), most) <= most;
	});
	return near.length === 1 ? near[0] : undefined;
}

/** How many letters may differ: none in a short word, of which a letter makes another word. */
function reach({ length }: string): number {
	return length < 5 ? 0 : length < 9 ? 1 : 2;
}

function bare(name: string): string {
	return name.replace(/[-_ ]/g, '');
}
