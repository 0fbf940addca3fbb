import * as l10n from '@vscode/l10n';
import type { ParameterSpec } from '../site/profile.ts';
import type { ShortcodeDocs } from '../site/shortcodeDocs.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { told } from '../told.ts';

/** What a shortcode does, takes and has, as Markdown. */
export function shortcodeMarkdown(docs: ShortcodeDocs): string {
	const { about, form, parameters, positions, mayReadMore, fromTemplate, mustSpanLines } = docs;
	const parts = [about === undefined ? '' : fromTemplate === undefined ? told(about) : escapeMarkdown(about)];
	if (form === 'paired') {
		parts.push(
			mustSpanLines
				? l10n.t('It has a closing tag, and its text has lines of its own.')
				: l10n.t('It has a closing tag.'),
		);
	} else if (form === 'single') parts.push(l10n.t('It has no closing tag.'));
	const rows = Object.entries(parameters).map(([name, spec]) => {
		const words = `${spec.required ? `${l10n.t('(needed)')} ` : ''}${aboutOf(spec)}`.trim();
		return `- \`${name}\`${words === '' ? '' : `: ${words}`}`;
	});
	if (rows.length > 0) parts.push(rows.join('\n'));
	if (positions !== undefined && positions > 0)
		parts.push(
			positions === 1
				? l10n.t('Its template reads a parameter by position.')
				: l10n.t('Its template reads {0} parameters by position.', positions),
		);
	if (fromTemplate !== undefined && mayReadMore && rows.length > 0) parts.push(l10n.t('It may read others, too.'));
	return parts.filter((part) => part !== '').join('\n\n');
}

/** What a parameter does, as Markdown; undefined where nothing is known of it. */
export function parameterMarkdown(name: string, { parameters }: ShortcodeDocs): string | undefined {
	const spec = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
	if (!spec) return undefined;
	const words = [aboutOf(spec), spec.required ? l10n.t('The site is not built without it.') : ''].filter(
		(part) => part !== '',
	);
	return words.length === 0 ? undefined : words.join(' ');
}

function aboutOf({ about }: ParameterSpec): string {
	return about === '' ? '' : told(about);
}
