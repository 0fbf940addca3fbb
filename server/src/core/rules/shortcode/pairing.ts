import * as l10n from '@vscode/l10n';
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
	reads: 'body',
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
		if (pairing.faults.length === 0) return;
		const faults = pairing.faults.slice(0, mostFaults);
		const late = closedTooLate(faults);
		const closings = new Set(late.values());
		const ends = new MeantEnds(tags, post.text);
		for (const fault of faults) {
			if (fault.code === 'never-opened' && (closings.has(fault.tag) || !shortcodeSpec(fault.tag.name, place.site)))
				continue;
			report({
				span: spanOf(fault, post.text),
				message: messageOf(fault),
				fixes: fixesOf(fault, late.get(fault.tag), ends, post.text),
			});
		}
	},
};

/** Opening tags of which the closing tag stands behind the one it should stand before, each with that closing tag. */
function closedTooLate(faults: readonly PairingFault[]): ReadonlyMap<Shortcode, Shortcode> {
	const late = new Map<Shortcode, Shortcode>();
	// Closing tags without an opening one by name, the first last.
	const closings = new Map<string, Shortcode[]>();
	for (const { code, tag } of faults.toReversed()) {
		if (code !== 'never-opened') continue;
		const others = closings.get(tag.name);
		if (others) others.push(tag);
		else closings.set(tag.name, [tag]);
	}
	for (const fault of faults) {
		if (fault.code !== 'closed-too-late') continue;
		const candidates = closings.get(fault.tag.name) ?? [];
		while ((candidates.at(-1)?.span.start ?? Number.POSITIVE_INFINITY) <= fault.before.span.start) candidates.pop();
		const closing = candidates.pop();
		if (closing) late.set(fault.tag, closing);
	}
	return late;
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
			return l10n.t('{0} is never closed. It needs {1} after its text.', name, closingTag(tag));
		case 'closed-too-late':
			return l10n.t('{0} stands inside {1} and has to be closed before {1} is.', name, fault.before.name);
		case 'never-opened':
			return l10n.t('{0} is closed here but was never opened.', name);
		case 'takes-none':
			return kind === 'closing'
				? l10n.t('{0} has no inner text and takes no closing tag.', name)
				: l10n.t('{0} has no inner text and takes no slash.', name);
	}
}

function closingTag({ name, delimiter }: Shortcode): string {
	return delimiter === '<' ? `{{< /${name} >}}` : `{{% /${name} %}}`;
}

function fixesOf(fault: PairingFault, late: Shortcode | undefined, ends: MeantEnds, text: string): Fix[] {
	const { tag } = fault;
	if (fault.code === 'takes-none' && tag.kind === 'self-closing') {
		const slash = slashOf(tag, text);
		if (!slash) return [];
		const start = text[slash.start - 1] === ' ' && text[slash.end] === ' ' ? slash.start - 1 : slash.start;
		return [
			{ title: l10n.t('Remove the slash'), safe: false, edits: [{ span: { start, end: slash.end }, newText: '' }] },
		];
	}
	if (fault.code === 'never-opened' || fault.code === 'takes-none') {
		return [{ title: l10n.t('Remove the closing tag'), safe: false, edits: [withoutLine(tag.span, text)] }];
	}
	const closing = closingTag(tag);
	const lineBreak = lineBreakOf(text);
	if (fault.code === 'closed-too-late') {
		const at = fault.before.span.start;
		const edits = [{ span: { start: at, end: at }, newText: `${closing}${lineBreak}${indentAt(at, text)}` }];
		return [
			late
				? { title: l10n.t('Swap the closing tags'), safe: false, edits: [...edits, withoutLine(late.span, text)] }
				: { title: l10n.t('Close {0} before it', tag.name), safe: false, edits },
		];
	}
	const at = ends.of(tag);
	const onOneLine = !text.slice(tag.span.start, at).includes('\n');
	return [
		{
			title: l10n.t('Close it after the paragraph'),
			safe: false,
			edits: [
				{
					span: { start: at, end: at },
					newText: onOneLine ? closing : `${lineBreak}${indentAt(tag.span.start, text)}${closing}`,
				},
			],
		},
	];
}

/** The white space before an offset where nothing else stands before it on its line, as in a list. */
function indentAt(at: number, text: string): string {
	return /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, at - deepest), at))?.[1] ?? '';
}

/** Nothing that belongs to a list stands further in on its line, in characters. */
const deepest = 200;

/** Where the text of tags ends that are never closed: with the paragraph, most often, or before the next of its kind. */
class MeantEnds {
	private readonly next = new Map<Shortcode, Shortcode>();
	/** The last paragraph looked for: from where, and its end. */
	private paragraph = { start: 0, end: -1 };

	constructor(
		tags: readonly Shortcode[],
		private readonly text: string,
	) {
		const last = new Map<string, Shortcode>();
		for (const tag of tags) {
			const before = last.get(tag.name);
			if (before) this.next.set(before, tag);
			last.set(tag.name, tag);
		}
	}

	of(tag: Shortcode): number {
		const end = this.paragraphEnd(tag.span.end);
		const next = this.next.get(tag)?.span.start;
		const limit = next !== undefined && next < end ? this.text.slice(0, next).trimEnd().length : end;
		return Math.max(limit, tag.span.end);
	}

	private paragraphEnd(from: number): number {
		const { start, end } = this.paragraph;
		if (start <= from && from <= end) return end;
		const found = this.text.slice(from).search(/\r?\n[ \t]*\r?\n/);
		this.paragraph = { start: from, end: found === -1 ? this.text.trimEnd().length : from + found };
		return this.paragraph.end;
	}
}

/** An edit that removes a tag, together with its line where it is alone on it. */
function withoutLine(span: Span, text: string): Edit {
	const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
	const found = text.indexOf('\n', span.end);
	const lineEnd = found === -1 ? text.length : found + 1;
	const alone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd).trim() === '';
	return { span: alone ? { start: lineStart, end: lineEnd } : span, newText: '' };
}
