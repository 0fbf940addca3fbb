import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type Stage, until, Workbench } from './vscode-workbench.ts';

/** Where tests put posts of their own. */
export const blog = 'content/en/blog/2026';

/** Writes a post of the test's own, with a head, below the stage's site, and `quay.jpg` beside it. Gives its path. */
export function writePost(stage: Stage, name: string, body: string, head = ''): string {
	const file = `${blog}/${name}/index.md`;
	const text = `---
title: "${name}"
description: A post of a test.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [test]
${head}---

${body}`;
	fs.mkdirSync(path.join(stage.folder, blog, name), { recursive: true });
	fs.writeFileSync(path.join(stage.folder, file), text);
	fs.copyFileSync(
		path.join(stage.folder, blog, 'harbour-day/quay.jpg'),
		path.join(stage.folder, blog, name, 'quay.jpg'),
	);
	return file;
}

/** Opens a post and its preview to the side; gives both, the preview once there is a page. */
export async function openPreview(stage: Stage, post: string): Promise<{ workbench: Workbench; frame: Frame }> {
	const workbench = await Workbench.open(stage, post);
	await workbench.command('Recap: Open Preview to the Side');
	return { workbench, frame: await workbench.frameWith('main article') };
}

/** The editor of a post beside its preview, on which keys are to be pressed again. */
export async function focusEditor(workbench: Workbench): Promise<void> {
	await workbench.page.locator('.tab').filter({ hasText: 'index.md' }).first().click();
}

/** Waits until the number that `ask` gives is as wanted, and gives it. */
export async function numberWhere(
	what: string,
	ask: () => Promise<number>,
	isWanted: (value: number) => boolean,
): Promise<number> {
	let last = Number.NaN;
	return until(
		() => `${what}; the last was ${last}`,
		async () => {
			last = await ask();
			return isWanted(last) ? last : undefined;
		},
	);
}

/** Puts the cursor at the end of a line of the editor, counted from 1. Its own search hides what it found in a narrow one. */
export async function toLine(workbench: Workbench, line: number): Promise<void> {
	const box = workbench.page.locator('.quick-input-widget input.input');
	await workbench.show(box, () => workbench.press('Control+G'));
	await workbench.type(String(line));
	await workbench.press('Enter');
	await box.waitFor({ state: 'hidden' });
	// Where the line is broken on the screen the first goes to the end of a row.
	await workbench.press('End', 'End');
}

/** The hosts that a page asks anything of, as they come. */
export function hostsAsked(page: Page): Set<string> {
	const hosts = new Set<string>();
	page.context().on('request', (request) => hosts.add(new URL(request.url()).host));
	return hosts;
}

/** Those of them that are not VS Code's own. */
export function outside(hosts: ReadonlySet<string>): string[] {
	// VS Code's own: its server, the name under which a window has its files, and where it looks for extensions.
	const own = /^127\.0\.0\.1(?::\d+)?$|\.vscode-cdn\.net$|^open-vsx\.org$/;
	return [...hosts].filter((host) => host !== '' && !own.test(host));
}
