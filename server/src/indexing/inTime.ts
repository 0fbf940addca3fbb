/** How long a disk that works takes for a file at the very most, in milliseconds. */
const patience = 5000;

/** What was asked for, or that it did not come in time. */
export type Answer<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

/** Waits for an answer, but not for ever: a drive of the network may never give one. */
export async function inTime<T>(asked: Promise<T>, milliseconds = patience): Promise<Answer<T>> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<Answer<T>>((resolve) => {
		timer = setTimeout(() => resolve({ inTime: false }), milliseconds);
	});
	try {
		return await Promise.race([asked.then((value): Answer<T> => ({ inTime: true, value })), late]);
	} finally {
		clearTimeout(timer);
	}
}
