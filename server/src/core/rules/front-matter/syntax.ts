import type { FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { findMojibake } from '../../text/mojibake.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { fixesOf } from './syntaxFixes.ts';

function isGarbled(span: Span, text: string): boolean {
	return findMojibake(text).some((garbled) => contains(garbled.span, span));
}

/** What each fault means to an author. Other faults speak in the parser's words. */
const messages: Readonly<Record<FrontMatterFault['code'], (found: string, detail: string) => string>> = {
	'after-fence': (found) =>
		`The first line has to be --- alone, and here ${shortened(found)} follows. Hugo refuses it; front matter that is code is never run.`,
	comment: () =>
		'A comment before the front matter goes on behind it to Hugo, up to the next -->. Put it below the front matter.',
	'colon-in-value': () => 'A colon and a space inside a value read as another field. Put the value in quotes.',
	tab: () => 'A tab stands at the beginning of this line. Front matter may be indented with spaces only.',
	unclosed: (found) => `The ${found.slice(0, 1)} that begins here is never closed.`,
	'after-value': (found) =>
		`The value has already ended before “${shortened(found)}”. Put the whole value in one pair of quotes.`,
	'no-colon': () => 'This line is no field. A field is a name, a colon, a space and a value.',
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
	escape: (found) => `${found} means nothing in double quotes. Write \\${found} for a backslash, or use single quotes.`,
	'odd-space': () => 'A space of another kind stands here, such as a no-break space. Type a plain one.',
	control: () => 'A control character stands here, which nobody sees and Hugo refuses.',
	conflict: () => 'Git left a conflict here. Decide for one of the two versions and remove the lines of <, = and >.',
	'not-fields': () => 'Front matter is a list of fields, each a name, a colon and a value, on lines of their own.',
	'too-deep': () => 'This front matter is nested too deep to be read.',
	'too-long': () => 'This front matter is longer than 64 KB, which is more than is checked.',
	other: (_, detail) => `This front matter cannot be read: ${detail}`,
};

export const frontMatterSyntax: Rule = {
	name: 'front-matter/syntax',
	severity: 'error',
	scope: 'pages',
	summary: 'The front matter does not parse.',
	why: 'Hugo stops at the first fault and does not build the site. Front matter that is code (`---js`) is refused.',
	examples: {
		bad: [
			{ text: '---\ntitle: Mesh Day: a recap\n---\n', fixed: '---\ntitle: "Mesh Day: a recap"\n---\n' },
			{
				text: '---\ntitle: "Mesh Day"\n\tsubtitle: "A recap"\n---\n',
				fixed: '---\ntitle: "Mesh Day"\nsubtitle: "A recap"\n---\n',
			},
			{ text: '---js\n({ title: "Mesh Day" })\n---\n' },
		],
		good: [{ text: '---\ntitle: "Mesh Day: a recap"\n---\n' }],
	},
	check({ post, report }) {
		for (const fault of post.frontMatter.faults) {
			// Part of a garbled character, of which text/mojibake tells what was meant.
			if (fault.code === 'control' && isGarbled(fault.span, post.text)) continue;
			const found = post.text.slice(fault.span.start, fault.span.end);
			report({
				span: fault.span,
				message: messages[fault.code](found, fault.detail),
				// Hugo reads it all the same.
				...(fault.code === 'too-long' && { severity: 'info' as const }),
				fixes: fixesOf(fault, post),
			});
		}
	},
};
