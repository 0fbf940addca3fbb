import { readYouTube } from '../talks/youtube.ts';

/** The videos whose addresses stand in a text that was pasted, each once and in order. What else stands there is passed over. */
export function videoIdsIn(text: string): string[] {
	const ids = new Set<string>();
	for (const word of text.split(/[\s<>"'()[\],]+/)) {
		if (!/youtu/i.test(word)) continue;
		const video = readYouTube(/^https?:\/\//i.test(word) ? word : `https://${word}`);
		if (video?.kind === 'video' && video.valid) ids.add(video.id);
	}
	return [...ids];
}
