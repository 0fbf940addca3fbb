import type { Edit } from '../../problem.ts';
import type { Field, FrontMatter } from './frontMatter.ts';

/** A text as a quoted YAML value: in double quotes, or single ones where those need no escapes. */
export function quoteYaml(text: string): string {
	if (!/["\\]/.test(text)) return `"${text}"`;
	if (!/[\n\r\t]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
	return JSON.stringify(text);
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
	return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * An edit that adds a field where its neighbours are: after the nearest field that comes before it in `order`, else
 * before the nearest that comes after it, else at the end; in TOML always above the first group in brackets.
 *
 * @param name of the field, in lower case
 * @param value as it will stand in the text, in the front matter's own format
 * @param cursor where in `value` the author goes on writing
 */
export function insertField(
	text: string,
	frontMatter: FrontMatter,
	order: readonly string[],
	name: string,
	value: string,
	cursor?: number,
): Edit {
	const { format } = frontMatter;
	const fields = format === 'toml' ? aboveGroups(text, frontMatter.fields) : frontMatter.fields;
	const index = order.indexOf(name);
	const nearestOf = (names: readonly string[]) =>
		names.map((near) => fields.find((field) => field.name === near)).find((field) => field !== undefined);
	const before = nearestOf(order.slice(0, Math.max(index, 0)).reverse());
	const after = before ? undefined : nearestOf(index === -1 ? [] : order.slice(index + 1));
	if (format === 'json')
		return insertJson(text, frontMatter, before ?? (after ? undefined : fields.at(-1)), after, { name, value, cursor });
	const lineBreak = lineBreakOf(text);
	const hasGroups = fields.length < frontMatter.fields.length;
	const end = hasGroups ? (fields.at(-1)?.span.end ?? frontMatter.content.start) : frontMatter.content.end;
	const at = before?.span.end ?? after?.span.start ?? end;
	const neighbour = before ?? after ?? fields[0];
	const indent = neighbour ? text.slice(neighbour.span.start, neighbour.keySpan.start) : '';
	const lead = (at > 0 && !/[\n\r]/.test(text[at - 1] ?? '') ? lineBreak : '') + (/^ *$/.test(indent) ? indent : '');
	const sign = format === 'toml' ? ' = ' : ': ';
	return {
		span: { start: at, end: at },
		newText: `${lead}${name}${sign}${value}${lineBreak}`,
		...(cursor !== undefined && { cursor: lead.length + name.length + sign.length + cursor }),
	};
}

/** The fields of TOML that stand in no group. */
function aboveGroups(text: string, fields: readonly Field[]): readonly Field[] {
	const first = fields.findIndex(({ span }) => /^[ \t]*\[/.test(text.slice(span.start, span.end)));
	return first === -1 ? fields : fields.slice(0, first);
}

/** The same for JSON: with the comma that parts it from its neighbour, and the white space that its neighbour has. */
function insertJson(
	text: string,
	{ content }: FrontMatter,
	before: Field | undefined,
	after: Field | undefined,
	{ name, value, cursor }: { name: string; value: string; cursor: number | undefined },
): Edit {
	const neighbour = before ?? after;
	const lead = text.slice(content.start, neighbour?.keySpan.start ?? content.start);
	const space = lead.slice(lead.trimEnd().length) || ' ';
	const at = before?.value.span.end ?? after?.keySpan.start ?? content.start + 1;
	const start = `${before ? `,${space}` : ''}"${name}": `;
	return {
		span: { start: at, end: at },
		newText: `${start}${value}${after && !before ? `,${space}` : ''}`,
		...(cursor !== undefined && { cursor: start.length + cursor }),
	};
}
