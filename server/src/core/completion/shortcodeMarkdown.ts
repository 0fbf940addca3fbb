import type { ShortcodeDocs } from '../site/shortcodeDocs.ts';
import { escapeMarkdown } from '../text/markdown.ts';

/** What a shortcode does, takes and has, as Markdown. */
export function shortcodeMarkdown(docs: ShortcodeDocs): string {
	const { about, form, parameters, positions, mayReadMore, fromTemplate, mustSpanLines } = docs;
	const parts = [about === undefined ? '' : fromTemplate === undefined ? about : escapeMarkdown(about)];
	if (form === 'paired') {
		parts.push(mustSpanLines ? 'It has a closing tag, and its text has lines of its own.' : 'It has a closing tag.');
	} else if (form === 'single') parts.push('It has no closing tag.');
	const rows = Object.entries(parameters).map(([name, spec]) => {
		const words = `${spec.required ? '(needed) ' : ''}${spec.about}`.trim();
		return `- \`${name}\`${words === '' ? '' : `: ${words}`}`;
	});
	if (rows.length > 0) parts.push(rows.join('\n'));
	if (positions !== undefined && positions > 0)
		parts.push(`Its template reads ${positions === 1 ? 'a parameter' : `${positions} parameters`} by position.`);
	if (fromTemplate !== undefined && mayReadMore && rows.length > 0) parts.push('It may read others, too.');
	return parts.filter((part) => part !== '').join('\n\n');
}

/** What a parameter does, as Markdown; undefined where nothing is known of it. */
export function parameterMarkdown(name: string, { parameters }: ShortcodeDocs): string | undefined {
	const spec = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
	if (!spec) return undefined;
	const words = [spec.about, spec.required ? 'The site is not built without it.' : ''].filter((part) => part !== '');
	return words.length === 0 ? undefined : words.join(' ');
}
