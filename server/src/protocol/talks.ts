// Messages about talks of an event.
import type { GlanceRange } from './glance.ts';
import type { LinkCounts } from './links.ts';

/**
 * Request: the talks of an event's schedule, for a post. Of a text or an address; an address is asked for only with the
 * author's consent.
 */
export const scheduleRequest = 'recap/schedule';

export interface ScheduleParams {
	/** The post's URI. */
	readonly uri: string;
	readonly source:
		| { readonly kind: 'text'; readonly text: string }
		/** An event on sched, such as `harbourdays2026.sched.com`, whatever follows. */
		| { readonly kind: 'address'; readonly address: string };
}

export type ScheduleResult =
	| {
			readonly kind: 'schedule';
			/** As it calls itself; may be empty. */
			readonly name: string;
			/** In the order of time. */
			readonly talks: readonly ScheduleTalk[];
			/** How many entries were left out for want of a title. */
			readonly untitled: number;
			/** What the site is about, such as `Istio`; absent where that is not known, or no talk has it. */
			readonly about?: string;
	  }
	| NoSource;

/** Why there is nothing of what was asked for. */
export type NoSource =
	/** The text is none of its kind. */
	| { readonly kind: 'unreadable' }
	/** Nothing can be asked for at this address. */
	| { readonly kind: 'no-address' }
	/** Who was asked did not give it: `address` is where an author may have it by hand, `evidence` what was answered. */
	| { readonly kind: 'refused'; readonly address: string; readonly evidence: string }
	/** Nobody was asked: the workspace is not trusted, or the author or the setting `recap.network` forbids it. */
	| { readonly kind: 'not-allowed'; readonly reason: 'untrusted' | 'forbidden' | 'no-way' };

export interface ScheduleTalk {
	readonly title: string;
	readonly speakers: readonly { readonly name: string; readonly company?: string }[];
	/** Empty where there is none, as for the next two. */
	readonly track: string;
	readonly room: string;
	/** By the clock at the event, such as `Tue 24 Mar, 11:00`. */
	readonly when: string;
	readonly address?: string;
}

/** Request: talks as Markdown in each style, as they would be inserted. Null for what is no open post or page of ours. */
export const talkTextsRequest = 'recap/talkTexts';

export interface TalkTextsParams {
	readonly uri: string;
	/** Where the cursor is. */
	readonly position: { readonly line: number; readonly character: number };
	readonly talks: readonly ScheduleTalk[];
}

export interface TalkTexts {
	/** The document's version that this is meant for. */
	readonly version: number;
	readonly styles: readonly {
		readonly style: 'schedule' | 'video' | 'sentence';
		readonly position: { readonly line: number; readonly character: number };
		readonly text: string;
		/** Its first talk, to choose by. */
		readonly sample: string;
		/** How much of the text stands before the cursor afterwards, in UTF-16 units. */
		readonly cursor: number;
	}[];
}

/** Request: the talks of a post that have no video yet, and the recordings that may be theirs. */
export const recordingsRequest = 'recap/recordings';

export interface RecordingsParams {
	readonly uri: string;
	readonly source: /** A playlist of YouTube. */
		| { readonly kind: 'playlist'; readonly address: string }
		/** A page that was saved, or a feed. */
		| { readonly kind: 'page'; readonly text: string }
		/** Addresses of videos, whose titles are asked for. */
		| { readonly kind: 'addresses'; readonly text: string };
}

export type RecordingsResult =
	| {
			readonly kind: 'matches';
			/** The document's version that they are meant for. */
			readonly version: number;
			/** In the order of the post. */
			readonly matches: readonly RecordingMatch[];
			/** How many videos there were, and of how many of them nobody knows the title. */
			readonly videos: number;
			readonly untitled: number;
			/** Whether a feed was read that is as long as feeds are, so that there may be more videos. */
			readonly mayGoOn: boolean;
	  }
	| NoSource;

export interface RecordingMatch {
	/** What the post calls the talk. */
	readonly title: string;
	/** Where the post speaks of it. */
	readonly range: GlanceRange;
	readonly kind: 'same' | 'likely' | 'tie' | 'none';
	/** Best first, each with the edits that give the talk this recording. */
	readonly candidates: readonly {
		readonly title: string;
		readonly address: string;
		readonly edits: readonly { readonly range: GlanceRange; readonly newText: string }[];
	}[];
}

/** Request: a post's talks, pictures and checklist, for the view of them. Asks nothing of the network. Null for what is no open post or page of ours. */
export const overviewRequest = 'recap/overview';

export interface OverviewParams {
	readonly uri: string;
}

export interface Overview {
	readonly version: number;
	readonly talks: readonly OverviewTalk[];
	readonly pictures: readonly OverviewPicture[];
	readonly ready: readonly OverviewPoint[];
}

export interface OverviewTalk {
	/** Empty where the post has no words for it. */
	readonly title: string;
	readonly range: GlanceRange;
	/** Such as `Ada Quist (Tidewater)`; empty where nobody knows. */
	readonly speakers: string;
	/** The ids of its entry on sched and of its video. */
	readonly sched?: string;
	readonly video?: string;
	/** The worst that is known of its links; absent where nobody asked. */
	readonly verdict?: keyof LinkCounts;
	/** What it lacks, in words; empty where it lacks nothing. */
	readonly missing: string;
}

export interface OverviewPicture {
	/** The file's name. */
	readonly name: string;
	readonly range: GlanceRange;
	/** Pixels and weight, as far as they are known; or what is wrong. */
	readonly state: string;
	readonly isFaulty: boolean;
}

export interface OverviewPoint {
	readonly name: string;
	readonly label: string;
	readonly state: 'done' | 'open' | 'unknown';
	readonly note?: string;
	readonly places: readonly { readonly message: string; readonly range: GlanceRange }[];
}
