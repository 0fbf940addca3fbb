import { type Day, isoDay, readHugoDate } from '../../dates.ts';
import { type Field, type FrontMatter, fieldOf, isEmpty } from '../../post/frontMatter/frontMatter.ts';
import type { Edit } from '../../problem.ts';
import type { Profile } from '../../site/profile.ts';
import type { Span } from '../../text/span.ts';

/** A date of the front matter that Hugo reads. */
export interface FieldDate {
	readonly field: Field;
	readonly day: Day;
	/** Where it stands, without quotes. */
	readonly span: Span;
	/** As it stands there. */
	readonly source: string;
}

/** The date of a post: that of the first of the fields that fill it. Undefined where there is none that Hugo reads. */
export function postDate(text: string, frontMatter: FrontMatter, profile: Profile): FieldDate | undefined {
	const field = postDateField(frontMatter, profile);
	return field && readFieldDate(text, field);
}

/** The field that gives a post its date, whether Hugo reads one in it or not; undefined where there is none. */
export function postDateField(frontMatter: FrontMatter, profile: Profile): Field | undefined {
	const first = profile.fieldOrder.find((name) => profile.fields[name]?.type === 'date') ?? 'date';
	for (const name of [first, ...(profile.fields[first]?.filledBy ?? []), 'date', 'publishdate']) {
		const field = fieldOf(frontMatter, name);
		if (field && !isEmpty(field.value)) return field;
	}
	return undefined;
}

/** The date in a field; undefined where Hugo reads none. */
export function readFieldDate(text: string, field: Field): FieldDate | undefined {
	const { value } = field;
	if (value.kind !== 'string' || value.style === 'block') return undefined;
	const day = readHugoDate(value.text);
	const start = text.indexOf(value.text, value.span.start);
	const span = { start, end: start + value.text.length };
	return day && start !== -1 && span.end <= value.span.end ? { field, day, span, source: value.text } : undefined;
}

/** The edit that gives a date another year and leaves the rest as it is; undefined where that makes no real date. */
export function withYear({ day, span, source }: FieldDate, year: number): Edit | undefined {
	const written = String(day.year);
	const at = source.indexOf(written);
	// Of a date with the day of the week another year makes a false one.
	if (written.length !== 4 || at === -1 || /^[A-Za-z]{3},? [A-Za-z\d]/.test(source)) return undefined;
	const newText = String(year);
	const changed = source.slice(0, at) + newText + source.slice(at + 4);
	const read = readHugoDate(changed);
	if (!read || isoDay(read) !== isoDay({ ...day, year })) return undefined;
	return { span: { start: span.start + at, end: span.start + at + 4 }, newText };
}

/** The edit that gives a date another day: what follows the day stays, a day in words becomes `YYYY-MM-DD`. */
export function withDay({ span, source }: Pick<FieldDate, 'span' | 'source'>, newText: string): Edit {
	const day = /^\d{4}-\d{2}-\d{2}/.exec(source)?.[0].length ?? source.length;
	return { span: { start: span.start, end: span.start + day }, newText };
}
