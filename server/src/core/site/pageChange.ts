import { addressPart } from '../pages/address.ts';
import type { HeadAddresses } from '../pages/heads.ts';
import type { PageHead } from '../pages/pageHead.ts';
import { counterpartKey } from './counterparts.ts';

/** A page whose text changed: what its head says, before and now; undefined where it was or is not there. */
export interface PageChange {
	readonly path: string;
	readonly before: PageHead | undefined;
	readonly now: PageHead | undefined;
}

/** By what the texts of other pages show that a change concerns them. */
export interface TellTales {
	/** The last parts of addresses that came or went, by which links name them. */
	readonly parts: readonly string[];
	/** Keywords that came or went; posts are told of those that they write otherwise. */
	readonly words: readonly string[];
}

/** By what other pages show that changes of pages concern them, beside translations. */
export function tellTalesOf(changes: readonly PageChange[]): TellTales {
	const parts = new Set<string>();
	const words = new Set<string>();
	for (const { path, before, now } of changes) {
		const isMoved = !before || !now || placeIn(before.addresses) !== placeIn(now.addresses);
		if (isMoved) parts.add(counterpartKey(path)).add(addressPart(counterpartKey(path)));
		for (const address of difference(addressesOf(before), addressesOf(now))) parts.add(lastPart(address));
		for (const word of difference(before?.keywords ?? [], now?.keywords ?? [])) words.add(word);
	}
	parts.delete('');
	return { parts: [...parts], words: [...words] };
}

function placeIn(addresses: HeadAddresses | undefined): string {
	return JSON.stringify([addresses?.url, addresses?.slug]);
}

function addressesOf(head: PageHead | undefined): readonly string[] {
	const { aliases = [], url, slug } = head?.addresses ?? {};
	return [...aliases, ...(url === undefined ? [] : [url]), ...(slug === undefined ? [] : [slug])];
}

function lastPart(address: string): string {
	const parts = address.replace(/(?:\/index\.html?)?\/*$/, '').split('/');
	return parts.at(-1) ?? '';
}

/** What one of two lists has and the other has not. */
function difference(a: readonly string[], b: readonly string[]): string[] {
	return [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))];
}
