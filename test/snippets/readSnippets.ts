/** One entry of a snippet file of VS Code. */
export interface Snippet {
	readonly name: string;
	readonly prefix: string;
	readonly description: string;
	/** Its lines joined. */
	readonly body: string;
}

/** Reads a snippet file. @throws Error where an entry lacks a part or has one of another type */
export function readSnippets(json: string): Snippet[] {
	const file: unknown = JSON.parse(json);
	return Object.entries(record(file)).map(([name, entry]) => {
		const { prefix, description, body } = record(entry);
		if (!Array.isArray(body)) throw new Error(`${name} has no lines`);
		return { name, prefix: string(prefix), description: string(description), body: body.map(string).join('\n') };
	});
}

function record(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${JSON.stringify(value)}`);
	return { ...value };
}

function string(value: unknown): string {
	if (typeof value !== 'string') throw new Error(`not a string: ${JSON.stringify(value)}`);
	return value;
}
