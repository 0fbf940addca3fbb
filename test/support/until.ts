/** Waits until `found` gives something, looking every few milliseconds. Fails after `patience` milliseconds. */
export async function until<T>(
	found: () => T | undefined | false | Promise<T | undefined | false>,
	patience = 5000,
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const value = await found();
		if (value !== undefined && value !== false) return value;
		if (Date.now() > end) throw new Error('waited in vain');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
