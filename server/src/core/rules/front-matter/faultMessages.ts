import type { FrontMatter, FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { shortened } from '../shortened.ts';

type Message = (found: string, format: FrontMatter['format'], detail: string) => string;

/** What each fault means to an author, by what stands there. Other faults speak in the parser's words. */
export const faultMessages: Readonly<Record<FrontMatterFault['code'], Message>> = {
	'after-fence': (found, format) =>
		`The first line has to be ${format === 'toml' ? '+++' : '---'} alone, and here ${shortened(found)} follows. Hugo refuses it; front matter that is code is never run.`,
	comment: () =>
		'A comment before the front matter goes on behind it to Hugo, up to the next -->. Put it below the front matter.',
	'colon-in-value': () => 'A colon and a space inside a value read as another field. Put the value in quotes.',
	tab: () => 'A tab stands at the beginning of this line. Front matter may be indented with spaces only.',
	unclosed: (found) => `The ${/^(?:"""|'''|.)/.exec(found)?.[0] ?? ''} that begins here is never closed.`,
	'after-value': (found, format) => `The value has already ended before “${shortened(found)}”. ${afterValue[format]}`,
	'no-colon': (found, format) =>
		format === 'json'
			? noColonInJson(found)
			: 'This line is no field. A field is a name, a colon, a space and a value.',
	'no-space': (found) => `A space is missing behind the colon of ${shortened(found.slice(0, -1))}.`,
	'wide-colon': () => 'This is a full-width colon. A field needs a plain one and a space: `: `.',
	reserved: (found) =>
		`A value cannot begin with ${found[0]} here, which means something else to YAML. Put the value in quotes.`,
	indented: () => 'This field does not begin where the ones beside it do. Indent it as they are.',
	misaligned: () => 'This item does not stand below the ones before it. Indent it as they are.',
	'dash-space': () => 'An item of a list needs a space after its hyphen.',
	'empty-item': () => 'Nothing stands before this comma. Write what is missing, or remove the comma.',
	'question-mark': () => 'A question mark in a list between brackets ends its item. Put the item in quotes.',
	'missing-comma': (found) => `A comma is missing before “${shortened(found)}”.`,
	'extra-bracket': (found) => `There is a ${found[0]} too many.`,
	escape: (found, format) =>
		`${found} means nothing in double quotes. Write \\${found} for a backslash${format === 'json' ? '' : ', or use single quotes'}.`,
	'odd-space': () => 'A space of another kind stands here, such as a no-break space. Type a plain one.',
	control: (found, format) =>
		(format === 'yaml' ? undefined : controlMessages[found]) ??
		'A control character stands here, which nobody sees and Hugo refuses.',
	conflict: () => 'Git left a conflict here. Decide for one of the two versions and remove the lines of <, = and >.',
	'not-fields': () => 'Front matter is a list of fields, each a name, a colon and a value, on lines of their own.',
	'too-deep': () => 'This front matter is nested too deep to be read.',
	other: (_found, _format, detail) => `This front matter cannot be read: ${detail}`,
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
	'no-comma': () => 'A comma is missing behind this.',
	'extra-comma': () => 'This comma has nothing to part. Remove it.',
	note: () => 'A comment stands here, and front matter in braces has none. Remove it.',
	'line-break': () => 'What stands in braces has to stand on one line.',
	unexpected: (found) => `${shortened(found, 40)} does not belong here.`,
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
