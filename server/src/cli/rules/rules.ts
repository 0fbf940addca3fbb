import { configRules } from '../../core/config/rules.ts';
import { rules } from '../../core/rules/all.ts';
import { didYouMean } from '../../core/text/nearest.ts';
import { coloursFor } from '../colours.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { rulePage } from './page.ts';

/** The rules for posts, and those for the team's settings. */
const all = [...rules, ...configRules];

/** `recap rules`: a rule a line, its name first. */
export function listRules(colour: boolean, terminal: Terminal): number {
	const colours = coloursFor(colour && terminal.out.colours);
	const width = Math.max(...all.map((rule) => rule.name.length));
	for (const rule of all) {
		const { name, severity, summary } = rule;
		const offByDefault = 'offByDefault' in rule && rule.offByDefault;
		const gap = ' '.repeat(width - name.length + 2);
		terminal.out.write(
			`${colours.strong(name)}${gap}${colours.dim((offByDefault ? 'off' : severity).padEnd('warning'.length))}  ${summary}\n`,
		);
	}
	terminal.out.flush();
	return 0;
}

/**
 * `recap rules NAME`: the rule's page.
 * @throws UsageError when there is no such rule
 */
export async function showRule(name: string, terminal: Terminal): Promise<number> {
	const rule = all.find((one) => one.name === name);
	if (!rule) {
		const names = all.map((one) => one.name);
		throw new UsageError(`There is no rule ${name}.${didYouMean(name, names)}`);
	}
	terminal.out.write(await rulePage(rule));
	terminal.out.flush();
	return 0;
}
