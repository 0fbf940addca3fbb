import * as l10n from '@vscode/l10n';
import { isProfiles } from '../site/known.ts';
import { learnableNames, shortcodeDocs } from '../site/shortcodeDocs.ts';
import { parameterMarkdown } from './shortcodeMarkdown.ts';
import type { Suggestion } from './suggestion.ts';
import type { TagPart } from './tagAt.ts';
import type { Writing } from './writing.ts';

/** The parameters of a shortcode that are known of and not given yet. */
export async function parameterNames(
	{ tag, word }: Extract<TagPart, { kind: 'parameter' }>,
	{ text, place }: Writing,
): Promise<Suggestion[]> {
	const { site } = place;
	if (!isProfiles(tag.name, site) && learnableNames(site).includes(tag.name)) await site.learned?.learn([tag.name]);
	const docs = shortcodeDocs(tag.name, site);
	if (!docs) return [];
	const given = new Set(tag.given);
	const { picture } = site.profile;
	const hasValue = /^\s*=/.test(text.slice(word.end, word.end + 100));
	return Object.entries(docs.parameters)
		.filter(([name]) => !given.has(name))
		.map(([name, { required }]): Suggestion => {
			const start = tag.name === picture.shortcode && name === picture.path && picture.pathIsFile ? './' : '';
			const about = parameterMarkdown(name, docs);
			return {
				label: name,
				kind: 'parameter',
				...(required && { detail: l10n.t('needed') }),
				...(about !== undefined && { about }),
				span: word,
				insert: hasValue ? name : `${name}="${start}"`,
				...(!hasValue && { snippet: `${name}="${start}$1"` }),
			};
		});
}
