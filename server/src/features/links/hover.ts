import * as l10n from '@vscode/l10n';
import { ageInWords } from '../../core/links/ages.ts';
import { evidenceInWords } from '../../core/links/evidence.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { talkOf } from '../../core/talks/talk.ts';
import { escapeMarkdown } from '../../core/text/markdown.ts';
import type { Thumbnails } from './thumbnails.ts';

/** As VS Code reads it: half its size, so that a hover has room for what it says below. */
const thumbnailSize = '|width=160,height=90';

/** What a hover may have in it. */
export interface HoverOptions {
	/** Where thumbnails are; absent where no picture may be loaded from the network. */
	readonly thumbnails?: Thumbnails;
	/** The address of a command that checks the link again; absent where the client has none. */
	readonly again?: string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/**
 * What there is to say of a link to a talk, as Markdown: thumbnail, title, channel, verdict, evidence and its age.
 *
 * @param state what is known of it; undefined where nobody asked
 * @returns undefined for a link to anything else
 */
export function talkHover(url: string, state: LinkState | undefined, options: HoverOptions): string | undefined {
	const talk = talkOf(url);
	if (!talk) return undefined;
	const lines: string[] = [];
	const lives = state?.verdict === 'alive';
	if (talk.kind === 'youtube' && options.thumbnails && lives) {
		lines.push(`[![](${options.thumbnails(talk.id)}${thumbnailSize})](${talk.address})`);
	}
	lines.push(`**${state?.title === undefined ? nameOf(talk) : escapeMarkdown(state.title)}**`);
	if (state?.channel !== undefined) lines.push(escapeMarkdown(state.channel));
	if (state?.event !== undefined) lines.push(l10n.t('In the schedule of {0}', escapeMarkdown(state.event)));
	lines.push(state ? verdictInWords(talk.kind, state, options.now) : l10n.t('Not checked yet.'));
	if (options.again !== undefined)
		lines.push(`[${state ? l10n.t('Check again') : l10n.t('Check now')}](${options.again})`);
	return lines.join('\n\n');
}

function nameOf({ kind, id }: { readonly kind: 'youtube' | 'sched'; readonly id: string }): string {
	return kind === 'youtube' ? l10n.t('Video {0} on YouTube', escapeMarkdown(id)) : l10n.t('Talk {0} on sched', id);
}

function verdictInWords(kind: 'youtube' | 'sched', { verdict, evidence, checkedAt }: LinkState, now: number): string {
	return l10n.t(
		'{0} ({1}), checked {2}.',
		(kind === 'youtube' ? ofVideo : ofTalk)[verdict](),
		escapeMarkdown(evidenceInWords(evidence)),
		ageInWords(now - checkedAt),
	);
}

type Sayings = Readonly<Record<LinkState['verdict'], () => string>>;

const ofVideo: Sayings = {
	alive: () => l10n.t('The video is there'),
	gone: () => l10n.t('The video is gone'),
	private: () => l10n.t('The video is private'),
	unverifiable: () => l10n.t('Nobody could say whether the video is there'),
};

const ofTalk: Sayings = {
	alive: () => l10n.t('The talk is there'),
	gone: () => l10n.t('The talk is gone'),
	private: () => l10n.t('The talk is private'),
	unverifiable: () => l10n.t('Nobody could say whether the talk is there'),
};
