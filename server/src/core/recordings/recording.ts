/** A video of YouTube that may be the recording of a talk. */
export interface Recording {
	readonly id: string;
	/** In one line; empty where it is not known. */
	readonly title: string;
}

/** The address that is written into a post: as YouTube's own share button gives it, without what tracks. */
export function recordingAddress(id: string): string {
	return `https://youtu.be/${id}`;
}

/** Videos each once, with the first title that is known of it. */
export function eachOnce(recordings: Iterable<Recording>): Recording[] {
	const found = new Map<string, Recording>();
	for (const recording of recordings) {
		const known = found.get(recording.id);
		if (!known || (known.title === '' && recording.title !== '')) found.set(recording.id, recording);
	}
	return [...found.values()];
}
