import { type Endpoints, thumbnailUrl, withEndpoints } from '../../host/links/endpoints.ts';

/** Where a video's thumbnail is: the address of its picture, by the video's id. */
export type Thumbnails = (id: string) => string;

/** The one of YouTube's pictures that is as wide as a video; the one that is asked for a video's life has black bars. */
const wide: Thumbnails = (id) => `https://i.ytimg.com/vi/${id}/mqdefault.jpg`;

/** Where thumbnails for hovers are: at the mirror where one is set, which is known to have `0.jpg`, otherwise at YouTube. */
export function thumbnailsOf(set: Partial<Endpoints>): Thumbnails {
	if (set['youtube-thumbnail'] === undefined) return wide;
	const { endpoints } = withEndpoints(set);
	return (id) => thumbnailUrl(endpoints, id);
}
