/** What a page says of itself, as far as it says it. Texts are of one line, and only as long as a post wants them. */
export interface Original {
	/** Empty where the page has none. */
	readonly title: string;
	/** As Hugo reads it: a day, or a date with time and zone; absent where the page names none that a calendar has. */
	readonly date?: string;
	/** Who published it: the site's name, or else its host; empty where neither is known. */
	readonly source: string;
	/** The address that the page says is its own; absent where it says none. */
	readonly address?: string;
	/** Its first sentences; empty where no paragraph has one. */
	readonly summary: string;
	/** Whether the page was longer or deeper than is read, so that something may be missing. */
	readonly cut: boolean;
}
