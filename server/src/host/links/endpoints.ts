/** Where is asked. Each can be set by hand, for a mirror or for tests. */
export interface Endpoints {
	/** The query is added. */
	readonly 'youtube-oembed': string;
	/** `/ID/0.jpg` is added. */
	readonly 'youtube-thumbnail': string;
	/** `/ID` is added. */
	readonly sched: string;
}

export type EndpointName = keyof Endpoints;

export const endpointNames: readonly EndpointName[] = ['youtube-oembed', 'youtube-thumbnail', 'sched'];

export const ownEndpoints: Endpoints = {
	'youtube-oembed': 'https://www.youtube.com/oembed',
	'youtube-thumbnail': 'https://i.ytimg.com/vi',
	sched: 'https://sched.co',
};

/** Whether a text can be set as an endpoint: an address of http or https without user, query of another, or fragment. */
export function isEndpoint(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password, hash } = new URL(text);
	return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}

/** The endpoints with some of them set by hand, and the origins of those. */
export function withEndpoints(set: Partial<Endpoints>): { endpoints: Endpoints; trusted: ReadonlySet<string> } {
	const trusted = new Set(Object.values(set).map((url) => new URL(url).origin));
	return { endpoints: { ...ownEndpoints, ...set }, trusted };
}

/** Where oEmbed is asked for a video. */
export function oembedUrl({ 'youtube-oembed': base }: Endpoints, watch: string): string {
	return `${base}${base.includes('?') ? '&' : '?'}format=json&url=${encodeURIComponent(watch)}`;
}

/** Where a video's thumbnail is. */
export function thumbnailUrl({ 'youtube-thumbnail': base }: Endpoints, id: string): string {
	return `${base.replace(/\/+$/, '')}/${id}/0.jpg`;
}

/** The short link of a talk. */
export function schedUrl({ sched: base }: Endpoints, id: string): string {
	return `${base.replace(/\/+$/, '')}/${id}`;
}
