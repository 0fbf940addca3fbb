/** How deep JSON-LD nests at the most before it begins to speak of the page. */
const deepest = 4;

/** How many things in a block are looked at. */
const most = 200;

/** The things that a block of JSON-LD describes, those in its lists and its graph too; none where it is no JSON. */
export function thingsIn(block: string): readonly unknown[] {
	let data: unknown;
	try {
		data = JSON.parse(block);
	} catch {
		return [];
	}
	const found: unknown[] = [];
	const gather = (thing: unknown, depth: number) => {
		if (found.length >= most || depth > deepest || typeof thing !== 'object' || thing === null) return;
		if (Array.isArray(thing)) for (const one of thing.slice(0, most)) gather(one, depth + 1);
		else {
			found.push(thing);
			if ('@graph' in thing) gather(thing['@graph'], depth + 1);
		}
	};
	gather(data, 0);
	return found;
}
