/** A text that the sources say. */
export interface Call {
	/** The text by which translations are found. */
	readonly key: string;
	/** The text in English. */
	readonly message: string;
	/** The file and its line. */
	readonly place: string;
}

/** What one source says, and what cannot be translated as it is written. */
export function callsIn(file: string, source: string): { calls: Call[]; faults: string[] };

/** The places of a text that values are put into: their names, sorted, as often as they stand. */
export function placeholdersOf(message: string): string[];
