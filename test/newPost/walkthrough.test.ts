import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readManifest } from '../../scripts/lib/manifest.mjs';

const root = path.resolve(import.meta.dirname, '../..');

interface Step {
	readonly description: string;
	readonly media: { readonly image?: string; readonly svg?: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

it('the walkthrough has five steps, each with a light picture in words too and a command that completes it', () => {
	const { contributes } = readManifest() as { contributes: { walkthroughs: { steps: Step[] }[] } };
	const steps = contributes.walkthroughs[0]?.steps ?? [];
	expect(steps).toHaveLength(5);
	for (const { description, media, completionEvents } of steps) {
		const picture = path.join(root, media.image ?? media.svg ?? '');
		expect(fs.statSync(picture).size).toBeLessThan(40 * 1024);
		expect(media.altText).toMatch(/\.$/);
		const linked = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
		const completing = completionEvents.map((event) => event.replace(/^on(?:Command|View):/, ''));
		expect(linked.some((command) => completing.some((event) => command?.startsWith(event)))).toBe(true);
		// The frame that shows a drawing lets no style of its own through.
		if (media.svg) expect(fs.readFileSync(picture, 'utf8')).not.toMatch(/<style|style=|class=/);
	}
});
