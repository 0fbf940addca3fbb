import type { FrontMatterFault } from '../../post/frontMatter/frontMatter.ts';
import { quoteYaml } from '../../post/frontMatter/write.ts';
import type { Fix } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** What each fault means to an author. Other faults speak in the parser's words. */
const messages: Readonly<Record<FrontMatterFault['code'], (found: string, detail: string) => string>> = {
	'after-fence': (found) =>
		`Nothing may follow the opening fence on its line, but ${found} does. Hugo refuses it, and front matter that is code is never run here.`,
	'colon-in-value': () => 'A colon and a space inside a value read as another field. Put the value in quotes.',
	tab: () => 'A tab stands at the beginning of this line. Front matter may be indented with spaces only.',
	unclosed: (found) => `The ${found.slice(0, 1)} that begins here is never closed.`,
	'after-value': (found) =>
		`The value has already ended before ${shortened(found)}. Put the whole value in one pair of quotes.`,
	'no-colon': () => 'This line is no field. A field is a name, a colon, a space and a value.',
	'not-fields': () => 'Front matter is a list of fields, each a name, a colon and a value, on lines of their own.',
	'too-deep': () => 'This front matter is nested too deep to be read.',
	'too-long': (_, detail) => `This front matter is too long to be read: it has ${detail}.`,
	other: (_, detail) => `This front matter cannot be read: ${detail}`,
};

function shortened(text: string): string {
	const line = text.split(/[\r\n]/)[0] ?? '';
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

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
			const found = post.text.slice(fault.span.start, fault.span.end);
			report({
				span: fault.span,
				message: messages[fault.code](found, fault.detail),
				fixes: fixesOf(fault, found, post.text),
				// Hugo may well read what we do not.
				...(fault.code === 'too-long' && { severity: 'warning' }),
			});
		}
	},
};

function fixesOf(fault: FrontMatterFault, found: string, text: string): Fix[] {
	if (fault.code === 'colon-in-value' && !/^["'[{&*!|>%@`#]/.test(found) && !/ #/.test(found)) {
		return [{ title: 'Put the value in quotes', safe: true, edits: [{ span: fault.span, newText: quoteYaml(found) }] }];
	}
	if (fault.code === 'tab') {
		const start = Math.max(text.lastIndexOf('\n', fault.span.start), text.lastIndexOf('\r', fault.span.start)) + 1;
		const indent = /^[\t ]*/.exec(text.slice(start))?.[0] ?? '';
		return [
			{
				title: 'Replace the tabs by spaces',
				safe: true,
				edits: [{ span: { start, end: start + indent.length }, newText: spacesFor(indent, start, text) }],
			},
		];
	}
	return [];
}

/** Below a field that already has a value nothing is nested, so the line was meant to begin at the margin. */
function spacesFor(indent: string, start: number, text: string): string {
	const above =
		text
			.slice(0, start)
			.trimEnd()
			.split(/[\r\n]/)
			.at(-1) ?? '';
	const opensBlock = /:\s*(?:[|>][+-]?\d?)?$|^\s*-/.test(above) && above.trim() !== '---';
	return opensBlock ? indent.replaceAll('\t', '  ') : '';
}
