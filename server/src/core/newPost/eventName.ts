// A word for an event: a name that ends in Con, Day and the like, or a general one.
const eventWord =
	/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}]*(?:Con|Days?|Fest|Camp)|(?:Dev|Open|Cloud)?(?:Day|Days|Con|Fest|Camp)|(?:\p{L}+ )?(?:[Ss]ummit|[Cc]onference|[Mm]eetup|[Hh]ackathon|[Ff]estival)|FOSDEM)(?![\p{L}\p{N}])/u;

/** The same in languages that write no capitals, or other words. */
const otherWord = /大会|峰会|会议|聚会|congreso|cumbre|конференц|саміт/i;

/** Whether a title or keyword speaks of an event. */
export function namesEvent(text: string): boolean {
	return eventWord.test(text) || otherWord.test(text);
}

/** A title cut where it names its event. */
export interface TitleParts {
	/** What stands before the name, such as `Istio at `. */
	readonly before: string;
	/** The name, such as `KubeCon Europe 2026`. */
	readonly name: string;
}

/**
 * The event that a title names: from its word for an event, with the capitals before it, to the next mark or the title's
 * end.
 *
 * @returns undefined where the title names none
 */
export function eventInTitle(title: string): TitleParts | undefined {
	const found = eventWord.exec(title);
	if (!found) return undefined;
	const rest = title.slice(found.index + found[0].length);
	const end = rest.search(/\s*[:!?.,;()–—|]|\s-\s/);
	const head = title.slice(0, found.index);
	const lead = /(?:\p{Lu}[\p{L}\p{N}]* )+$/u.exec(head)?.[0] ?? '';
	// `Day` alone is no name: what stands before it with a capital belongs to it.
	const own = /^(?:Day|Days|Con|Fest|Camp|[Ss]ummit|[Cc]onference|[Mm]eetup|[Hh]ackathon|[Ff]estival)$/.test(found[0])
		? lead
		: '';
	const before = head.slice(0, head.length - own.length);
	return { before, name: own + found[0] + (end === -1 ? rest : rest.slice(0, end)) };
}
