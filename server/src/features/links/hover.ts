import { ageInWords } from '../../core/links/ages.ts';
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
	if (state?.event !== undefined) lines.push(`In the schedule of ${escapeMarkdown(state.event)}`);
	lines.push(state ? verdictInWords(talk.kind, state, options.now) : 'Not checked yet.');
	if (options.again !== undefined) lines.push(`[${state ? 'Check again' : 'Check now'}](${options.again})`);
	return lines.join('\n\n');
}

function nameOf({ kind, id }: { readonly kind: 'youtube' | 'sched'; readonly id: string }): string {
	return kind === 'youtube' ? `Video ${escapeMarkdown(id)} on YouTube` : `Talk ${id} on sched`;
}

function verdictInWords(kind: 'youtube' | 'sched', { verdict, evidence, checkedAt }: LinkState, now: number): string {
	const thing = kind === 'youtube' ? 'video' : 'talk';
	const words = {
		alive: `The ${thing} is there`,
		gone: `The ${thing} is gone`,
		private: `The ${thing} is private`,
		unverifiable: `Nobody could say whether the ${thing} is there`,
	}[verdict];
	return `${words} (${escapeMarkdown(evidence)}), checked ${ageInWords(now - checkedAt)}.`;
}
