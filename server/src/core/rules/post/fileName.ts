import * as l10n from '@vscode/l10n';
import { isBundle } from '../../site/pictures.ts';
import type { Rule } from '../rule.ts';

export const postFileName: Rule = {
	name: 'post/file-name',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A post with pictures beside it is not called `index.md`.',
	why: 'Hugo takes a folder for one post with its pictures only where the text is called `index.md`. Under another name it finds none of them.',
	examples: {
		bad: [{ at: 'content/en/blog/2026/example/recap.md', text: '---\ntitle: The quay\n---\n' }],
		good: [{ text: '---\ntitle: The quay\n---\n' }],
	},
	check({ post, place, facts, report }) {
		const { bundle } = facts;
		if (place.kind !== 'post' || isBundle(place) || !bundle || facts.bundlePictures().length === 0) return;
		// The folder of a section or of a year is to hold others, and must not become this post.
		if (/\/\d{4}$/.test(place.folder) || place.folder.endsWith(`/${place.section}`)) return;
		// Among several texts it is not clear whose the pictures are; an index makes the others part of its own post.
		for (const name of bundle.keys()) {
			if (name !== place.name && /\.(?:md|markdown|html?|adoc|org)$/i.test(name)) return;
		}
		const from = place.path;
		const to = `${place.folder}/index.md`;
		report({
			span: post.frontMatter.open,
			message: l10n.t(
				'Pictures lie beside {0}, and Hugo finds them only beside a text that is called index.md.',
				place.name,
			),
			fixes: [{ title: l10n.t('Rename it to index.md'), safe: false, edits: [], renames: [{ from, to }] }],
		});
	},
};
