// Messages about new posts.

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
