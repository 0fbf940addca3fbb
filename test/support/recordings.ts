/** The feed of a playlist in the shape of YouTube's, by the ids of its videos. */
export function feedText(titles: Readonly<Record<string, string>>): string {
	const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	const entries = Object.entries(titles).map(
		([id, title]) =>
			`<entry><id>yt:video:${id}</id><yt:videoId>${id}</yt:videoId><title>${escaped(title)}</title>` +
			`<media:group><media:title>${escaped(title)}</media:title></media:group></entry>`,
	);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">',
		'<title>Harbour Days 2026</title>',
		...entries,
		'</feed>',
	].join('\n');
}
