import { type Part, parseSnippet } from './parseSnippet.ts';

/** What an editor shows right after a snippet was inserted. */
export interface Expanded {
	readonly text: string;
	/** The numbers of the tab stops in the order in which they first stand, without the last one, `$0`. */
	readonly stops: readonly number[];
	/** How often the cursor's last place, `$0`, stands, and whether nothing comes after it. */
	readonly last: { readonly count: number; readonly atEnd: boolean };
	/** The values offered by each choice. */
	readonly choices: readonly (readonly string[])[];
	/** Stops that have neither a default nor a mirror with one, so that nothing shows what belongs there. */
	readonly silent: readonly number[];
}

/** Expands snippet text with its defaults. `variables` are values such as that of `CURRENT_YEAR`. */
export function expand(body: string, variables: ReadonlyMap<string, string> = new Map()): Expanded {
	const parts = parseSnippet(body);
	const defaults = new Map<number, string>();
	const stops: number[] = [];
	const choices: (readonly string[])[] = [];
	let lasts = 0;

	const visit = (part: Part): void => {
		if (part.kind === 'text') return;
		if (part.kind !== 'variable') {
			if (part.number === 0) lasts++;
			else if (!stops.includes(part.number)) stops.push(part.number);
		}
		if (part.kind === 'choice') {
			choices.push(part.options);
			defaults.set(part.number, part.options[0] ?? '');
			return;
		}
		part.inner.forEach(visit);
		if (part.kind === 'stop' && part.inner.length > 0) defaults.set(part.number, part.inner.map(show).join(''));
	};
	const show = (part: Part): string => {
		if (part.kind === 'text') return part.text;
		if (part.kind !== 'variable') return defaults.get(part.number) ?? '';
		const value = variables.get(part.name);
		if (value === undefined && part.inner.length === 0) throw new Error(`no value for ${part.name}`);
		return value ?? part.inner.map(show).join('');
	};

	parts.forEach(visit);
	const final = parts.at(-1);
	return {
		text: parts.map(show).join(''),
		stops,
		last: { count: lasts, atEnd: final?.kind === 'stop' && final.number === 0 },
		choices,
		silent: stops.filter((number) => !defaults.get(number)),
	};
}
