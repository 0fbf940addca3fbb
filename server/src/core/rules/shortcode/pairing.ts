import { type PairingFault, pairTags } from '../../post/shortcodes/pairs.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Rule } from '../rule.ts';

export const shortcodePairing: Rule = {
	name: 'shortcode/pairing',
	severity: 'error',
	scope: 'pages',
	summary: 'A shortcode is not closed, closed without having been opened, or closed though it has no inner text.',
	why: 'Hugo refuses to build the page.',
	examples: {
		bad: [
			{ text: '{{< tip >}}\nCome early.\n', fixed: '{{< tip >}}\nCome early.\n{{< /tip >}}\n' },
			{ text: 'Come early.\n{{< /tip >}}\n', fixed: 'Come early.\n' },
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome" >}}{{< /image >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: '{{< tip >}}\n{{< quote >}}\nCome early.\n{{< /tip >}}\n{{< /quote >}}\n' },
		],
		good: [{ text: '{{< tip >}}\nCome early.\n{{< /tip >}}\n' }],
	},
	check({ post, place, report }) {
		const tags = post.shortcodes.filter((tag) => tag.notation !== 'printed' || shortcodeSpec(tag.name, place.site));
		const { faults } = pairTags(tags, (tag) =>
			tag.name.endsWith('.inline') ? 'either' : shortcodeSpec(tag.name, place.site)?.form,
		);
		const marks = new Marks(post.text);
		for (const fault of faults) {
			if (fault.code === 'never-opened' && !shortcodeSpec(fault.tag.name, place.site)) continue;
			report({ span: fault.tag.span, message: messageOf(fault), fixes: fixesOf(fault, post.text, marks) });
		}
	},
};

function messageOf(fault: PairingFault): string {
	const { name } = fault.tag;
	switch (fault.code) {
		case 'never-closed':
			return `${name} is never closed. It needs {{< /${name} >}} after its text.`;
		case 'closed-too-late':
			return `${name} has to be closed before ${fault.before.name} is, in which it stands.`;
		case 'never-opened':
			return `${name} is closed here but was never opened.`;
		case 'takes-none':
			return `${name} has no inner text and must not be closed.`;
	}
}

function fixesOf(fault: PairingFault, text: string, marks: Marks): Fix[] {
	const { tag } = fault;
	if (fault.code === 'takes-none' && tag.kind === 'self-closing') {
		const slash = text.lastIndexOf('/', tag.close.start);
		const start = text[slash - 1] === ' ' && text[slash + 1] === ' ' ? slash - 1 : slash;
		return [{ title: 'Remove the slash', safe: false, edits: [{ span: { start, end: slash + 1 }, newText: '' }] }];
	}
	if (fault.code === 'never-opened' || fault.code === 'takes-none') {
		return [
			{ title: 'Remove the closing tag', safe: false, edits: [{ span: withOwnLine(tag.span, text), newText: '' }] },
		];
	}
	const closing = `{{${tag.delimiter} /${tag.name} ${tag.delimiter === '<' ? '>' : '%'}}}`;
	if (fault.code === 'closed-too-late') {
		const at = fault.before.span.start;
		return [
			{
				title: `Close ${tag.name} before it`,
				safe: false,
				edits: [{ span: { start: at, end: at }, newText: `${closing}\n` }],
			},
		];
	}
	// The text of a callout is most often one paragraph.
	const end = marks.paragraphEnd(tag.span.end);
	const onOneLine = marks.lineEnd(tag.span.start) >= end;
	const at = Math.max(end, tag.span.end);
	return [
		{
			title: `Close it after the paragraph`,
			safe: false,
			edits: [{ span: { start: at, end: at }, newText: onOneLine ? closing : `\n${closing}` }],
		},
	];
}

/** A tag together with its line where it is alone on it. */
function withOwnLine(
	span: { readonly start: number; readonly end: number },
	text: string,
): { start: number; end: number } {
	let start = span.start;
	while (start > 0 && /[^\S\n]/.test(text[start - 1] ?? '')) start--;
	let end = span.end;
	while (end < text.length && /[^\S\n]/.test(text[end] ?? '')) end++;
	const alone = (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
	return alone ? { start, end: Math.min(end + 1, text.length) } : span;
}

/** Ends of lines and paragraphs of a text, each looked for once where many tags have the same one. */
class Marks {
	private readonly textEnd: number;
	private paragraph = { from: 0, end: -1 };
	private line = { from: 0, end: -1 };

	constructor(private readonly text: string) {
		this.textEnd = text.trimEnd().length;
	}

	/** The line break before the next blank line, or the end of what is written. */
	paragraphEnd(from: number): number {
		if (from < this.paragraph.from || from > this.paragraph.end) {
			const blank = /\n[ \t]*\r?\n/g;
			blank.lastIndex = from;
			this.paragraph = { from, end: blank.exec(this.text)?.index ?? this.textEnd };
		}
		return this.paragraph.end;
	}

	/** The next line break, or the text's end. */
	lineEnd(from: number): number {
		if (from < this.line.from || from > this.line.end) {
			const found = this.text.indexOf('\n', from);
			this.line = { from, end: found === -1 ? this.text.length : found };
		}
		return this.line.end;
	}
}
