import * as l10n from '@vscode/l10n';
import { parameterMarkdown, shortcodeMarkdown } from '../completion/shortcodeMarkdown.ts';
import { nameOf } from '../site/paths.ts';
import { shortcodeDocs } from '../site/shortcodeDocs.ts';
import type { Site } from '../site/site.ts';
import { escapeMarkdown } from '../text/markdown.ts';

/** What a shortcode does, as Markdown; undefined where the site has none of that name, or nothing is known of it. */
export async function shortcodeHover(name: string, site: Site): Promise<string | undefined> {
	await site.learned?.learn([name]);
	const docs = shortcodeDocs(name, site);
	if (!docs) return undefined;
	const from =
		docs.fromTemplate === undefined
			? ''
			: l10n.t('From the site’s template {0}.', escapeMarkdown(nameOf(docs.fromTemplate)));
	return [`**${escapeMarkdown(name)}**`, shortcodeMarkdown(docs), from].filter((part) => part !== '').join('\n\n');
}

/** What a parameter does, as Markdown; undefined where that is not known. */
export async function parameterHover(name: string, shortcode: string, site: Site): Promise<string | undefined> {
	await site.learned?.learn([shortcode]);
	const docs = shortcodeDocs(shortcode, site);
	const about = docs && parameterMarkdown(name, docs);
	if (about !== undefined)
		return `${l10n.t('{0} of {1}', `**${escapeMarkdown(name)}**`, escapeMarkdown(shortcode))}\n\n${about}`;
	const isRead = docs?.fromTemplate !== undefined && Object.hasOwn(docs.parameters, name);
	return isRead
		? l10n.t('{0}: the template of {1} reads it.', `**${escapeMarkdown(name)}**`, escapeMarkdown(shortcode))
		: undefined;
}
