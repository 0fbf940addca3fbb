import type { FrontMatter, FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { shortened } from '../shortened.ts';

type Message = (found: string, format: FrontMatter['format'], detail: string) => string;

/** What each fault means to an author, by what stands there. Other faults speak in the parser's words. */
export const faultMessages: Readonly<Record<FrontMatterFault['code'], Message>> = {
	'after-fence': (found) =>
		`Nothing may follow the opening fence on its line, but ${found} does. Hugo refuses it, and front matter that is code is never run here.`,
	'colon-in-value': () => 'A colon and a space inside a value read as another field. Put the value in quotes.',
	tab: () => 'A tab stands at the beginning of this line. Front matter may be indented with spaces only.',
	unclosed: (found) => `The ${/^(?:"""|'''|.)/.exec(found)?.[0] ?? ''} that begins here is never closed.`,
	'after-value': (found, format) => `The value has already ended before ${shortened(found, 40)}. ${afterValue[format]}`,
	'no-colon': (found, format) =>
		format === 'json'
			? noColonInJson(found)
			: 'This line is no field. A field is a name, a colon, a space and a value.',
	'not-fields': () => 'Front matter is a list of fields, each a name, a colon and a value, on lines of their own.',
	'too-deep': () => 'This front matter is nested too deep to be read.',
	'too-long': () => 'The text that begins here is too long to be read.',
	'colon-for-equals': () => 'Between lines of +++ a field is written name = value, with an equals sign and no colon.',
	'no-equals': () => 'This line is no field. A field is a name, an equals sign and a value.',
	group: () => 'A group of fields begins with its name in brackets, such as [params], on a line of its own.',
	name: (found, format) =>
		format === 'json'
			? `The name ${shortened(found, 40)} has to stand in double quotes.`
			: `The name ${shortened(found, 40)} has to stand in quotes: without them only letters from a to z, digits, hyphens and underscores may.`,
	'no-value': (found) => `${shortened(found, 40)} has no value. Write one, or "" for an empty text.`,
	'bare-text': (found) => `The text ${shortened(found, 40)} has to stand in quotes.`,
	quotes: (found) => `A text stands in straight quotes, "…". Those of ${shortened(found, 40)} are others.`,
	'upper-case': (found) => `${found} is written in small letters: ${found.toLowerCase()}.`,
	number: (found) => `${shortened(found, 40)} is no number as it stands. If it is a text, put it in quotes.`,
	date: (found) =>
		/^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d.*)?$/.test(found)
			? `There is no such day or time as ${shortened(found, 40)}.`
			: `${shortened(found, 40)} is no date as it stands. Write a day as YYYY-MM-DD, a time as HH:MM:SS.`,
	duplicate: (found) =>
		`${shortened(found, 40)} stands twice, which Hugo refuses between lines of +++. Remove one of them.`,
	escape: (found) => `${found} means nothing in double quotes. A backslash itself is written \\\\.`,
	control: (found) =>
		controlMessages[found] ?? `A character that nobody sees stands here, U+${codeOf(found)}. Remove it.`,
	'no-comma': () => 'A comma is missing behind this.',
	'extra-comma': () => 'This comma has nothing to part. Remove it.',
	comment: () => 'A comment stands here, and front matter in braces has none. Remove it.',
	'line-break': () => 'What stands in braces has to stand on one line.',
	unexpected: (found) => `${shortened(found, 40)} does not belong here.`,
	other: (_found, _format, detail) => `This front matter cannot be read: ${detail}`,
};

const afterValue = {
	none: '',
	yaml: 'Put the whole value in one pair of quotes.',
	toml: 'Put the whole value in one pair of quotes, and another field on a line of its own.',
	json: 'A quote inside a text is written \\".',
} as const;

const controlMessages: Readonly<Record<string, string>> = {
	'\t': 'A tab inside a text is written \\t.',
	'\r': 'A line ends here in an old way, by a carriage return alone, which Hugo refuses.',
};

function noColonInJson(found: string): string {
	return found === '='
		? 'Between a name and its value stands a colon, no equals sign.'
		: `Behind the name ${shortened(found, 40)} a colon and a value are missing.`;
}

function codeOf(character: string): string {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
