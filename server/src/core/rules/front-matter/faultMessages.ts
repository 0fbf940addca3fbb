import * as l10n from '@vscode/l10n';
import type { FrontMatter, FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { later, told } from '../../told.ts';
import { shortened } from '../shortened.ts';

type Message = (found: string, format: FrontMatter['format'], detail: string) => string;

/** What each fault means to an author, by what stands there. Other faults speak in the parser's words. */
export const faultMessages: Readonly<Record<FrontMatterFault['code'], Message>> = {
	'after-fence': (found, format) =>
		l10n.t(
			'The first line has to be {0} alone, and here {1} follows. Hugo refuses it; front matter that is code is never run.',
			format === 'toml' ? '+++' : '---',
			shortened(found),
		),
	comment: () =>
		l10n.t(
			'A comment before the front matter goes on behind it to Hugo, up to the next -->. Put it below the front matter.',
		),
	'colon-in-value': () => l10n.t('A colon and a space inside a value read as another field. Put the value in quotes.'),
	tab: () => l10n.t('A tab stands at the beginning of this line. Front matter may be indented with spaces only.'),
	unclosed: (found) => l10n.t('The {0} that begins here is never closed.', /^(?:"""|'''|.)/.exec(found)?.[0] ?? ''),
	'after-value': (found, format) => {
		const complaint = l10n.t('The value has already ended before “{0}”.', shortened(found));
		const advice = afterValue[format];
		return advice === undefined ? complaint : l10n.t('{0} {1}', complaint, told(advice));
	},
	'no-colon': (found, format) =>
		format === 'json'
			? noColonInJson(found)
			: l10n.t('This line is no field. A field is a name, a colon, a space and a value.'),
	'no-space': (found) => l10n.t('A space is missing behind the colon of {0}.', shortened(found.slice(0, -1))),
	'wide-colon': () => l10n.t('This is a full-width colon. A field needs a plain one and a space: `: `.'),
	reserved: (found) =>
		l10n.t(
			'A value cannot begin with {0} here, which means something else to YAML. Put the value in quotes.',
			found[0] ?? '',
		),
	indented: () => l10n.t('This field does not begin where the ones beside it do. Indent it as they are.'),
	misaligned: () => l10n.t('This item does not stand below the ones before it. Indent it as they are.'),
	'dash-space': () => l10n.t('An item of a list needs a space after its hyphen.'),
	'empty-item': () => l10n.t('Nothing stands before this comma. Write what is missing, or remove the comma.'),
	'question-mark': () => l10n.t('A question mark in a list between brackets ends its item. Put the item in quotes.'),
	'missing-comma': (found) => l10n.t('A comma is missing before “{0}”.', shortened(found)),
	'extra-bracket': (found) => l10n.t('There is a {0} too many.', found[0] ?? ''),
	escape: (found, format) =>
		format === 'json'
			? l10n.t('{0} means nothing in double quotes. Write \\{0} for a backslash.', found)
			: l10n.t('{0} means nothing in double quotes. Write \\{0} for a backslash, or use single quotes.', found),
	'odd-space': () => l10n.t('A space of another kind stands here, such as a no-break space. Type a plain one.'),
	control: (found, format) =>
		(format === 'yaml' ? undefined : controlMessages[found]?.()) ??
		l10n.t('A control character stands here, which nobody sees and Hugo refuses.'),
	conflict: () =>
		l10n.t('Git left a conflict here. Decide for one of the two versions and remove the lines of <, = and >.'),
	'not-fields': () =>
		l10n.t('Front matter is a list of fields, each a name, a colon and a value, on lines of their own.'),
	'too-deep': () => l10n.t('This front matter is nested too deep to be read.'),
	other: (_found, _format, detail) => l10n.t('This front matter cannot be read: {0}', detail),
	'too-long': () => l10n.t('The text that begins here is too long to be read.'),
	'colon-for-equals': () =>
		l10n.t('Between lines of +++ a field is written name = value, with an equals sign and no colon.'),
	'no-equals': () => l10n.t('This line is no field. A field is a name, an equals sign and a value.'),
	group: () => l10n.t('A group of fields begins with its name in brackets, such as [params], on a line of its own.'),
	name: (found, format) =>
		format === 'json'
			? l10n.t('The name {0} has to stand in double quotes.', shortened(found, 40))
			: l10n.t(
					'The name {0} has to stand in quotes: without them only letters from a to z, digits, hyphens and underscores may.',
					shortened(found, 40),
				),
	'no-value': (found) => l10n.t('{0} has no value. Write one, or "" for an empty text.', shortened(found, 40)),
	'bare-text': (found) => l10n.t('The text {0} has to stand in quotes.', shortened(found, 40)),
	quotes: (found) => l10n.t('A text stands in straight quotes, "…". Those of {0} are others.', shortened(found, 40)),
	'upper-case': (found) => l10n.t('{0} is written in small letters: {1}.', found, found.toLowerCase()),
	number: (found) => l10n.t('{0} is no number as it stands. If it is a text, put it in quotes.', shortened(found, 40)),
	date: (found) =>
		/^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d.*)?$/.test(found)
			? l10n.t('There is no such day or time as {0}.', shortened(found, 40))
			: l10n.t('{0} is no date as it stands. Write a day as YYYY-MM-DD, a time as HH:MM:SS.', shortened(found, 40)),
	duplicate: (found) =>
		l10n.t('{0} stands twice, which Hugo refuses between lines of +++. Remove one of them.', shortened(found, 40)),
	'no-comma': () => l10n.t('A comma is missing behind this.'),
	'extra-comma': () => l10n.t('This comma has nothing to part. Remove it.'),
	note: () => l10n.t('A comment stands here, and front matter in braces has none. Remove it.'),
	'line-break': () => l10n.t('What stands in braces has to stand on one line.'),
	unexpected: (found) => l10n.t('{0} does not belong here.', shortened(found, 40)),
};

const afterValue: Readonly<Record<FrontMatter['format'], string | undefined>> = {
	none: undefined,
	yaml: later('Put the whole value in one pair of quotes.'),
	toml: later('Put the whole value in one pair of quotes, and another field on a line of its own.'),
	json: later('A quote inside a text is written \\".'),
};

const controlMessages: Readonly<Record<string, () => string>> = {
	'\t': () => l10n.t('A tab inside a text is written \\t.'),
	'\r': () => l10n.t('A line ends here in an old way, by a carriage return alone, which Hugo refuses.'),
};

function noColonInJson(found: string): string {
	return found === '='
		? l10n.t('Between a name and its value stands a colon, no equals sign.')
		: l10n.t('Behind the name {0} a colon and a value are missing.', shortened(found, 40));
}
