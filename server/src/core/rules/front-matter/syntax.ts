import { findMojibake } from '../../text/mojibake.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { faultMessages } from './faultMessages.ts';
import { strictFixesOf } from './strictFixes.ts';
import { fixesOf } from './syntaxFixes.ts';

export const frontMatterSyntax: Rule = {
	name: 'front-matter/syntax',
	severity: 'error',
	scope: 'pages',
	reads: 'head',
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
			{ text: '+++\ntitle: Mesh Day\n+++\n', fixed: '+++\ntitle = "Mesh Day"\n+++\n' },
			{ text: '{\n  "title": "Mesh Day",\n}\n', fixed: '{\n  "title": "Mesh Day"\n}\n' },
		],
		good: [
			{ text: '---\ntitle: "Mesh Day: a recap"\n---\n' },
			{ text: '+++\ntitle = "Mesh Day"\npublishdate = 2026-03-14\n+++\n' },
			{ text: '{\n  "title": "Mesh Day"\n}\n' },
		],
	},
	check({ post, report }) {
		const { faults, format } = post.frontMatter;
		for (const fault of faults) {
			// Part of a garbled character, of which text/mojibake tells what was meant.
			if (fault.code === 'control' && isGarbled(fault.span, post.text)) continue;
			const found = post.text.slice(fault.span.start, fault.span.end);
			report({
				span: fault.span,
				message: faultMessages[fault.code](found, format, fault.detail),
				fixes: format === 'yaml' ? fixesOf(fault, post) : strictFixesOf(fault, post),
				// Hugo may well read what we do not.
				...(fault.code === 'too-long' && { severity: 'warning' }),
			});
		}
	},
};

function isGarbled(span: Span, text: string): boolean {
	return findMojibake(text).some((garbled) => contains(garbled.span, span));
}
