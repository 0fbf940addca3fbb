import { Uri } from 'vscode';
import type { PostKind } from '../../../server/src/core/newPost/event.ts';
import { readEventDates } from '../../../server/src/core/newPost/eventDates.ts';
import type {
	NewPostOutline,
	NewPostOutlineParams,
	NewPostParams,
	NewPostSites,
} from '../../../server/src/protocol.ts';

/** What an author has answered by now. An answer stays while they go back. */
export interface Draft {
	readonly sites: NewPostSites;
	kind: PostKind;
	/** The site's content folder, or a folder that the author chose. */
	site: string;
	isChosen: boolean;
	language: string | undefined;
	event: string;
	place: string;
	dates: string;
	/** Undefined until the author has seen it: until then it follows from what is known. */
	title: string | undefined;
	name: string | undefined;
	attribution: string | undefined;
	address: string;
	date: string;
	source: string;
	summary: string;
	/** What the page of the original did not say, so that the author is asked for it. */
	lacks: ReadonlySet<'address' | 'date' | 'source'>;
	/** What the server says of such a post, and of which it said it. */
	outline: { readonly of: string; readonly value: NewPostOutline } | undefined;
}

/** A draft of which nothing is answered. */
export function emptyDraft(sites: NewPostSites): Draft {
	const none = { event: '', place: '', dates: '', address: '', date: '', source: '', summary: '', outline: undefined };
	return {
		...none,
		lacks: new Set(),
		sites,
		kind: 'recap',
		site: sites.sites[0]?.uri ?? '',
		isChosen: false,
		language: undefined,
		title: undefined,
		name: undefined,
		attribution: undefined,
	};
}

/** What the server is asked about a draft. */
export function outlineParams({ site, isChosen, language, kind }: Draft): NewPostOutlineParams {
	return { site, kind, ...(isChosen && { chosen: true }), ...(language !== undefined && { language }) };
}

/** What the post is made from. */
export function postParams(draft: Draft, title: string, name: string, attribution: string): NewPostParams {
	const base = { ...outlineParams(draft), title, name, attribution };
	const { address, date, source, summary } = draft;
	if (draft.kind === 'link') return { ...base, original: { address, date, source, summary } };
	const read = readEventDates(draft.dates);
	const days = read.kind === 'dates' ? read.dates : {};
	return { ...base, event: { name: draft.event, place: draft.place, ...days } };
}

/** The folder in which the post is made. */
export function folderOf({ folder }: NewPostOutline): Uri {
	return Uri.parse(folder, true);
}
