import * as l10n from '@vscode/l10n';
import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Fix } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Contents, Item } from '../../translation/contents.ts';
import { withDay } from '../date/postDate.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../shortened.ts';

const original = `---
publishdate: 2026-03-12
---
{{< image link="./welcome.jpg" caption="Welcome" >}}

Text.

{{< image link="./booth.png" caption="The booth" >}}
`;
const at = 'content/zh/blog/2026/example/index.md';
const site = { 'content/en/blog/2026/example/index.md': original };

export const translationDrift: Rule = {
	name: 'translation/drift',
	severity: 'warning',
	scope: 'posts',
	reads: 'joined',
	summary: 'A translation has other pictures, videos, talks or another date than the post it was made of.',
	why: 'A picture or a talk that was added, replaced or corrected later is easily forgotten in the other languages.',
	examples: {
		bad: [
			{
				text: '---\npublishdate: 2026-03-12\n---\n{{< image link="./welcome.jpg" caption="欢迎" >}}\n\n文字。\n',
				at,
				site,
				fixed:
					'---\npublishdate: 2026-03-12\n---\n{{< image link="./welcome.jpg" caption="欢迎" >}}\n\n{{< image link="./booth.png" caption="The booth" >}}\n\n文字。\n',
			},
			{
				text: original.replace('03-12', '03-21'),
				at,
				site,
				fixed: original,
			},
		],
		good: [{ text: original.replace('Welcome', '欢迎').replace('Text.', '文字。'), at, site }],
	},
	check(context) {
		const { translation } = context.facts;
		if (!translation) return;
		const { own, original: first } = translation;
		reportDate(own, first, context);
		for (const kind of ['picture', 'youtube', 'sched'] as const) {
			reportMissing(kind, own, first, context);
			reportAdded(kind, own, first, context);
		}
	},
};

/** More things of a kind than this are told of together. */
const most = 3;

/** What is told of things of a kind. */
interface Words {
	missing(name: string): string;
	severalMissing(count: number, names: string): string;
	added(name: string): string;
}

const words: Readonly<Record<Item['kind'], Words>> = {
	picture: {
		missing: (name) => l10n.t('The picture {0} of the first language is not in this translation.', name),
		severalMissing: (count, names) =>
			l10n.t('{0} pictures of the first language are not in this translation: {1}.', count, names),
		added: (name) => l10n.t('The picture {0} is not in the post of the first language.', name),
	},
	youtube: {
		missing: (name) => l10n.t('The video {0} of the first language is not in this translation.', name),
		severalMissing: (count, names) =>
			l10n.t('{0} videos of the first language are not in this translation: {1}.', count, names),
		added: (name) => l10n.t('The video {0} is not in the post of the first language.', name),
	},
	sched: {
		missing: (name) => l10n.t('The sched entry {0} of the first language is not in this translation.', name),
		severalMissing: (count, names) =>
			l10n.t('{0} sched entries of the first language are not in this translation: {1}.', count, names),
		added: (name) => l10n.t('The sched entry {0} is not in the post of the first language.', name),
	},
};

function reportDate({ date }: Contents, first: Contents, { post, report }: RuleContext): void {
	if (!date || !first.date || date.day === first.date.day) return;
	const { day } = first.date;
	const { span } = date;
	const source = post.text.slice(span.start, span.end);
	report({
		span,
		message: l10n.t('The post that this is a translation of has the date {0}, and this one {1}.', day, date.day),
		fixes: [{ title: l10n.t('Use {0}', day), safe: false, edits: [withDay({ span, source }, day)] }],
	});
}

function reportMissing(kind: Item['kind'], own: Contents, first: Contents, context: RuleContext): void {
	const keys = new Set(own.items.filter((item) => item.kind === kind).map(({ key }) => key));
	const missing = distinct(first.items.filter((item) => item.kind === kind && !keys.has(item.key)));
	if (missing.length === 0) return;
	const span = headSpan(context);
	const told = missing.length > most ? [missing] : missing.map((item) => [item]);
	for (const items of told) {
		const [item] = items;
		if (!item) continue;
		const message =
			items.length === 1
				? words[kind].missing(shortened(item.name))
				: words[kind].severalMissing(items.length, namesOf(items));
		const fix = items.length === 1 ? copyFix(item, own, first, context) : undefined;
		context.report({ span, message, fixes: fix ? [fix] : [] });
	}
}

function reportAdded(kind: Item['kind'], own: Contents, first: Contents, { report }: RuleContext): void {
	const keys = new Set(first.items.filter((item) => item.kind === kind).map(({ key }) => key));
	const added = distinct(own.items.filter((item) => item.kind === kind && !keys.has(item.key)));
	for (const { name, span } of added) {
		report({ span, message: words[kind].added(shortened(name)) });
	}
}

/** Puts a picture's block behind the one that it follows in the first language, or before the one that it precedes. */
function copyFix(item: Item, own: Contents, first: Contents, { post }: RuleContext): Fix | undefined {
	if (item.block === undefined) return undefined;
	const lineBreak = lineBreakOf(post.text);
	const block = item.block.replace(/\r?\n/g, lineBreak);
	const title = l10n.t('Copy the picture {0} from the first language', item.name);
	const pictures = first.items.filter(({ kind }) => kind === 'picture');
	const index = pictures.indexOf(item);
	const here = (other: Item) =>
		own.items.find(({ kind, key, block: alone }) => kind === 'picture' && key === other.key && alone);
	const before = pictures
		.slice(0, index)
		.reverse()
		.map(here)
		.find((found) => found !== undefined);
	if (before) {
		const { end } = before.span;
		return { title, safe: false, edits: [{ span: { start: end, end }, newText: lineBreak + lineBreak + block }] };
	}
	const after = pictures
		.slice(index + 1)
		.map(here)
		.find((found) => found !== undefined);
	if (!after) return undefined;
	const { start } = after.span;
	return { title, safe: false, edits: [{ span: { start, end: start }, newText: block + lineBreak + lineBreak }] };
}

/** The title, or else the opening fence: what is missing stands nowhere. */
function headSpan({ post }: RuleContext): Span {
	const { frontMatter } = post;
	const title = fieldOf(frontMatter, 'title');
	return title ? { start: title.value.span.start, end: title.value.span.end } : frontMatter.open;
}

function distinct(items: readonly Item[]): Item[] {
	return [...new Map(items.map((item) => [item.key, item] as const).reverse()).values()].reverse();
}

function namesOf(items: readonly Item[]): string {
	const names = items.slice(0, 10).map(({ name }) => shortened(name));
	return names.join(', ') + (items.length > names.length ? ' …' : '');
}
