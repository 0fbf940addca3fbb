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
		for (const fault of faults) {
			if (fault.code === 'never-opened' && !shortcodeSpec(fault.tag.name, place.site)) continue;
			report({ span: fault.tag.span, message: messageOf(fault), fixes: fixesOf(fault, post.text) });
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

function fixesOf(fault: PairingFault, text: string): Fix[] {
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
	const paragraph = /\n[ \t]*\r?\n/g;
	paragraph.lastIndex = tag.span.end;
	const end = paragraph.exec(text)?.index ?? text.trimEnd().length;
	const onOneLine = !text.slice(tag.span.start, end).includes('\n');
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
	const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
	const found = text.indexOf('\n', span.end);
	const lineEnd = found === -1 ? text.length : found + 1;
	const alone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd).trim() === '';
	return alone ? { start: lineStart, end: lineEnd } : span;
}
