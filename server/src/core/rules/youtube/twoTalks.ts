import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import { type Mention, mentionOf, nameDifferentTalks } from '../../talks/sameTalk.ts';
import type { TalkLink } from '../../talks/talkLinks.ts';
import { readYouTube } from '../../talks/youtube.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** A post that links more videos twice than this is no recap; only the first ones are looked at. */
const mostVideos = 100;

/** Of a video that is linked more often than this only the first links are compared; no recap comes near it. */
const mostMentions = 12;

export const youtubeTwoTalks: Rule = {
	name: 'youtube/two-talks',
	severity: 'warning',
	scope: 'pages',
	reads: 'videos',
	summary: 'One video stands under two links whose texts name different talks.',
	why: 'When talks are listed, an address is easily pasted twice: then one talk’s link plays another one’s recording. Two links to a video are fine where both speak of the same talk. What stands around them counts too: a speaker, a title in quotes, a heading. Links that begin at other times of a long recording are fine as well.',
	examples: {
		bad: [
			{
				text: '* [Certificates that renew themselves](https://youtu.be/abcDEF12345)\n* [Draining nodes without tears](https://youtu.be/abcDEF12345)\n',
			},
		],
		good: [
			{
				text: 'Ada Lind showed [how she renews certificates](https://youtu.be/abcDEF12345).\n\n* [Certificates that renew themselves](https://youtu.be/abcDEF12345)\n* [The recording](https://youtu.be/abcDEF12345)\n',
			},
		],
	},
	check({ post, place, facts, report }) {
		if (facts.talkLinks.length < 2) return;
		for (const links of linkedTwice(facts.talkLinks).slice(0, mostVideos)) {
			const mentions = links.slice(0, mostMentions).flatMap((link) => mentionOf(post, link) ?? []);
			for (const [one, other] of oddOnes(mentions, place.language)) {
				report({
					span: other.link.urlSpan,
					message: l10n.t(
						'“{0}” leads to the same video as “{1}”, and the two name different talks. Find out which of the two addresses is the wrong one.',
						shortened(other.text),
						shortened(one.text),
					),
					related: {
						span: one.link.urlSpan,
						message: l10n.t('“{0}” leads to the same video.', shortened(one.text)),
						title: l10n.t('Go to the other link'),
					},
				});
			}
		}
	},
};

/** The links of each video that is linked more than once. */
function linkedTwice(talkLinks: readonly TalkLink[]): Link[][] {
	const found = new Map<string, Link[]>();
	for (const { link, youtube } of talkLinks) {
		if (youtube?.kind !== 'video' || !youtube.valid) continue;
		const same = found.get(youtube.id);
		if (same) same.push(link);
		else found.set(youtube.id, [link]);
	}
	return [...found.values()].filter((same) => same.length > 1);
}

/** Two links to a video that begin further apart than this, in seconds, lead to two talks of one long recording. */
const apart = 60;

function beginApart(a: Mention, b: Mention): boolean {
	return Math.abs(startOf(a) - startOf(b)) > apart;
}

function startOf({ link }: Mention): number {
	const address = readYouTube(link.url);
	return address?.kind === 'video' ? (address.start ?? 0) : 0;
}

/**
 * Pairs of mentions that speak of different talks: of each further talk its first mention, beside the very first. What
 * a third mention connects is one talk.
 */
function oddOnes(mentions: readonly Mention[], language: string | undefined): [Mention, Mention][] {
	const talks: Mention[][] = [];
	for (const mention of mentions) {
		const same = talks.filter((talk) =>
			talk.some((other) => beginApart(other, mention) || !nameDifferentTalks(other, mention, language)),
		);
		const joined = [...same.flat(), mention];
		talks.splice(0, talks.length, ...talks.filter((talk) => !same.includes(talk)), joined);
	}
	const firsts = talks.flatMap((talk) => talk[0] ?? []).sort((a, b) => a.link.span.start - b.link.span.start);
	const [first, ...others] = firsts;
	return first ? others.map((other) => [first, other]) : [];
}
