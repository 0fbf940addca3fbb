import type { Edit } from '../../problem.ts';
import type { FrontMatter } from './frontMatter.ts';

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
 * before the nearest that comes after it, else at the end.
 *
 * @param name of the field, in lower case
 * @param value as it will stand in the text
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
	const lineBreak = lineBreakOf(text);
	const index = order.indexOf(name);
	const nearestOf = (names: readonly string[]) =>
		names.map((near) => frontMatter.fields.find((field) => field.name === near)).find((field) => field !== undefined);
	const before = nearestOf(order.slice(0, Math.max(index, 0)).reverse());
	const after = before ? undefined : nearestOf(index === -1 ? [] : order.slice(index + 1));
	const at = before?.span.end ?? after?.span.start ?? frontMatter.content.end;
	const neighbour = before ?? after ?? frontMatter.fields[0];
	const indent = neighbour ? text.slice(neighbour.span.start, neighbour.keySpan.start) : '';
	const lead = (at > 0 && !/[\n\r]/.test(text[at - 1] ?? '') ? lineBreak : '') + (/^ *$/.test(indent) ? indent : '');
	return {
		span: { start: at, end: at },
		newText: `${lead}${name}: ${value}${lineBreak}`,
		...(cursor !== undefined && { cursor: lead.length + name.length + 2 + cursor }),
	};
}
