import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventPage, oembed, TalkWeb } from './talkWeb.ts';
import { type Stage, Workbench } from './vscode-workbench.ts';

/** The post with links, below the site's folder. */
export const linksPost = 'content/en/blog/2026/harbour-day/links.md';

const text = `---
title: "Talks by the quay"
description: What was said, and where to watch it.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [community]
---

- [Waypoints without tears](https://youtu.be/uiAlive0001)
- [Draining nodes by lantern light](https://youtu.be/uiGone-0001)
- [Sails for sidecars](https://sched.co/1uiAB)
- [Anchors aweigh](https://sched.co/1uiCD)

`;

export interface LinksStage {
	/** Further settings of the author's machine. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Further lines of the post. */
	readonly lines?: readonly string[];
	/** What is to be done before the editor is there. */
	readonly before?: () => Promise<void>;
}

/**
 * Opens the post beside a server that plays YouTube and sched: two of its links are alive, one is gone, and of one nobody
 * can say.
 */
export async function openLinks(
	stage: Stage,
	{ settings = {}, lines = [], before }: LinksStage = {},
): Promise<{ web: TalkWeb; workbench: Workbench }> {
	const web = await TalkWeb.start();
	web
		.video('uiAlive0001', oembed('Waypoints without tears'))
		.video('uiGone-0001', { status: 404 })
		.talk('1uiAB', eventPage('1uiAB'))
		.talk('1uiCD', { status: 403 });
	await stage.setMachine({ 'recap.links.endpoints': web.endpoints, ...settings });
	fs.writeFileSync(path.join(stage.folder, linksPost), [text, ...lines, ''].join('\n'));
	const workbench = await Workbench.open(stage, linksPost, before);
	// The server has read the post, and so will hear that it is saved.
	await stage.page.locator('.statusbar-item[id*="recap.glance"]').filter({ hasText: 'words' }).waitFor();
	return { web, workbench };
}

/** Opens the post as `openLinks` does, and ends the server it is opened beside once all is done. */
export async function withPost(
	stage: Stage,
	run: (workbench: Workbench, web: TalkWeb) => Promise<void>,
	options: LinksStage = {},
): Promise<void> {
	const { web, workbench } = await openLinks(stage, options);
	try {
		await run(workbench, web);
	} finally {
		await web.stop();
	}
}

/** Writes a sentence at the end of the post and saves it. */
export async function saved(workbench: Workbench, sentence: string): Promise<void> {
	await workbench.toEnd();
	await workbench.type(sentence);
	await workbench.save(linksPost, sentence);
}

/** The notification on the screen that has these words. */
export function toast({ page }: Stage, words: string | RegExp): Locator {
	return page.locator('.notification-toast').filter({ hasText: words });
}
