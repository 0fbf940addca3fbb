import type { Checked, CheckSettings } from '../checker.ts';
import { rules } from '../rules/all.ts';

/** The rules that settings turn off for a document: the team's go before the user's. */
export function rulesTurnedOff(
	{ severities, overrides }: CheckSettings,
	{ config }: Pick<Checked, 'config'>,
): Set<string> {
	const off = new Set<string>();
	for (const { name, offByDefault } of rules) {
		const chosen = overrides?.get(name) ?? config?.config.severities.get(name) ?? severities.get(name);
		if (chosen === 'off' || (chosen === undefined && offByDefault)) off.add(name);
	}
	return off;
}
