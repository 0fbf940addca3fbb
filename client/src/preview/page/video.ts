/** Where the thumbnails of videos are, and the player that sets no cookies. The page's policy names them, too. */
export const videoHosts = { pictures: 'https://i.ytimg.com', player: 'https://www.youtube-nocookie.com' } as const;

/** What stands in the place of an id, and as long as one, for a playlist and for what a channel shows just now. */
const noVideos: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/** The id of a video of YouTube by the address of its player; undefined for any other address. */
export function videoOf(address: string): string | undefined {
	const absolute = address.startsWith('//') ? `https:${address}` : address;
	if (!URL.canParse(absolute)) return undefined;
	const { protocol, hostname, pathname } = new URL(absolute);
	if (!/^https?:$/.test(protocol) || !/^(?:www\.)?youtube(?:-nocookie)?\.com$/.test(hostname)) return undefined;
	const id = /^\/embed\/([\w-]{11})$/.exec(pathname)?.[1];
	return id !== undefined && noVideos.has(id) ? undefined : id;
}

/** Where a video begins to play, in seconds, by the address of its player. */
export function startOf(address: string): number {
	const absolute = address.startsWith('//') ? `https:${address}` : address;
	const start = URL.canParse(absolute) ? new URL(absolute).searchParams.get('start') : null;
	return start !== null && /^\d{1,6}$/.test(start) ? Number(start) : 0;
}

/** The address of a video's thumbnail. */
export function thumbnailOf(id: string): string {
	return `${videoHosts.pictures}/vi/${id}/hqdefault.jpg`;
}

/** The address at which a video plays at once. */
export function playerOf(id: string, start: number): string {
	return `${videoHosts.player}/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`;
}
