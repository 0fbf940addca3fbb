import * as l10n from '@vscode/l10n';
import type { Anchor, Anchors } from '../../post/anchors.ts';
import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { Fix } from '../../problem.ts';
import { anchorOf, HeadingIds } from '../../render/markdown/anchor.ts';
import { bringsNoId } from '../../site/anchorless.ts';
import type { Place } from '../../site/site.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const linkFragment: Rule = {
	name: 'link/fragment',
	severity: 'warning',
	scope: 'pages',
	reads: 'joined',
	summary: 'A link leads to a heading that the page does not have, or one id stands twice.',
	why: 'A reader who follows such a link stays where they are. Of two places with one id only the first is ever found.',
	examples: {
		bad: [
			{
				text: 'See [the talks](#the-talk).\n\n## The talks\n',
				fixed: 'See [the talks](#the-talks).\n\n## The talks\n',
			},
			{ text: '## Day one {#day}\n\n## Day two {#day}\n' },
		],
		good: [
			{
				text: 'See [the talks](#the-talks), [day two](#day-two) and [the top](#top).\n\n## The talks\n\n## Day 2 {#day-two}\n',
			},
			{ text: '[Again](#talks-1).\n\n## Talks\n\n## Talks\n' },
		],
	},
	check(context) {
		const { anchors } = context.facts;
		if (!anchors) return;
		const page = readPage(anchors);
		reportTwins(page, context);
		if (anchors.links.length > 0 && knowsAllIds(anchors, context)) reportAstray(anchors.links, page, context);
	},
};

/** Ids that pages have whatever stands in them: of browsers, of Hugo's table of contents, and of common templates. */
const ofPages =
	/^(?:top|TableOfContents|toc|content|main|main-content|header|footer|nav|search|comments|disqus_thread|fn(?:ref)?\d*:.*)$/i;

interface PageIds {
	readonly ids: ReadonlySet<string>;
	/** Ids that were given by hand though they were there before, in the order in which they stand. */
	readonly twins: readonly Anchor[];
}

function readPage({ headings, elements }: Anchors): PageIds {
	const ids = new HeadingIds();
	const first = new Map<string, number>();
	const twins: Anchor[] = [];
	const take = (anchor: Anchor) => {
		if (first.has(anchor.id)) twins.push(anchor);
		else first.set(anchor.id, anchor.span.start);
	};
	for (const { source, own } of headings) {
		if (own) {
			ids.own(own.id);
			take(own);
		} else first.set(ids.of(source), Number.NaN);
	}
	// Two ways to say one id at one heading do no harm, so only elements are held against each other.
	const all = new Set(first.keys());
	const seen = new Set<string>();
	for (const one of elements) {
		if (seen.has(one.id)) twins.push(one);
		seen.add(one.id);
		all.add(one.id);
	}
	return { ids: all, twins };
}

function reportTwins({ twins }: PageIds, { report }: RuleContext): void {
	for (const { id, span } of twins) {
		report({
			span,
			message: l10n.t(
				'The id {0} stands twice on this page, and links find the first only. Give this one another.',
				shortened(id),
			),
		});
	}
}

/** Whether no id of the page comes from elsewhere. */
function knowsAllIds({ headings, shortcodes }: Anchors, { place, post }: RuleContext): boolean {
	if (headings.some(({ own, masked }) => masked && !own) || isList(place)) return false;
	// Another template may show anything around the text.
	if (fieldOf(post.frontMatter, 'layout') || fieldOf(post.frontMatter, 'type')) return false;
	return shortcodes.every((name) => bringsNoId(name, place.site));
}

function isList({ name }: Place): boolean {
	return name.startsWith('_index.');
}

function reportAstray(links: readonly Anchor[], { ids }: PageIds, { report }: RuleContext): void {
	for (const { id: written, span } of links) {
		const id = decoded(written);
		// `#:~:text=` names words, and `#/` or `#!` a place of a program.
		if (ids.has(id) || ids.has(written) || ofPages.test(id) || /^(?::~:|[/!{])|\{\{|^TODO$/i.test(id)) continue;
		// What a heading is called stands nearer to its id than the same words with spaces and capitals do.
		const asId = anchorOf(id);
		const near = ids.has(asId) ? [asId] : nearest(id, ids);
		const [best] = near;
		report({
			span,
			message:
				best === undefined
					? l10n.t('No heading or id of this page is called {0}.', shortened(id))
					: l10n.t('No heading or id of this page is called {0}. Did you mean #{1}?', shortened(id), shortened(best)),
			fixes: near.map(
				(other): Fix => ({
					title: l10n.t('Use #{0}', other),
					safe: false,
					edits: [{ span, newText: other }],
				}),
			),
		});
	}
}

function decoded(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}
