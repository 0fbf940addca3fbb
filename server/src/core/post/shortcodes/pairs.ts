import type { Shortcode } from './shortcode.ts';

/** What is wrong with how tags pair. */
export type PairingFault =
	| { readonly code: 'never-closed'; readonly tag: Shortcode }
	/** It is closed after a tag that began outside of it. */
	| { readonly code: 'closed-too-late'; readonly tag: Shortcode; readonly before: Shortcode }
	| { readonly code: 'never-opened'; readonly tag: Shortcode }
	/** A closing tag or slash of a shortcode that has no inner text. */
	| { readonly code: 'takes-none'; readonly tag: Shortcode };

/** An opening tag and the one that closes it. */
export interface Pair {
	readonly opening: Shortcode;
	readonly closing: Shortcode;
}

/**
 * Pairs opening and closing tags as Hugo does.
 *
 * @param tags in order; inert ones are passed over
 * @param formOf whether a shortcode has a closing tag; undefined where that is not known
 */
export function pairTags(
	tags: readonly Shortcode[],
	formOf: (tag: Shortcode) => 'single' | 'paired' | 'either' | undefined,
): { readonly pairs: readonly Pair[]; readonly faults: readonly PairingFault[] } {
	const pairs: Pair[] = [];
	const faults: PairingFault[] = [];
	const open: Shortcode[] = [];
	/** How many tags of a name are open. */
	const waiting = new Map<string, number>();
	const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
	const neverClosed = (tag: Shortcode, before?: Shortcode) => {
		if (formOf(tag) === 'paired')
			faults.push(before ? { code: 'closed-too-late', tag, before } : { code: 'never-closed', tag });
	};
	for (const tag of tags) {
		if (tag.notation === 'inert' || tag.name === '') continue;
		if (tag.kind !== 'closing') {
			if (tag.kind === 'opening' && formOf(tag) !== 'single') {
				open.push(tag);
				count(tag.name, 1);
			}
			if (tag.kind === 'self-closing' && formOf(tag) === 'single') faults.push({ code: 'takes-none', tag });
			continue;
		}
		const at = waiting.get(tag.name) ? open.findLastIndex((opening) => opening.name === tag.name) : -1;
		const opening = open[at];
		if (!opening) {
			faults.push({ code: formOf(tag) === 'single' ? 'takes-none' : 'never-opened', tag });
			continue;
		}
		const ended = open.splice(at);
		for (const { name } of ended) count(name, -1);
		for (const inner of ended.slice(1)) neverClosed(inner, tag);
		pairs.push({ opening, closing: tag });
	}
	for (const tag of open) neverClosed(tag);
	return { pairs, faults };
}
