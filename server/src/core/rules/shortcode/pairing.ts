import { lineBreakOf } from '../../post/frontMatter/write.ts';
import { type PairingFault, pairTags } from '../../post/shortcodes/pairs.ts';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Edit, Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Each fault is looked at with all the others. After so many the rest are their consequences. */
const mostFaults = 500;

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
			{
				text: '{{< tip >}}\n{{< quote >}}\nCome early.\n{{< /tip >}}\n{{< /quote >}}\n',
				fixed: '{{< tip >}}\n{{< quote >}}\nCome early.\n{{< /quote >}}\n{{< /tip >}}\n',
			},
		],
		good: [{ text: '{{< tip >}}\nCome early.\n{{< /tip >}}\n' }],
	},
	check({ post, place, report }) {
		const tags = post.shortcodes.filter((tag) => tag.notation !== 'printed' || shortcodeSpec(tag.name, place.site));
		const pairing = pairTags(tags, (tag) =>
			tag.name.endsWith('.inline') ? 'either' : shortcodeSpec(tag.name, place.site)?.form,
		);
		const faults = pairing.faults.slice(0, mostFaults);
		const late = closedTooLate(faults);
		for (const fault of faults) {
			if (fault.code === 'never-opened' && (late.has(fault.tag) || !shortcodeSpec(fault.tag.name, place.site)))
				continue;
			const closing = [...late].find(([, opening]) => opening === fault.tag)?.[0];
			report({
				span: spanOf(fault, post.text),
				message: messageOf(fault),
				fixes: fixesOf(fault, closing, tags, post.text),
			});
		}
	},
};

/** Closing tags that stand behind the one they should stand before, each with the opening tag it belongs to. */
function closedTooLate(faults: readonly PairingFault[]): ReadonlyMap<Shortcode, Shortcode> {
	const late = new Map<Shortcode, Shortcode>();
	for (const fault of faults) {
		if (fault.code !== 'closed-too-late') continue;
		const closing = faults.find(
			({ code, tag }) =>
				code === 'never-opened' && tag.name === fault.tag.name && !late.has(tag) && isAfter(tag, fault),
		);
		if (closing) late.set(closing.tag, fault.tag);
	}
	return late;
}

function isAfter(tag: Shortcode, { before }: PairingFault & { code: 'closed-too-late' }): boolean {
	return tag.span.start > before.span.start;
}

/** Where a fault stands: of a tag that closes itself its slash, else the tag. */
function spanOf({ code, tag }: PairingFault, text: string): Span {
	return (code === 'takes-none' ? slashOf(tag, text) : undefined) ?? tag.span;
}

/** The slash right before a tag's end; undefined where none is, or where it is that of a closing tag. */
function slashOf({ kind, nameSpan, close }: Shortcode, text: string): Span | undefined {
	const slash = kind === 'self-closing' ? /\/\s*$/.exec(text.slice(nameSpan.end, close.start)) : null;
	return slash ? { start: nameSpan.end + slash.index, end: nameSpan.end + slash.index + 1 } : undefined;
}

function messageOf(fault: PairingFault): string {
	const { tag } = fault;
	const { name, kind } = tag;
	switch (fault.code) {
		case 'never-closed':
			return `${name} is never closed. It needs ${closingTag(tag)} after its text.`;
		case 'closed-too-late':
			return `${name} stands inside ${fault.before.name} and has to be closed before ${fault.before.name} is.`;
		case 'never-opened':
			return `${name} is closed here but was never opened.`;
		case 'takes-none':
			return kind === 'closing'
				? `${name} has no inner text and takes no closing tag.`
				: `${name} has no inner text and takes no slash.`;
	}
}

function closingTag({ name, delimiter }: Shortcode): string {
	return delimiter === '<' ? `{{< /${name} >}}` : `{{% /${name} %}}`;
}

function fixesOf(fault: PairingFault, late: Shortcode | undefined, tags: readonly Shortcode[], text: string): Fix[] {
	const { tag } = fault;
	if (fault.code === 'takes-none' && tag.kind === 'self-closing') {
		const slash = slashOf(tag, text);
		if (!slash) return [];
		const start = text[slash.start - 1] === ' ' && text[slash.end] === ' ' ? slash.start - 1 : slash.start;
		return [{ title: 'Remove the slash', safe: false, edits: [{ span: { start, end: slash.end }, newText: '' }] }];
	}
	if (fault.code === 'never-opened' || fault.code === 'takes-none') {
		return [{ title: 'Remove the closing tag', safe: false, edits: [withoutLine(tag.span, text)] }];
	}
	const closing = closingTag(tag);
	const lineBreak = lineBreakOf(text);
	if (fault.code === 'closed-too-late') {
		const at = fault.before.span.start;
		const edits = [{ span: { start: at, end: at }, newText: `${closing}${lineBreak}` }];
		return [
			late
				? { title: 'Swap the closing tags', safe: false, edits: [...edits, withoutLine(late.span, text)] }
				: { title: `Close ${tag.name} before it`, safe: false, edits },
		];
	}
	const at = meantEnd(tag, tags, text);
	const onOneLine = !text.slice(tag.span.start, at).includes('\n');
	return [
		{
			title: 'Close it after the paragraph',
			safe: false,
			edits: [{ span: { start: at, end: at }, newText: onOneLine ? closing : `${lineBreak}${closing}` }],
		},
	];
}

/** Where the text of a tag that is never closed ends: with its paragraph, most often, or before the next of its kind. */
function meantEnd(tag: Shortcode, tags: readonly Shortcode[], text: string): number {
	const paragraph = /\r?\n[ \t]*\r?\n/g;
	paragraph.lastIndex = tag.span.end;
	const end = paragraph.exec(text)?.index ?? text.trimEnd().length;
	const next = tags.find(({ name, span }) => name === tag.name && span.start > tag.span.start);
	const limit = next && next.span.start < end ? text.slice(0, next.span.start).trimEnd().length : end;
	return Math.max(limit, tag.span.end);
}

/** An edit that removes a tag, together with its line where it is alone on it. */
function withoutLine(span: Span, text: string): Edit {
	const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
	const found = text.indexOf('\n', span.end);
	const lineEnd = found === -1 ? text.length : found + 1;
	const alone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd).trim() === '';
	return { span: alone ? { start: lineStart, end: lineEnd } : span, newText: '' };
}
