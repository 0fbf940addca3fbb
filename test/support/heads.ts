import type { Field, FrontMatter, Value } from '../../server/src/core/post/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../server/src/core/post/frontMatter/read.ts';

export type Format = 'yaml' | 'toml' | 'json';

/** What a test writes as the value of a field. A `Day` stands without quotes where the format has dates. */
export type Plain = string | number | boolean | readonly string[] | Day;

export interface Day {
	readonly day: string;
}

/** A post with these fields, in one format. Texts stand in double quotes, lists on one line. */
export function postIn(format: Format, fields: Readonly<Record<string, Plain>>, body = 'We met in Porto.\n'): string {
	const lines = Object.entries(fields).map(([name, value]) => {
		if (format === 'json') return `  "${name}": ${written(value, format)}`;
		return format === 'toml' ? `${name} = ${written(value, format)}` : `${name}: ${written(value, format)}`;
	});
	if (format === 'json') return `{\n${lines.join(',\n')}\n}\n\n${body}`;
	const fence = format === 'toml' ? '+++' : '---';
	return [fence, ...lines, fence, '', body].join('\n');
}

function written(value: Plain, format: Format): string {
	if (typeof value === 'object' && 'day' in value) return format === 'json' ? `"${value.day}"` : value.day;
	// JSON's quotes are YAML's and TOML's too, but for one character that TOML wants as an escape.
	return JSON.stringify(value).replaceAll('\x7F', '\\u007F');
}

/** The front matter of a text. */
export function headOf(text: string): FrontMatter {
	return readFrontMatter(text).frontMatter;
}

/** What fields say, without their places. */
export function valuesOf(fields: readonly Field[]): Record<string, unknown> {
	const values: Record<string, unknown> = Object.create(null);
	for (const { key, value } of fields) values[key] = plain(value);
	return values;
}

function plain(value: Value): unknown {
	switch (value.kind) {
		case 'map':
			return valuesOf(value.fields);
		case 'list':
			return value.items.map(plain);
		case 'string':
			return value.text;
		case 'null':
			return null;
		default:
			return value.value;
	}
}

/** Every span of a front matter, named by what it is one of. */
export function spansOf({
	open,
	content,
	close,
	fields,
	faults,
}: FrontMatter): { of: string; start: number; end: number }[] {
	const found = [
		{ of: 'open', ...open },
		{ of: 'content', ...content },
		...(close ? [{ of: 'close', ...close }] : []),
		...faults.map(({ code, span }) => ({ of: code, ...span })),
	];
	const add = (value: Value) => {
		found.push({ of: value.kind, ...value.span });
		if (value.kind === 'list') value.items.forEach(add);
		if (value.kind === 'map') value.fields.forEach(addField);
	};
	const addField = ({ key, keySpan, span, value }: Field) => {
		found.push({ of: `name of ${key}`, ...keySpan }, { of: `entry of ${key}`, ...span });
		add(value);
	};
	fields.forEach(addField);
	return found;
}

/** The faults of a text, as `code: what stands there`. */
export function faultsIn(text: string): string[] {
	return headOf(text).faults.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}
