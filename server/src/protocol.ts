/** The messages between client and server beyond the Language Server Protocol. Types only, so that both sides may import them. */

/** Request: the rendered post, for the preview. */
export const renderRequest = 'recap/render';

export interface RenderParams {
	/** The document's URI. */
	readonly uri: string;
}

/** The page, or that there is none to show: the document is no post or page of ours. */
export type RenderResult = RenderedDocument | { readonly kind: 'not-ours'; readonly version: number };

export interface RenderedDocument {
	readonly kind: 'page';
	readonly title: string;
	/** The article's HTML, not yet sanitised. A picture of the site has `data-path` with its absolute path and no `src`. */
	readonly html: string;
	/** The folder that the preview may read: the site's root, or the post's own folder. */
	readonly root: string;
	/** The document's version that was rendered. */
	readonly version: number;
	/** How many lines the document has. Blocks of the article say in `data-line` where they begin, counted from 0. */
	readonly lineCount: number;
	/** Where the front matter cannot be read, and the head that is shown is the last one that could be. */
	readonly lostHeadAt?: number;
	/** What is wrong with pictures of the post, in order, for the boxes in their places. */
	readonly pictureProblems: readonly PictureProblem[];
	/** The links that lead to nothing any more, as far as that is known. */
	readonly deadLinks: readonly DeadLink[];
	/** What social networks show of the post. */
	readonly card: ShareCard;
}

export interface PictureProblem {
	/** What stands at its range: the picture's path as the author wrote it. */
	readonly path: string;
	readonly message: string;
	readonly range: GlanceRange;
	/** The titles of its quick fixes, best first. */
	readonly fixes: readonly string[];
}

export interface DeadLink {
	/** As the author wrote it. */
	readonly url: string;
	/** The id of the video of YouTube that it leads to. */
	readonly video?: string;
	readonly verdict: 'gone' | 'private';
	readonly line: number;
}

/** What a post says of itself to whoever shares it. */
export interface ShareCard {
	readonly title: string;
	readonly description: string;
	readonly picture: SharePicture;
}

/** The picture of a card; where the post has none of its own the site shows its default one. */
export type SharePicture =
	| {
			readonly kind: 'own';
			readonly name: string;
			/** Absolute. */
			readonly path: string;
			/** In pixels; absent where it cannot be read. */
			readonly size?: { readonly width: number; readonly height: number };
	  }
	/** `name`: what the post names, which is no file beside it. */
	| { readonly kind: 'default'; readonly name?: string };

/**
 * Request: the HTML of a post, to be copied or kept. `article` is what the site publishes, `page` a page of its own. Null
 * for a document that is not open or has no page.
 */
export const exportRequest = 'recap/export';

export interface ExportParams {
	/** The document's URI. */
	readonly uri: string;
	readonly form: 'article' | 'page';
	/** The URI of the file that a page will be written to: its pictures are named as seen from there. */
	readonly target?: string;
}

export interface ExportResult {
	readonly html: string;
}

/** Notification to the client: how much of what a document has, for the status bar. */
export const countsNotification = 'recap/counts';

export interface CountsParams {
	readonly uri: string;
	/** Absent when the document is not a post or page of ours, or was closed. */
	readonly counts?: Counts;
	/** How its links are, as far as that is known; absent where nothing is. */
	readonly links?: LinkCounts;
}

export interface Counts {
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	readonly pictures: number;
	readonly talks: number;
	readonly words: number;
}

/** Request: what a post has and where, for the list that leads there. Null for what is no open post or page of ours. */
export const glanceRequest = 'recap/glance';

export interface GlanceParams {
	/** The document's URI. */
	readonly uri: string;
}

/** Everything in a group is in the order in which it stands, save that the worst problems come first. */
export interface Glance {
	readonly problems: readonly GlanceProblem[];
	readonly pictures: readonly GlanceItem[];
	readonly talks: readonly GlanceItem[];
	readonly headings: readonly GlanceHeading[];
}

export interface GlanceItem {
	/** What a reader sees of it; empty where that is nothing. */
	readonly label: string;
	/** A picture's path, a talk's address, a problem's rule. */
	readonly detail: string;
	readonly range: GlanceRange;
}

export interface GlanceProblem extends GlanceItem {
	readonly severity: 'error' | 'warning' | 'info';
}

export interface GlanceHeading extends GlanceItem {
	/** 1 to 6. */
	readonly level: number;
}

/** As in LSP: lines and UTF-16 characters from 0. */
export interface GlanceRange {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

/** Request: which posts use pictures, or pictures below folders, such as those that are about to be deleted. */
export const pictureUsesRequest = 'recap/pictureUses';

export interface PictureUsesParams {
	/** Files or folders of one file system. */
	readonly uris: readonly string[];
}

export interface PictureUses {
	/** In the order of their paths. */
	readonly posts: readonly { readonly uri: string; readonly title: string }[];
	/** What to tell an author before they are deleted; absent where no post uses them. */
	readonly warning?: string;
}

/** Request: the sites in which a new post can be made, and by whom. */
export const newPostSitesRequest = 'recap/newPostSites';

export interface NewPostSitesParams {
	/** The URI of a document whose site comes first. */
	readonly near?: string;
}

export interface NewPostSites {
	/** The day, `YYYY-MM-DD`. */
	readonly today: string;
	/** The author's name as git has it. */
	readonly author?: string;
	/** None where no Hugo site is open, or its file system cannot be read by the server. */
	readonly sites: readonly NewPostSite[];
}

export interface NewPostSite {
	/** Its content folder. */
	readonly uri: string;
	/** As an author tells it from others. */
	readonly name: string;
	/** Its language folders, that with the most posts first; none where it has no such folders. */
	readonly languages: readonly { readonly code: string; readonly posts: number }[];
}

/** Request: what a new post of a site would be like. */
export const newPostOutlineRequest = 'recap/newPostOutline';

export interface NewPostOutlineParams {
	/** The site's content folder, or the folder that an author chose. */
	readonly site: string;
	/** Whether that is a folder that an author chose to keep posts in. */
	readonly chosen?: boolean;
	/** The language folder; absent where there is none. */
	readonly language?: string;
	readonly kind: 'recap' | 'announcement' | 'link';
}

export interface NewPostOutline {
	/** The folder in which the post's folder or file is made. It need not be there yet. */
	readonly folder: string;
	/** Whether a post is a folder with an `index.md`, or a file. */
	readonly bundle: boolean;
	/** What its name begins with; mostly empty. */
	readonly prefix: string;
	/** The title of the last post of the kind, whose sections and keywords the new one takes. */
	readonly like?: string;
	/** The archetype that it begins from, such as `archetypes/recap.md`. */
	readonly archetype?: string;
	/** Whether the post is signed. */
	readonly signed: boolean;
	/** How the author signed last time; absent where they did not. */
	readonly signature?: string;
	/** How posts of the site were signed, the newest first. */
	readonly signatures: readonly string[];
}

/** Request: the files of a new post. Nothing is written by the server. */
export const newPostRequest = 'recap/newPost';

export interface NewPostParams extends NewPostOutlineParams {
	readonly title: string;
	/** The name of its folder or file, without an ending. */
	readonly name: string;
	readonly attribution: string;
	/** Of a recap or an announcement. */
	readonly event?: { readonly name: string; readonly place: string; readonly from?: string; readonly to?: string };
	/** Of a link post. */
	readonly original?: {
		readonly address: string;
		readonly date: string;
		readonly source: string;
		readonly summary: string;
	};
}

export interface NewPost {
	/** The post's own file. */
	readonly uri: string;
	readonly text: string;
	/** Where its author goes on writing, in UTF-16 units of the text. */
	readonly cursor: number;
	/** Actions of the archetype that were left as they are. */
	readonly left: readonly string[];
	/** Files of the archetype that go beside it, as paths below the post's folder with where they are. */
	readonly others: readonly { readonly name: string; readonly from: string }[];
}

/** Request: what a page of another site says of itself, from its HTML. */
export const originalRequest = 'recap/original';

export interface OriginalParams {
	readonly html: string;
	/** Where it came from; absent for a saved page. */
	readonly address?: string;
}

export interface OriginalResult {
	/** Empty where the page has none. */
	readonly title: string;
	readonly date?: string;
	readonly source: string;
	readonly address?: string;
	/** Empty where it has no sentences. */
	readonly summary: string;
}

/**
 * Request: where pictures go that an author pastes or drops into a post, and what is written there for them. Null where
 * they are none of ours: the document is no open post or page that has a folder of its own, or the place shows code.
 */
export const placePicturesRequest = 'recap/placePictures';

export interface PlacePicturesParams {
	/** The document's URI. */
	readonly uri: string;
	/** What they take the place of. */
	readonly range: GlanceRange;
	/** In order. */
	readonly pictures: readonly PictureToPlace[];
	/** The names that the document's folder has now. */
	readonly taken: readonly string[];
}

export interface PictureToPlace {
	/** The name of its file; absent for one that has none. */
	readonly name?: string;
	/** The ending that its name is to have, without a dot. */
	readonly ending: string;
	/** Its file's URI where it has one: a file of the document's own folder is not copied. */
	readonly uri?: string;
}

export interface PlacePicturesResult {
	/** What becomes of each, in order: its path below the document's folder, and whether it has to be put there. */
	readonly pictures: readonly { readonly path: string; readonly isNew: boolean }[];
	/** In the notation of snippets. */
	readonly snippet: string;
}

/**
 * Request: the link that the address of a talk becomes where it is pasted. Null where it stays as it is. The network is
 * asked for a title only where the author has agreed to that before, and is waited for a moment only.
 */
export const talkLinkRequest = 'recap/talkLink';

export interface TalkLinkParams {
	/** The document's URI. */
	readonly uri: string;
	/** What it takes the place of. */
	readonly range: GlanceRange;
	readonly url: string;
}

export interface TalkLinkResult {
	/** In the notation of snippets. */
	readonly snippet: string;
	/** What became the link's text: what was selected, the talk's title, or a gap for one. */
	readonly text: 'selection' | 'title' | 'gap';
}

/**
 * Request: the edit that gives a picture's file another name, with every path that leads to it; as the Language Server
 * Protocol has it. An error where there is such a file already.
 */
export const renamePictureRequest = 'recap/renamePicture';

export interface RenamePictureParams {
	readonly oldUri: string;
	/** In the same folder. */
	readonly newUri: string;
}

/** Request: how wide a post shows the pictures of its folder. Null for what is no open post or page with a folder of its own. */
export const shownPicturesRequest = 'recap/shownPictures';

export interface ShownPicturesParams {
	/** The document's URI. */
	readonly uri: string;
}

export interface ShownPicturesResult {
	/** In pixels of the page, by the files' names; pictures that no post shows are missing. */
	readonly widths: Readonly<Record<string, number>>;
	/** How wide the page shows a picture at most; absent where that is not known. */
	readonly most?: number;
}

/**
 * What a client says of itself in `initializationOptions`, all of it optional. Without `links` the server asks the network
 * itself where it can, and only where `recap.network` is `allow`.
 */
export interface ClientOptions {
	/** Whether it wants `recap/counts`. */
	readonly counts?: boolean;
	/** Whether it has the command `recap.reveal`, with a document's URI and a range, for "Go to the other link". */
	readonly reveal?: boolean;
	/** Whether it has the command `recap.listPlaces`, with a URI, a position and locations, for code lenses. */
	readonly listPlaces?: boolean;
	/** Whether it asks `recap/pictureUses` itself before files are deleted, so that the server need not warn. */
	readonly warnsOfDeletions?: boolean;
	readonly links?: ClientLinkOptions;
}

export interface ClientLinkOptions {
	/** Whether it answers `recap/fetch`; then nothing is asked but through it. */
	readonly fetch?: boolean;
	/** Whether it answers `recap/consent`. */
	readonly consent?: boolean;
	/** Whether the author trusts the workspace; absent for clients that know no such thing. */
	readonly trusted?: boolean;
	/** What the author answered in this workspace before; absent where nobody asked yet. */
	readonly given?: boolean;
	/** A folder of this machine in which answers are kept, such as the global storage of the extension. */
	readonly storage?: string;
	/** Whether hovers may show pictures, with their size in VS Code's notation, and have the command `recap.checkLinkAgain` behind a link. */
	readonly richHover?: boolean;
}

/** Notification to the server: the author came to trust the workspace. */
export const trustNotification = 'recap/trusted';

/** Notification to the server: the author's answer in this workspace is another one now. */
export const consentChangedNotification = 'recap/consentChanged';

export interface ConsentChangedParams {
	/** Absent where the author is to be asked again. */
	readonly given?: boolean;
}

/** Request to the client: one HTTP request, by the editor's own means and through its proxy. */
export const fetchRequest = 'recap/fetch';

export interface FetchParams {
	readonly url: string;
	readonly method: 'GET' | 'HEAD';
	/** Redirects are not followed: a 3xx is an answer, with its `location`. Of the body no more is read than this many bytes. */
	readonly bodyLimit: number;
}

/** The answer, or why there is none. The server gives up by cancelling the request: after ten seconds, for a schedule after a minute. */
export type FetchResult =
	| {
			readonly kind: 'response';
			readonly status: number;
			/** By name in lower case. */
			readonly headers: Readonly<Record<string, string>>;
			/** As UTF-8. */
			readonly body: string;
			/** Whether the body goes on. */
			readonly partial: boolean;
	  }
	| { readonly kind: 'failure'; readonly reason: 'time-out' | 'reset' | 'unreachable' | 'refused' | 'cancelled' };

/**
 * Request to the client: may the network be asked? Sent once a session and only where `recap.network` is `ask`; the client
 * remembers the answer for the workspace. The result is a boolean.
 */
export const consentRequest = 'recap/consent';

export interface ConsentParams {
	/** How many links there are to check. */
	readonly links: number;
	/** Whom they are asked of, such as `www.youtube.com`. */
	readonly hosts: readonly string[];
	/** What is to be loaded, where it is not about whether links are there: `a schedule`, `a playlist`. */
	readonly loads?: string;
}

/**
 * Request to the server: check links. It reports its progress by `workDoneToken` where that is given, and stops when it is
 * cancelled; then the result has what was found until then.
 */
export const checkLinksRequest = 'recap/checkLinks';

export interface CheckLinksParams {
	/** The document whose links are checked; absent for all posts and pages of the workspace. */
	readonly uri?: string;
	/** Only this link of it. */
	readonly url?: string;
	/** Whether to ask again what is still fresh. */
	readonly again?: boolean;
	readonly workDoneToken?: string | number;
}

export type CheckLinksResult =
	| {
			readonly kind: 'checked';
			readonly counts: LinkCounts;
			/** The documents that have links, in order. */
			readonly documents: readonly { readonly uri: string; readonly links: readonly LinkReport[] }[];
	  }
	/** Nothing was asked: the workspace is not trusted, or the author or the setting `recap.network` forbids it. */
	| { readonly kind: 'not-allowed'; readonly reason: 'untrusted' | 'forbidden' | 'no-way' };

/** How many links have each verdict. */
export interface LinkCounts {
	readonly alive: number;
	readonly gone: number;
	readonly private: number;
	readonly unverifiable: number;
}

/** A link as written, and what is known of it. */
export interface LinkReport {
	readonly url: string;
	readonly verdict: keyof LinkCounts;
	readonly evidence: string;
	/** ISO 8601, in UTC. */
	readonly checkedAt: string;
	readonly title?: string;
}

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

/**
 * Request: checks every post and page in the open folders. The problems of those that are not open are sent by
 * `textDocument/publishDiagnostics`, and from then on kept true. A cancelled one answers with what it found until then.
 */
export const checkSiteRequest = 'recap/checkSite';

export interface CheckSiteParams {
	readonly workDoneToken?: string | number;
}

/**
 * Notification: which documents the client shows, in tabs or beside the text. Of others it shows no problems that it asks
 * for itself, even while an extension keeps them open, so those are sent. Without it every open document counts as shown.
 */
export const shownNotification = 'recap/shown';

export interface ShownParams {
	readonly uris: readonly string[];
}

export interface CheckSiteResult {
	/** How many posts and pages were checked. */
	readonly files: number;
	/** How many of them have a problem. */
	readonly faulty: number;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	/** How many files could not be read. */
	readonly unread: number;
}
