import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Stage } from './vscode-workbench.ts';

/** What axe found in one view. */
export interface Audit {
	readonly view: string;
	/** How many of its rules had something to look at and found nothing. */
	readonly passes: number;
	readonly violations: readonly Violation[];
}

interface Violation {
	readonly rule: string;
	readonly impact: string;
	readonly help: string;
	/** The HTML of the elements. */
	readonly elements: readonly string[];
}

/** What the window has once the script of axe has run in it. */
declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/**
 * Runs axe in a frame.
 *
 * @param part of it: a selector, and the rules that are left out there
 */
export async function audit(
	stage: Stage,
	view: string,
	frame: Frame | Page,
	part: { readonly selector: string; readonly without: readonly string[] } = { selector: 'html', without: [] },
): Promise<Audit> {
	await frame.evaluate(fs.readFileSync(path.join(stage.project, 'node_modules/axe-core/axe.min.js'), 'utf8'));
	const { passes, violations } = await frame.evaluate(({ selector, without }) => {
		const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
		return axe.run({ include: selector }, { resultTypes: ['violations'], rules });
	}, part);
	return {
		view,
		passes: passes.length,
		violations: violations.map(({ id, impact, help, nodes }) => ({
			rule: id,
			impact: impact ?? 'unknown',
			help,
			elements: nodes.map(({ html }) => html),
		})),
	};
}

/** What keeps somebody from using a view, a line each: what axe calls serious or critical. */
export function barriers({ view, violations }: Audit): string[] {
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ rule, help, elements }) => `${view}: ${rule}: ${help}: ${elements.join(' ')}`);
}

/** Keeps what axe found as `out/axe.json`. */
export function writeReport({ project }: Stage, audits: readonly Audit[]): void {
	fs.mkdirSync(path.join(project, 'out'), { recursive: true });
	fs.writeFileSync(path.join(project, 'out/axe.json'), `${JSON.stringify(audits, null, '\t')}\n`);
}
