import * as l10n from '@vscode/l10n';
import { spoken } from '../spoken.ts';
import { remembered } from '../text/remembered.ts';
import type { LinkState, Verdict } from './verdict.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long a verdict is believed, in milliseconds. What is alive stays so; what is not may be mended any minute. */
const ages: Readonly<Record<Verdict, number>> = {
	alive: 7 * 24 * hour,
	gone: hour,
	private: hour,
	unverifiable: 10 * minute,
};

/**
 * Whether a verdict is still believed.
 * @param now milliseconds since 1970
 */
export function isFresh(state: LinkState, now: number): boolean {
	const age = now - state.checkedAt;
	// A clock that was set back must not make a verdict last for ever.
	return age >= 0 && age < ages[state.verdict];
}

const age = remembered((language) => new Intl.RelativeTimeFormat(language));

/** An age for an author: `just now`, `5 minutes ago`, `3 days ago`. */
export function ageInWords(milliseconds: number): string {
	const units: readonly (readonly [number, 'day' | 'hour' | 'minute'])[] = [
		[24 * hour, 'day'],
		[hour, 'hour'],
		[minute, 'minute'],
	];
	for (const [unit, name] of units) {
		const count = Math.floor(milliseconds / unit);
		if (count >= 1) return age(spoken()).format(-count, name);
	}
	return l10n.t('just now');
}
