import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import { areComparable } from '../../talks/language.ts';
import { type Mention, mentionOf } from '../../talks/sameTalk.ts';
import { talkOf } from '../../talks/talk.ts';
import { contentWords, scriptOf, share, tellingWords } from '../../talks/words.ts';
import { readYouTube } from '../../talks/youtube.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const youtubeTitle: Rule = {
	name: 'youtube/title',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A link’s text is a title that has nothing in common with the video’s own.',
	why: 'Then the address probably belongs to another talk. Only titles are compared, in the same language, and only where the video was asked for its title.',
	examples: {
		bad: [
			{
				text: '* [Draining Nodes Without Tears](https://youtu.be/abcDEF12345)\n',
				fixed: '* [Certificates That Renew Themselves](https://youtu.be/abcDEF12345)\n',
				links: {
					'https://youtu.be/abcDEF12345': {
						verdict: 'alive',
						evidence: 'oEmbed 200',
						checkedAt: 0,
						title: 'Certificates That Renew Themselves',
					},
				},
			},
		],
		good: [
			{
				text: '* [Certificates that renew themselves](https://youtu.be/abcDEF12345)\n* [The keynote](https://youtu.be/abcDEF12345)\n',
				links: {
					'https://youtu.be/abcDEF12345': {
						verdict: 'alive',
						evidence: 'oEmbed 200',
						checkedAt: 0,
						title: 'Certificates That Renew Themselves - Ada Lind, Example Works',
					},
				},
			},
		],
	},
	check({ post, place, facts, report }) {
		if (!facts.linkState) return;
		for (const link of post.links) {
			if (talkOf(link.url)?.kind !== 'youtube' || isWithin(link.url)) continue;
			const title = facts.linkState(link.url)?.title?.trim();
			const mention = title ? mentionOf(post, link) : undefined;
			if (!title || !mention || !isTitle(mention.text)) continue;
			if (!areComparable(mention.text, title, place.language) || speaksOf(mention, title)) continue;
			report({
				span: link.urlSpan,
				message: l10n.t(
					'The video at this address is called “{0}”, which has nothing in common with “{1}”.',
					shortened(title, 100),
					shortened(mention.text),
				),
				fixes: canReplace(link, title)
					? [
							{
								title: l10n.t('Use the video’s title “{0}”', shortened(title)),
								safe: false,
								edits: [{ span: link.textSpan, newText: escaped(title) }],
							},
						]
					: [],
			});
		}
	},
};

/** Whether an address leads into a video: to one talk, it may be, of a recording that is called after the whole day. */
function isWithin(url: string): boolean {
	const address = readYouTube(url);
	return address?.kind === 'video' && (address.start ?? 0) > longestIntro;
}

/** In seconds; what begins sooner is the video's own talk, without its first words. */
const longestIntro = 60;

/**
 * Whether a text is certainly a title and no phrase of a sentence: in Latin letters most of its words are capitalised.
 * Other scripts show no difference, so there a title must stand in quotes.
 */
function isTitle(text: string): boolean {
	if (/^["“«「『《„‘].*["”»」』》“’]$/su.test(text)) return true;
	if (scriptOf(text) !== 'latin') return false;
	const words = (text.match(/(?<![\p{L}\p{N}])\p{L}{4,}/gu) ?? []).filter((word) => contentWords(word).size > 0);
	return words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** Whether anything that the post says at the link could be about a video of that title. */
function speaksOf(mention: Mention, title: string): boolean {
	const words = contentWords(title);
	if (tellingWords(title).size < 2) return true;
	return (
		share(words, mention.words) || share(words, mention.near.words) || share(words, contentWords(mention.near.heading))
	);
}

function canReplace(link: Link, title: string): boolean {
	// Two braces would begin a shortcode.
	return link.kind === 'inline' && !link.text.includes('![') && !/[\r\n]|\{\{/.test(title);
}

/** A text that means itself in Markdown. */
function escaped(title: string): string {
	return title.replace(/[\\[\]*_`<>]/g, '\\$&');
}
